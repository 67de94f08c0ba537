import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import { saidWhole } from '../said.ts';

interface Fault {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** GraphQL says so beside status 200. */
  readonly isQuotaUsedUp: boolean;
}

interface Rule {
  readonly matches: (fault: Fault) => boolean;
  readonly code: ErrorCode;
  /** What happened, where GitHub's own words help nobody. */
  readonly says?: (tokenName: string) => string;
  readonly hint?: (fault: Fault, tokenName: string) => string;
}

/** What GitHub's answers mean, most specific first. */
const rules: readonly Rule[] = [
  {
    matches: ({ status }) => status === 401,
    code: 'TOKEN_REJECTED',
    says: (name) =>
      `GitHub does not accept the token passed as \`${name}\`: it is wrong, expired or revoked.`,
    hint: (_, name) => `Store a valid token and pass it as \`${name}\`.`,
  },
  {
    matches: ({ message }) => /not permitted to create or approve pull requests/i.test(message),
    code: 'PULL_REQUESTS_FORBIDDEN',
  },
  {
    matches: ({ status, message, headers, isQuotaUsedUp }) =>
      isQuotaUsedUp ||
      status === 429 ||
      (status === 403 && (headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message))),
    code: 'RATE_LIMITED',
    hint: ({ headers }, name) =>
      `Wait until ${resetOf(headers)}, run less often, or pass an App token as \`${name}\`: its quota is larger.`,
  },
  {
    matches: ({ status }) => status === 403,
    code: 'PERMISSION_MISSING',
    hint: ({ headers }, name) => {
      const accepted = headers['x-accepted-github-permissions'];
      const named =
        accepted !== undefined && permissions.test(accepted) ? permissionsIn(accepted) : undefined;
      return `Give \`${name}\` ${named ?? 'the permission for this request'}.`;
    },
  },
  { matches: ({ status }) => status === 0 || status >= 500, code: 'NETWORK' },
  {
    matches: ({ status }) => status === 404 || status === 410,
    code: 'PERMISSION_MISSING',
    hint: (_, name) =>
      `GitHub answers 404 also where a token may not look: check the name, and that \`${name}\` has access to the repository.`,
  },
  { matches: ({ status }) => status === 409, code: 'OVERTAKEN' },
  { matches: ({ status }) => status === 422, code: 'REFERENCE_NOT_FOUND' },
];

/** GitHub's answer to `request` as a SyncError; the answer stays in `cause`. */
export function errorOf(thrown: unknown, request: string, tokenName: string): SyncError {
  if (thrown instanceof SyncError) return thrown;
  const fault = faultOf(thrown);
  const rule = rules.find(({ matches }) => matches(fault));
  const said = saidWhole(fault.message);
  const message =
    rule?.says?.(tokenName) ?? `GitHub answered ${fault.status || 'nothing'} to ${request}: ${said}`;
  return new SyncError(rule?.code ?? 'INTERNAL', message, {
    cause: thrown,
    ...(rule?.hint ? { hint: rule.hint(fault, tokenName) } : {}),
  });
}

function faultOf(thrown: unknown): Fault {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as {
    status?: number;
    message?: string;
    headers?: Fault['headers'];
    response?: { headers?: Fault['headers'] };
  };
  const answered = error.response !== undefined;
  return {
    // The client reports a broken connection as status 500 without a response.
    status: answered ? (error.status ?? 0) : 0,
    message: error.message ?? String(thrown),
    headers: error.response?.headers ?? error.headers ?? {},
    isQuotaUsedUp: isQuotaUsedUp(thrown),
  };
}

/** Whether a GraphQL answer says that the quota is used up; there is no data in such an answer. */
export function isQuotaUsedUp(thrown: unknown): boolean {
  const { data, errors } = Object(thrown) as {
    readonly data?: { readonly errors?: unknown } | null;
    readonly errors?: unknown;
  };
  const all = errors ?? data?.errors;
  return Array.isArray(all) && all.some((error: { type?: string }) => error.type === 'RATE_LIMITED');
}

/** What else a header may hold is not shown: rewritten, a value that it repeats would not be known for one. */
const permissions = /^[a-z_]+=(?:read|write|admin)(?:[,;] *[a-z_]+=(?:read|write|admin))*$/;

/** GitHub joins what goes together by commas and alternatives by semicolons; the keys are those of a workflow. */
function permissionsIn(accepted: string): string {
  const ways = accepted.split(';').map((way) => way.split(',').map(permissionKey));
  const words = ways.map((way) => way.join(' and ')).join(', or ');
  if (ways.length > 1) return `one of these permissions: ${words}`;
  return ways.flat().length > 1 ? `these permissions: ${words}` : `this permission: ${words}`;
}

function permissionKey(written: string): string {
  return `\`${written.trim().replaceAll('_', '-').replace('=', ': ')}\``;
}

function resetOf(headers: Fault['headers']): string {
  const retryAfter = Number(headers['retry-after']);
  if (retryAfter) return `${Math.ceil(retryAfter)} seconds have passed`;
  const reset = Number(headers['x-ratelimit-reset']);
  return reset ? new Date(reset * 1000).toISOString() : 'the limit is reset';
}

/** A GraphQL answer without what was asked for: no word on the world, so nothing may be concluded from it. */
export function unanswered(asked: string, errors: readonly { readonly message: string }[]): SyncError {
  return new SyncError(
    'NETWORK',
    `GitHub did not say ${asked}: ${saidWhole(errors[0]?.message ?? 'no data')}`,
  );
}
