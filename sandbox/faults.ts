/**
 * The fault injector: at the n-th request, or the n-th of a kind, something goes wrong, for every service
 * alike. Where a fault comes after the effect, the answer is held back until the service is done with it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Captured, capture } from './captured.ts';
import type { Exchange, Gate, Seen } from './server.ts';

/** Which requests count towards `at`; all of the given must hold. */
export interface FaultMatch {
  readonly service?: string;
  readonly method?: string;
  readonly path?: RegExp;
}

interface When {
  /** 1 is the first request that matches. */
  readonly at: number;
  /** All requests when left out. */
  readonly match?: FaultMatch;
  /** How many matching requests in a row are hit, from `at` on. Default 1. */
  readonly times?: number;
}

/** An answer in place of the service's, with no effect. */
export type RefusingKind = '429' | '403-secondary' | '500' | '502' | '503';

/** The effect happens; the client never gets a sound answer. */
export type SpoilingKind = 'reset-after' | 'truncated' | 'malformed';

export type Fault = When &
  (
    | { readonly kind: RefusingKind /** Seconds, default 1. */; readonly retryAfter?: number }
    /** Git's curl asks again by itself after a reset on a reused connection: give such a fault more `times`. */
    | { readonly kind: SpoilingKind | 'reset-before' }
    | { readonly kind: 'slow'; readonly ms: number }
    /** Runs code at a boundary: before the service sees the request, or after its effect and before its answer. */
    | {
        readonly kind: 'call';
        readonly before?: () => void | Promise<void>;
        readonly after?: () => void | Promise<void>;
      }
  );

export interface FaultGate extends Gate {
  /** Numbers of the requests that were hit, so that a test can tell a fault that never came. */
  readonly fired: readonly number[];
}

type Next = () => Promise<void>;

/** A gate for `server.setGate`. Each fault counts its own requests; the first fault that is due has its way. */
export function createFaultGate(plan: readonly Fault[]): FaultGate {
  const counts = plan.map(() => 0);
  const fired: number[] = [];
  const gate = async (seen: Seen, exchange: Exchange, next: Next): Promise<void> => {
    const due = plan.filter((fault, index) => {
      if (!matches(fault.match ?? {}, seen)) return false;
      counts[index] = (counts[index] ?? 0) + 1;
      const count = counts[index] - fault.at;
      return count >= 0 && count < (fault.times ?? 1);
    });
    const [fault] = due;
    if (!fault) return next();
    fired.push(seen.number);
    return inject(fault, seen, exchange, next);
  };
  return Object.assign(gate, { fired });
}

export function matches(
  { service, method, path }: FaultMatch,
  seen: Pick<Seen, 'service' | 'method' | 'path'>,
): boolean {
  return (
    (service === undefined || seen.service === service) &&
    (method === undefined || seen.method === method) &&
    (path === undefined || path.test(seen.path))
  );
}

async function inject(fault: Fault, { service }: Seen, exchange: Exchange, next: Next): Promise<void> {
  switch (fault.kind) {
    case 'slow':
      await sleep(fault.ms);
      return next();
    case 'reset-before':
      exchange.request.socket.resetAndDestroy();
      return;
    case 'reset-after':
      return held(exchange, next, () => void exchange.request.socket.resetAndDestroy());
    case 'truncated':
      return held(exchange, next, (answer) => answer.sendHalf());
    case 'malformed':
      return held(exchange, next, (answer) =>
        answer.send(Buffer.from('<html>this is not what was asked for')),
      );
    case 'call':
      await fault.before?.();
      if (!fault.after) return next();
      return held(exchange, next, async (answer) => {
        await fault.after?.();
        answer.send();
      });
    case '429':
      if (service === 'linear') return refuseAsLinear(exchange, fault.retryAfter ?? 1);
      return refuse(fault.kind, exchange, fault.retryAfter ?? 1);
    case '403-secondary':
    case '500':
    case '502':
    case '503':
      return refuse(fault.kind, exchange, fault.retryAfter ?? 1);
  }
}

async function held(
  exchange: Exchange,
  next: Next,
  finish: (answer: Captured) => void | Promise<void>,
): Promise<void> {
  const answer = capture(exchange.response);
  const served = next();
  await Promise.race([answer.ended, served.then(() => answer.ended)]);
  await finish(answer);
  // A service that streams sees its client go; that is the point.
  await served.catch(() => {});
}

const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

const REFUSALS = {
  '429': { status: 429, message: SECONDARY },
  '403-secondary': { status: 403, message: SECONDARY },
  '500': { status: 500, message: 'Server Error' },
  '502': { status: 502, message: 'Server Error' },
  '503': { status: 503, message: 'No server is currently available to service your request.' },
} as const satisfies Record<RefusingKind, { readonly status: number; readonly message: string }>;

function refuse(kind: RefusingKind, { request, response }: Exchange, retryAfter: number): void {
  const { status, message } = REFUSALS[kind];
  const limited = message === SECONDARY ? { 'retry-after': String(retryAfter) } : {};
  request.resume();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...limited });
  response.end(JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest' }));
}

/** Linear has no 429: see https://linear.app/developers/rate-limiting. The reset is in epoch milliseconds. */
function refuseAsLinear({ request, response }: Exchange, retryAfter: number): void {
  const extensions = { type: 'ratelimited', code: 'RATELIMITED', statusCode: 429, userError: true };
  request.resume();
  response.writeHead(400, {
    'content-type': 'application/json; charset=utf-8',
    'retry-after': String(retryAfter),
    'x-ratelimit-requests-remaining': '0',
    'x-ratelimit-requests-reset': String(Date.now() + retryAfter * 1000),
  });
  response.end(JSON.stringify({ errors: [{ message: 'Rate limit exceeded', extensions }] }));
}
