/** A repository on the code host, and the token that opens it. */
export interface Remote {
  /** `owner/repo`, for messages. */
  readonly name: string;
  readonly url: string;
  readonly role: 'sibling' | 'target';
  readonly token: string | undefined;
}
