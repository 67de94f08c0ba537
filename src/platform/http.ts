import { SyncError } from '../model/error.ts';
import { boundedFetch } from './bounded-answer.ts';
import { createMeter, type Spent } from './meter.ts';
import { type Patience, rest } from './patience.ts';
import { proxiedFetch } from './proxied-fetch.ts';
import { serverDate } from './server-date.ts';
import { soundFetch } from './sound-answer.ts';

export interface HttpOptions {
  /** For messages: `Cloudflare`. */
  readonly vendor: string;
  /** Address that paths are added to: https, or this machine. */
  readonly root: string;
  /** Sent as a bearer token. */
  readonly token: string;
  readonly patience: Pick<Patience, 'pauses' | 'longestWait'>;
  /** The job's environment: proxies. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends requests and pauses. */
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  /** Undefined where there is none, or a refusal came with something that is not JSON. */
  readonly body: unknown;
  /** By the server's clock, whole seconds. */
  readonly date: Date;
  /** An attempt before this one may have arrived. */
  readonly isRepeated: boolean;
}

export interface Http {
  /**
   * One request, which must be idempotent: it is repeated after a network fault, and after a 429 once its wait is
   * over. Refusals are answers; `path` must hold no secret, for it stands in messages. No redirect is followed: a
   * body may hold values in the clear, and would go along.
   */
  send(method: 'GET' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<HttpAnswer>;
  readonly spent: Spent;
}

/** JSON over HTTP for vendors of whom a few requests are wanted. */
export function createHttp(options: HttpOptions): Http {
  const { vendor, root, token, patience, signal } = options;
  const meter = createMeter(signal);

  return {
    spent: meter.spent,
    async send(method, path, body) {
      const request = `${method} ${path}`;
      refuseAddress(vendor, root, path);
      const fetch = meter.countingFetch(
        soundFetch(boundedFetch(await proxiedFetch(options.env, globalThis.fetch))),
      );
      const headers = {
        authorization: `Bearer ${token}`,
        'user-agent': 'sync-action',
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json' } : {}),
      };
      const init = { method, headers, body: body ? JSON.stringify(body) : null, redirect: 'manual' } as const;
      let isRepeated = false;
      for (const pause of [...patience.pauses, undefined]) {
        const answer = await fetch(`${root}${path}`, init).catch((error: unknown) => error);
        if (signal.aborted) throw new SyncError('STOPPED', `Stopped during ${request}.`, { cause: answer });
        const wait = pause === undefined ? undefined : waitBefore(answer, pause, patience.longestWait);
        if (wait !== undefined) {
          isRepeated ||= !(answer instanceof Response) || answer.status >= 500;
          await rest(wait, signal, request);
        } else if (answer instanceof Response && answer.status >= 300 && answer.status < 400) {
          throw movedError(vendor, request, root);
        } else if (answer instanceof Response && answer.status < 500) {
          return {
            status: answer.status,
            body: await bodyOf(answer),
            date: serverDate(answer.headers.get('date')),
            isRepeated,
          };
        } else {
          throw networkError(vendor, request, answer);
        }
      }
      throw new SyncError('INTERNAL', `No attempt was made to ${request}.`);
    },
  };
}

/** Milliseconds until the request is to be repeated; undefined where that mends nothing. */
function waitBefore(answer: unknown, pause: number, longestWait: number): number | undefined {
  if (!(answer instanceof Response) || answer.status >= 500) return pause;
  if (answer.status !== 429) return undefined;
  const told = 1000 * Number(answer.headers.get('retry-after') ?? 0);
  const wait = Math.max(pause, Number.isNaN(told) ? 0 : told);
  return wait <= longestWait ? wait : undefined;
}

function networkError(vendor: string, request: string, answer: unknown): SyncError {
  const status = answer instanceof Response ? answer.status : 'nothing';
  return new SyncError('NETWORK', `${vendor} answered ${status} to ${request}.`, { cause: answer });
}

function movedError(vendor: string, request: string, root: string): SyncError {
  return new SyncError(
    'NETWORK',
    `${vendor} sends ${request} on to another address; nothing was sent there.`,
    {
      hint: `Check what answers at ${new URL(root).host}: a proxy, or an address of one's own for the API.`,
    },
  );
}

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Values go in the clear within TLS; and `.` and `..` as parts of a path make it another one. */
export function refuseAddress(vendor: string, root: string, path: string): void {
  const url = URL.canParse(root) ? new URL(root) : undefined;
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && loopback.test(url.hostname))) {
    throw new SyncError('INPUT_INVALID', `The address of ${vendor}'s API does not begin with https://.`, {
      hint: `Correct \`${vendor.toUpperCase()}_API_URL\`: http is only for this machine, since tokens and values would be readable on the way.`,
    });
  }
  if (/(?:^|\/)\.{1,2}(?:[/?]|$)/.test(path)) {
    throw new SyncError('CONFIG_INVALID', `${path} is not asked: a name in it leads elsewhere.`, {
      hint: 'Give it another name.',
    });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text());
  } catch {
    return undefined;
  }
}
