/** A repository on the code host, and the token that opens it. */
export interface Remote {
  /** `owner/repo`, for messages. */
  readonly name: string;
  readonly url: string;
  readonly role: 'sibling' | 'target';
  readonly token: string | undefined;
}

/** `serverUrl`: `https://github.com`, without a slash at its end. */
export function remoteOf(
  serverUrl: string,
  name: string,
  role: Remote['role'],
  token: string | undefined,
): Remote {
  return { name, url: `${serverUrl}/${name}`, role, token };
}
