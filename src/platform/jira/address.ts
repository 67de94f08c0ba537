import { SyncError } from '../../model/error.ts';

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * A site's address as requests and links are made of it: without a slash at its end. Token and texts go to it, so it
 * is https, or this machine; and it is nothing but an address.
 */
export function jiraSite(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isSafe =
    parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && loopback.test(parsed.hostname));
  const isBare = parsed && [parsed.username, parsed.password, parsed.search, parsed.hash].join('') === '';
  if (!parsed || !isSafe || !isBare) {
    throw new SyncError(
      'CONFIG_INVALID',
      'The `url` of a Jira system is no address that a token may be sent to.',
      {
        hint: 'Write the address of the site and nothing else, such as https://acme.atlassian.net.',
      },
    );
  }
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`;
}
