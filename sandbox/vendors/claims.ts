/** What the sandbox says of other vendors, whose descriptions it does not check against. */
import type { Claim } from '../claims.ts';

const CLOUDFLARE = 'https://developers.cloudflare.com';

export const vendorClaims: readonly Claim[] = [
  {
    behaviour: 'Secrets of a Worker are listed by name and type, written whole, and deleted by name.',
    source: `${CLOUDFLARE}/api/resources/workers/subresources/scripts/subresources/secrets`,
    test: 'keep secrets without showing them',
  },
  {
    behaviour: 'A Worker that is not there is a 404 with the code 10007.',
    source:
      'https://github.com/cloudflare/workers-sdk/blob/main/packages/wrangler/src/utils/worker-not-found-error.ts',
    test: 'are there or not',
  },
  {
    behaviour: 'A variable of a Worker has at most 5 KB.',
    source: `${CLOUDFLARE}/workers/platform/limits`,
    test: 'refuse a secret that is too large, and one of another type',
  },
  {
    behaviour: 'A change of a Pages project merges its variables; null removes one.',
    source: `${CLOUDFLARE}/api/resources/pages/subresources/projects/methods/edit`,
    test: 'merge variables, remove those that are null, and show no secret',
  },
  {
    behaviour: 'A right that is missing is a 403 with the code 10000, a bad token a 401.',
    source: `${CLOUDFLARE}/fundamentals/api/troubleshooting`,
    test: 'Cloudflare tells a bad token from one that lacks a right',
  },
  {
    behaviour: 'Branches of a Neon project come in pages with a cursor; one that is not there is a 404.',
    source: 'https://api-docs.neon.tech/reference/listprojectbranches',
    test: 'knows branches by their id, and lists them in pages',
  },
];
