/** Who commits what this action writes. A commit is ours when it has this committer and an origin trailer. */
export const committer = {
  name: 'sync-action',
  email: 'sync-action@users.noreply.github.com',
} as const;
