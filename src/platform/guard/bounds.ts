/** Everything that can end a command before its own end. */
import type { CommandResult, GuardedCommand } from '../../prove/ports.ts';
import { watchDisk } from './disk.ts';
import { findMembers } from './members.ts';
import type { Trace } from './trace.ts';

export type Reason = NonNullable<CommandResult['ended']> | 'processes';

export interface BoundsInput {
  readonly command: GuardedCommand;
  readonly trace: Trace;
  /** Bytes that the folder took at first. */
  readonly size: number;
  readonly countsProcesses: boolean;
  readonly signal: AbortSignal | undefined;
  readonly end: (why: Reason) => void;
}

const COUNT_EVERY = 250;

/** Takes effect at once. What it returns ends the watch, and says whether too much was written to the very end. */
export async function setBounds(input: BoundsInput): Promise<() => Promise<boolean>> {
  const { command, trace, size, countsProcesses, signal, end } = input;
  const timer = setTimeout(end, command.timeout, 'timeout');
  const stop = () => end('stopped');
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const counter = setInterval(() => {
    if (countsProcesses && findMembers(trace).length > command.limits.processes) end('processes');
  }, COUNT_EVERY);
  const disk = await watchDisk({
    folder: trace.folder,
    most: size + command.limits.disk,
    exceeded: () => end('disk'),
  });
  return () => {
    clearTimeout(timer);
    clearInterval(counter);
    signal?.removeEventListener('abort', stop);
    return disk.close();
  };
}
