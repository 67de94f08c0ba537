import type { Endpoints, RequestHeaders } from '@octokit/types';
import { SyncError } from '../../model/error.ts';
import { createMeter, type Spent } from '../meter.ts';
import type { Patience } from '../patience.ts';
import { sparingFetch } from '../plain-fetch.ts';
import { proxiedFetch } from '../proxied-fetch.ts';
import { soundFetch } from '../sound-answer.ts';
import { errorOf, isQuotaUsedUp } from './errors.ts';
import { refuseMove } from './moved.ts';

export interface GraphqlAnswer<T> {
  readonly data: T | null;
  readonly errors: readonly {
    readonly type?: string;
    readonly message: string;
    readonly path?: readonly (string | number)[];
  }[];
}

export interface GitHubClient {
  /** A query or mutation. A partial answer counts: errors come beside the data. Queries are retried, mutations are not. */
  graphql<T>(document: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<T>>;
  /**
   * One REST request; throws a SyncError, with the HTTP status in `cause`. `once` turns off retries after
   * network faults, for writes that would happen twice; `stays` has it throw where GitHub sends it elsewhere.
   */
  request<R extends keyof Endpoints>(
    route: R,
    parameters: Endpoints[R]['parameters'] & { headers?: RequestHeaders },
    options?: { readonly once?: boolean; readonly stays?: boolean },
  ): Promise<Endpoints[R]['response']>;
  readonly spent: Spent;
}

export interface ClientOptions {
  readonly token: string;
  /** Names the token in messages: the input that it came from. */
  readonly tokenName: string;
  readonly patience: Patience;
  readonly debug: (message: string) => void;
  /** The job's environment: the address of the API, and proxies. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends requests under way. */
  readonly signal: AbortSignal;
}

/** A client for one token. The vendor's packages are loaded with the first request. */
export function createGitHubClient(options: ClientOptions): GitHubClient {
  const meter = createMeter(options.signal);
  let connected: ReturnType<typeof connect> | undefined;
  const octokit = () => {
    connected ??= connect(options, meter.countingFetch);
    return connected;
  };

  function failure(error: unknown, request: string): SyncError {
    if (options.signal.aborted) {
      return new SyncError('STOPPED', `Stopped during ${request}.`, { cause: error });
    }
    return errorOf(error, request, options.tokenName);
  }

  return {
    spent: meter.spent,
    async graphql<T>(document: string, variables: Record<string, unknown> = {}) {
      const kit = await octokit();
      const isQuery = !/^\s*mutation\b/.test(document);
      try {
        const data = await kit.graphql<T>(document, {
          ...variables,
          // Nothing of GitHub's GraphQL is elsewhere, and a query says what for: no redirect is followed.
          request: { redirect: 'error', ...(isQuery ? {} : { retries: 0 }) },
        });
        return { data, errors: [] };
      } catch (error) {
        if (isPartialAnswer<T>(error) && !isQuotaUsedUp(error)) {
          return { data: error.data ?? null, errors: error.errors };
        }
        throw failure(error, 'POST /graphql');
      }
    },
    async request(route, parameters, { once = false, stays = false } = {}) {
      refuseSteps(route, parameters);
      const kit = await octokit();
      try {
        const request = {
          ...(parameters as { readonly request?: object }).request,
          ...(once ? { retries: 0 } : {}),
          ...(stays ? { redirect: 'manual' } : {}),
        };
        const response = await kit.request(route, { ...parameters, request } as never);
        if (stays) refuseMove(Number(response.status), route, parameters);
        return response as Endpoints[typeof route]['response'];
      } catch (error) {
        throw failure(error, filled(route, parameters));
      }
    },
  };
}

/** The route as it was asked, for messages. */
function filled(route: string, parameters: Readonly<Record<string, unknown>>): string {
  return route.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : placeholder;
  });
}

/** `.` and `..` as a part of an address, encoded or not, make it another one before it is sent. */
function refuseSteps(route: string, parameters: Readonly<Record<string, unknown>>): void {
  const step = Object.keys(parameters).find(
    (name) => route.includes(`{${name}}`) && /^\.{1,2}$/.test(String(parameters[name])),
  );
  if (step === undefined) return;
  throw new SyncError(
    'CONFIG_INVALID',
    `${route} is not asked: the name \`${parameters[step]}\` leads elsewhere.`,
    {
      hint: 'Give it another name.',
    },
  );
}

type Fetch = typeof globalThis.fetch;

/** Answers that repeating does not mend; 429 belongs to the throttling plugin, which waits as long as it says. */
const doNotRetry = [400, 401, 403, 404, 409, 410, 422, 429, 451];

async function connect(options: ClientOptions, countingFetch: (inner: Fetch) => Fetch) {
  const [{ Octokit }, { retry }, { throttling }, { default: Bottleneck }, fetch] = await Promise.all([
    import('@octokit/core'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
    import('bottleneck/light.js'),
    proxiedFetch(options.env, sparingFetch),
  ]);
  const { pauses, pace, longestWait } = options.patience;
  const wantsRetry = (seconds: number, _request: object, _kit: object, retryCount: number) =>
    retryCount < 2 && seconds * 1000 <= longestWait;
  const kit = new (Octokit.plugin(retry, throttling))({
    auth: options.token,
    baseUrl: options.env.GITHUB_API_URL || 'https://api.github.com',
    userAgent: 'sync-action',
    log: { debug: options.debug, info: options.debug, warn: options.debug, error: options.debug },
    request: { fetch: countingFetch(soundFetch(fetch)) },
    // The plugin multiplies; with a base of one, the pauses below are milliseconds.
    retry: { retries: pauses.length, retryAfterBaseValue: 1, doNotRetry },
    throttle: {
      onRateLimit: wantsRetry,
      onSecondaryRateLimit: wantsRetry,
      // A group of its own for each client, so that one token's pace does not slow another's.
      write: new Bottleneck.Group({ maxConcurrent: 1, minTime: pace }),
      notifications: new Bottleneck.Group({ maxConcurrent: 1, minTime: 3 * pace }),
    },
  });
  // The plugin's back-off grows with the square of the attempt; ours is the configured list.
  const asPlugin = kit.retry.retryRequest;
  kit.retry.retryRequest = (error, retries, square) =>
    asPlugin(error, retries, pauses[Math.sqrt(square) - 1] ?? pauses.at(-1) ?? 0);
  return kit;
}

function isPartialAnswer<T>(
  error: unknown,
): error is { data: T | undefined; errors: GraphqlAnswer<T>['errors'] } {
  return error instanceof Error && error.name === 'GraphqlResponseError';
}

/** The HTTP status that an error of this client rests on; 0 where there was no answer. */
export function statusOf(error: unknown): number {
  const cause = error instanceof SyncError ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'status' in cause ? Number(cause.status) : 0;
}
