/** Pipes for output. Node's own are sockets, which shells cannot open again as `/dev/stdout`. */
import { close, constants, open } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SyncError } from '../../model/error.ts';
import { runProcess } from '../process.ts';

export interface OutputPipe {
  readonly reader: Socket;
  /** File descriptor for the child; closed here once the child has it. */
  readonly writer: number;
  letGo(): Promise<void>;
}

/** A pipe by name below `folder`, which is gone from there when this returns. */
export async function openPipes(folder: string, names: readonly string[]): Promise<readonly OutputPipe[]> {
  const paths = names.map((name) => join(folder, name));
  const made = await runProcess({
    file: 'mkfifo',
    args: ['-m', '666', '--', ...paths],
    env: { PATH: '/usr/bin:/bin' },
    timeout: 60_000,
    maxOutput: 4096,
  });
  if (made.code !== 0) throw new SyncError('INTERNAL', `no pipe can be made: ${made.stderr}`);
  return Promise.all(paths.map(openPipe));
}

async function openPipe(path: string): Promise<OutputPipe> {
  // The reading end first and without waiting: the writing end waits for a reader.
  const reading = await promisify(open)(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writer = await promisify(open)(path, constants.O_WRONLY);
  await rm(path);
  return {
    reader: new Socket({ fd: reading, readable: true, writable: false }),
    writer,
    letGo: () => promisify(close)(writer),
  };
}
