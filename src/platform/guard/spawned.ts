/** A process under guard, its output, and the file by which the guard says that it stood. */
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Capture, createCapture } from './capture.ts';
import { lastInherited } from './descriptors.ts';
import type { Invocation } from './enclosure.ts';
import { send } from './end.ts';
import { openPipes } from './pipe.ts';

export interface Spawned {
  readonly stdout: Capture;
  readonly stderr: Capture;
  /** Its exit code; 128 and the number of the signal that ended it, as shells count. */
  readonly exited: Promise<number>;
  /** To its whole group. */
  signal(signal: NodeJS.Signals): void;
  /** Reads what is left of the output; whether the guard stood before the command began. */
  drain(): Promise<boolean>;
}

export interface SpawnInput {
  readonly invocation: Invocation;
  readonly env: Readonly<Record<string, string>>;
  /** The tree's folder. */
  readonly folder: string;
  /** Called with the bytes that have come so far, of both outputs together. */
  readonly said: (bytes: number) => void;
}

/** By this number the guard says that it stands. */
const STANDS = 3;
/** Milliseconds for the last output to arrive, where a process that nobody could find still holds a pipe. */
const DRAIN = 2000;

export async function spawnGuarded({ invocation, env, folder, said }: SpawnInput): Promise<Spawned> {
  const pipes = await openPipes(folder, ['out', 'err']);
  const stands = await open(join(folder, 'stands'), 'w+');
  // Each number that is not given here is the child's as well, if this process has it open.
  const nothing = await open('/dev/null', 'r');
  const others = Array.from({ length: lastInherited(STANDS) - STANDS }, () => nothing.fd);
  const child = spawn(invocation.file, invocation.args, {
    cwd: invocation.cwd,
    env: { ...env },
    detached: true,
    stdio: ['ignore', ...pipes.map(({ writer }) => writer), stands.fd, ...others],
  });
  const exited = Promise.withResolvers<number>();
  child.once('error', exited.reject);
  child.once('exit', (code, by) => exited.resolve(code ?? 128 + constants.signals[by ?? 'SIGKILL']));

  const stdout = createCapture();
  const stderr = createCapture();
  const closed = pipes.map(({ reader }, index) => {
    const done = Promise.withResolvers<void>();
    reader.once('close', done.resolve);
    reader.on('error', () => {});
    reader.on('data', (chunk: Buffer) => {
      (index === 0 ? stdout : stderr).add(chunk);
      said(stdout.size() + stderr.size());
    });
    return done.promise;
  });
  await Promise.all([nothing.close(), ...pipes.map((pipe) => pipe.letGo())]);

  return {
    stdout,
    stderr,
    exited: exited.promise,
    signal: (signal) => {
      if (child.pid !== undefined) send(-child.pid, signal);
    },
    drain: async () => {
      await Promise.race([Promise.all(closed), sleep(DRAIN, undefined, { ref: false })]);
      for (const { reader } of pipes) reader.destroy();
      const { bytesRead } = await stands.read(Buffer.alloc(1), 0, 1, 0);
      await stands.close();
      return bytesRead > 0;
    },
  };
}
