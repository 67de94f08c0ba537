import { SyncError } from '../../model/error.ts';
import { boundedFetch } from '../bounded-answer.ts';
import { refuseAddress } from '../http.ts';
import { createMeter, type Spent } from '../meter.ts';
import { type Patience, rest } from '../patience.ts';
import { proxiedFetch } from '../proxied-fetch.ts';
import { soundFetch } from '../sound-answer.ts';
import { createBudget } from './budget.ts';
import { type Complaint, complaintsOf, isRateLimited, refusalOf } from './errors.ts';

export interface LinearOptions {
  /** The value of `linear-api-key`: a personal key, or the token of an application. */
  readonly token: string;
  readonly patience: Pick<Patience, 'pauses' | 'longestWait'>;
  readonly debug: (message: string) => void;
  /** The job's environment: `LINEAR_API_URL`, and proxies. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends requests and pauses. */
  readonly signal: AbortSignal;
}

export interface Posted {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** After "cannot". */
  readonly what: string;
  readonly points: number;
  /** After a network fault it is sent again. */
  readonly repeats: boolean;
}

export interface LinearReply {
  readonly status: number;
  readonly body: unknown;
  readonly complaints: readonly Complaint[];
}

export interface LinearSender {
  /**
   * Waits for the budget of the key as long as the configured longest wait allows. Throws `NETWORK` where it has no
   * sound answer after all, `LINEAR_RATE_LIMIT_EXHAUSTED`, or `STOPPED`; what Linear refuses is a reply.
   */
  post(posted: Posted): Promise<LinearReply>;
  readonly spent: Spent;
}

const usualAddress = 'https://api.linear.app/graphql';

/** One document after another over HTTP: the one place that each request to Linear passes. */
export function createLinearSender(options: LinearOptions): LinearSender {
  const { env, patience, signal, token } = options;
  const address = env.LINEAR_API_URL || usualAddress;
  const meter = createMeter(signal);
  const budget = createBudget();

  async function attempt({ document, variables, what }: Posted): Promise<LinearReply | Error> {
    // No redirect is followed: it would take the key along.
    const fetch = meter.countingFetch(soundFetch(boundedFetch(await proxiedFetch(env, globalThis.fetch))));
    const init = {
      method: 'POST',
      headers: {
        authorization: authorizationOf(token),
        'content-type': 'application/json',
        'user-agent': 'sync-action',
      },
      body: JSON.stringify({ query: document, variables }),
      redirect: 'manual',
    } as const;
    options.debug(`linear: ${nameOf(document)}, to ${what}`);
    try {
      const response = await fetch(address, init);
      budget.note(response.headers);
      if (response.status >= 500 || (response.status >= 300 && response.status < 400)) {
        return new Error(`it answered ${response.status}`);
      }
      const body = await bodyOf(response);
      return { status: response.status, body, complaints: complaintsOf(body) };
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async function afford({ points, what }: Posted): Promise<void> {
    const wait = budget.waitFor(points);
    if (wait === 0) return;
    if (wait > patience.longestWait) throw exhausted(what, wait);
    await rest(wait, signal, what);
  }

  async function post(posted: Posted): Promise<LinearReply> {
    const { what, repeats } = posted;
    refuseAddress('Linear', address, '');
    for (const pause of [...patience.pauses, undefined]) {
      await afford(posted);
      const reply = await attempt(posted);
      if (signal.aborted) throw new SyncError('STOPPED', `Stopped before Linear answered to ${what}.`);
      if (reply instanceof Error) {
        if (pause === undefined || !repeats) throw unanswered(what, reply);
        await rest(pause, signal, what);
      } else if (isRateLimited(reply.status, reply.complaints)) {
        // Nothing was done, so that whatever it was may be sent again.
        const wait = Math.max(pause ?? 0, budget.waitFor(posted.points));
        if (pause === undefined || wait > patience.longestWait) {
          throw refusalOf(what, reply.status, reply.complaints);
        }
        await rest(wait, signal, what);
      } else {
        return reply;
      }
    }
    throw new SyncError('INTERNAL', `No attempt was made to ${what}.`);
  }

  return { post, spent: meter.spent };
}

/** Applications' tokens go after `Bearer`, personal keys as they are: https://linear.app/developers/graphql */
function authorizationOf(token: string): string {
  return token.startsWith('lin_oauth_') ? `Bearer ${token}` : token;
}

function nameOf(document: string): string {
  return /^\s*(?:query|mutation)\s+\w+/.exec(document)?.[0].trim() ?? 'a document';
}

/** A refusal need not be JSON. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unanswered(what: string, cause: Error): SyncError {
  return new SyncError('NETWORK', `Cannot ${what}: Linear gave no sound answer (${cause.message}).`, {
    cause,
  });
}

function exhausted(what: string, wait: number): SyncError {
  const seconds = Math.ceil(wait / 1000);
  return new SyncError(
    'LINEAR_RATE_LIMIT_EXHAUSTED',
    `Cannot ${what}: the budget of the key is used up for another ${seconds} seconds.`,
  );
}
