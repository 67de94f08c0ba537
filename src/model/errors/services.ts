/** Services other than GitHub that hold secrets or that environments link. */
import type { ErrorEntry } from './entry.ts';

export const serviceErrors = {
  CLOUDFLARE_TOKEN_REJECTED: {
    category: 'auth',
    meaning: 'Cloudflare does not accept the token, or none was given.',
    cure: 'Create an API token in the dashboard of Cloudflare, and pass it as `cloudflare-api-token`.',
  },
  CLOUDFLARE_PERMISSION_MISSING: {
    category: 'permission',
    meaning: 'The token of Cloudflare may not do this in the account.',
    cure: 'Give the token the permission named, for the account under `services.cloudflare.account`.',
  },
  CLOUDFLARE_NOT_FOUND: {
    category: 'not-found',
    meaning: 'Cloudflare has no Worker or Pages project of this name in the account.',
    cure: 'Deploy it first, or correct its name or `services.cloudflare.account`.',
  },
  CLOUDFLARE_RATE_LIMIT_EXHAUSTED: {
    category: 'rate-limit',
    meaning: 'Cloudflare accepts no more requests for now.',
    cure: 'Run again in five minutes.',
  },
  CLOUDFLARE_REFUSED: {
    category: 'validation',
    meaning: 'Cloudflare does not accept what was asked for.',
    cure: "Read Cloudflare's answer.",
  },
  NEON_TOKEN_REJECTED: {
    category: 'auth',
    meaning: 'Neon does not accept the API key, or none was given.',
    cure: 'Create an API key in the console of Neon, and pass it as `neon-api-key`.',
  },
  NEON_PERMISSION_MISSING: {
    category: 'permission',
    meaning: 'The API key of Neon may not see the project.',
    cure: 'Pass a key of the organisation or project that has it.',
  },
  NEON_NOT_FOUND: {
    category: 'not-found',
    meaning: 'Neon has no project of this id, or the key may not see it.',
    cure: 'Correct `services.neon.project`.',
  },
  NEON_RATE_LIMIT_EXHAUSTED: {
    category: 'rate-limit',
    meaning: 'Neon accepts no more requests for now.',
    cure: 'Run again in a minute.',
  },
  NEON_REFUSED: {
    category: 'validation',
    meaning: 'Neon does not accept what was asked for.',
    cure: "Read Neon's answer.",
  },
} as const satisfies Record<string, ErrorEntry>;
