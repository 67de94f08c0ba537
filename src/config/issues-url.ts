import { line } from './line.ts';
import { type Fault, onOneLine } from './problem.ts';

const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]|[a-z.-]+\.localhost)(?::\d{1,5})?(?:\/|$)/u;

/** The address of a Jira site. */
export const siteUrl = line({
  description: 'Of Jira: the address of the site.',
  examples: ['https://acme.atlassian.net'],
  most: 300,
  pattern: /^https?:\/\/[^\s/@?#]+(?:\/[^\s@?#]*)?$/u,
  fault: siteFault,
});

function siteFault(text: string): Fault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Never shown: there may be a password in it.
  if (url !== undefined && (url.username !== '' || url.password !== '')) {
    return {
      what: 'is an address with a user in it',
      cure: 'Write the address alone, and pass `jira-email` and `jira-api-token` as inputs.',
    };
  }
  const isWeb = url?.protocol === 'https:' || loopback.test(text);
  if (url === undefined || !isWeb || url.search !== '' || url.hash !== '') {
    return {
      what: `is \`${onOneLine(text)}\`, which is not the address of a site`,
      cure: 'Write it as `https://acme.atlassian.net`.',
    };
  }
  if (!url.hostname.endsWith('.atlassian.net') || url.pathname === '/') return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, the address of a page in the site`,
    cure: `Write \`${url.origin}\`.`,
  };
}

/** Without slashes at its end. */
export function siteOf(text: string): string {
  return text.replace(/\/+$/u, '');
}
