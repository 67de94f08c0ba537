import { setTimeout as sleep } from 'node:timers/promises';
import { findMembers } from './members.ts';
import type { Trace } from './trace.ts';

/** Enough for a fork bomb at its limit; what outlives it hangs in the kernel and runs no code. */
const ROUNDS = 300;
const PAUSE = 10;

/** Ends every process of a command, again and again until none is found. */
export async function endMembers(trace: Trace): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const members = findMembers(trace);
    if (members.length === 0) return;
    // Stopped first: what sleeps cannot start another while its siblings are ended.
    for (const signal of ['SIGSTOP', 'SIGKILL'] as const) for (const pid of members) send(pid, signal);
    await sleep(PAUSE);
  }
}

/** A negative id means the whole group. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
}
