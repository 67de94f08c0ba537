/** A person or program as git names one. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** Who commits what this action writes, unless the `committer` input names another. */
export const committer: Identity = {
  name: 'sync-action',
  email: 'sync-action@users.noreply.github.com',
};

/** A commit can be ours when it has our own committer or the configured one; an origin trailer decides. */
export function isCommitter(by: Identity, configured: Identity): boolean {
  return [committer, configured].some(({ name, email }) => name === by.name && email === by.email);
}
