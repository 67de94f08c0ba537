/** One tree on disk, and the commands that run in it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedCommand, RunningCommand, WorkTree } from '../../prove/ports.ts';
import { type Running, startCommand } from './command.ts';
import { measure } from './disk.ts';
import type { Enclosure, TreePlaces } from './enclosure.ts';
import { getOnLoopback } from './loopback.ts';
import type { Made } from './made.ts';
import { removeFolder } from './remove.ts';
import { readWritten, removeWritten } from './written-file.ts';

export interface WorkTreeInput {
  readonly enclosure: Enclosure;
  readonly folder: string;
  readonly places: TreePlaces;
  readonly files: ReadonlyMap<string, string>;
  readonly env: Readonly<Record<string, string>>;
  readonly made: Made;
  readonly signal: AbortSignal | undefined;
  /** Called before a command; what it yields rejects if the command has reached where it must not. */
  readonly beforeCommand: () => Promise<() => Promise<void>>;
  readonly closed: () => void;
}

/** Milliseconds between the request to end and the end. */
const GRACE = 3000;

export async function createWorkTree(input: WorkTreeInput): Promise<WorkTree> {
  const { enclosure, folder, places, files, env, made, signal, beforeCommand } = input;
  const running = new Set<Running>();
  await enclosure.handOver(places);
  let size = await measure(folder);

  async function begin(command: GuardedCommand): Promise<Running> {
    const one = await startCommand({ enclosure, folder, places, env, command, size, signal });
    running.add(one);
    const over = () => running.delete(one);
    one.result.then(over, over);
    return one;
  }

  async function start(command: GuardedCommand): Promise<RunningCommand> {
    const check = await beforeCommand();
    const one = await begin(command);
    let ended: Awaited<Running['result']> | undefined;
    one.result.then(
      (result) => {
        ended = result;
      },
      () => {},
    );
    return {
      get: getOnLoopback,
      ended: () => ended,
      stop: async () => {
        one.send('SIGTERM');
        const grace = new AbortController();
        const settled = one.result.finally(() => grace.abort());
        await Promise.race([settled, sleep(GRACE, undefined, { signal: grace.signal }).catch(() => {})]);
        one.send('SIGKILL');
        const result = await one.result;
        await check();
        return result;
      },
    };
  }

  return {
    root: enclosure.seen(places).root,
    files,
    run: async (command) => {
      const check = await beforeCommand();
      const result = await (await begin(command)).result;
      await check();
      return result;
    },
    start,
    read: (path, limit) => readWritten(places.root, path, limit),
    remove: (path) => removeWritten(places.root, path),
    keepMade: (key) => made.keep(key, places, files),
    restoreMade: async (key) => {
      const found = await made.restore(key, places);
      if (found) {
        await enclosure.handOver(places);
        size = await measure(folder);
      }
      return found;
    },
    close: async () => {
      for (const one of running) one.send('SIGKILL');
      await Promise.allSettled([...running].map(({ result }) => result));
      await removeFolder(folder);
      input.closed();
    },
  };
}
