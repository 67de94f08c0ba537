/** A module with the process that it runs in: started when it is first asked, and again after it hung or died. */
import { pathToFileURL } from 'node:url';
import type { Child } from './child.ts';
import { type Reply, replyOf } from './reply.ts';

export interface HostOptions {
  /** Its path, and its process. @throws SyncError where it may not be run */
  readonly start: () => Promise<{ readonly path: string; readonly child: Child }>;
  /** Milliseconds for loading it. */
  readonly loading: number;
  /** So many processes are started for it in one run. */
  readonly starts: number;
}

export interface Host {
  /** One after the other, in the order of the calls. */
  ask(ask: Readonly<Record<string, unknown>>, limit: number): Promise<Reply>;
  close(): void;
}

export function createHost({ start, loading, starts }: HostOptions): Host {
  let running: { readonly file: string; readonly child: Child } | undefined;
  let started = 0;
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function begin(): Promise<Reply | undefined> {
    if (started >= starts) return { kind: 'given up', said: String(starts) };
    const { path, child } = await start();
    started += 1;
    const file = pathToFileURL(path).href;
    running = { file, child };
    if (isClosed) child.kill();
    const reply = replyOf(await child.ask({ op: 'load', file }, loading));
    if (reply.kind === 'gave') return undefined;
    child.kill();
    running = undefined;
    if (reply.kind === 'hung') return { kind: 'not loaded', said: `it took more than ${loading / 1000} s` };
    return reply.kind === 'ended' ? { kind: 'not loaded', said: `its process ended (${reply.said})` } : reply;
  }

  async function askNow(ask: Readonly<Record<string, unknown>>, limit: number): Promise<Reply> {
    const refused = running === undefined ? await begin() : undefined;
    if (refused !== undefined || running === undefined) return refused ?? { kind: 'ended', said: 'closed' };
    const heard = await running.child.ask({ ...ask, file: running.file }, limit);
    if (heard.kind !== 'answer') running = undefined;
    return replyOf(heard);
  }

  return {
    ask(ask, limit) {
      const next = last.then(() => askNow(ask, limit));
      last = next.catch(() => {});
      return next;
    },
    close() {
      isClosed = true;
      started = starts;
      running?.child.kill();
    },
  };
}
