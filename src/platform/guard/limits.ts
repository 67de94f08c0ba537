import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Trace } from './trace.ts';

/** Arguments of `prlimit`: soft and hard at once, so that nothing can raise them again. */
export function limitArguments(trace: Trace, processes: number): readonly string[] {
  const { fileSize, pendingSignals, messageQueues } = trace.limits;
  return [
    '--core=0',
    `--fsize=${fileSize}`,
    `--sigpending=${pendingSignals}`,
    `--msgqueue=${messageQueues}`,
    `--nproc=${processes}`,
  ];
}

/** Threads that a user runs already: the kernel counts these, too. */
export function threadsOf(uid: number): number {
  let threads = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (statSync(`/proc/${name}`).uid !== uid) continue;
      threads += Number(/^Threads:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'latin1'))?.[1] ?? 1);
    } catch {
      // It has ended meanwhile.
    }
  }
  return threads;
}
