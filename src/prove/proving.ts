import { SyncError } from '../model/error.ts';
import type { Limits } from '../model/validation.ts';
import type { Clock } from './clock.ts';
import type { CommandResult, GuardedCommand, WorkTree } from './ports.ts';

/** A proof under way: an open tree, and the time that is left. */
export interface Proving {
  readonly work: WorkTree;
  readonly limits: Limits;
  readonly clock: Clock;
  /** When the time for all steps is over, by the clock. */
  readonly end: number;
  readonly signal: AbortSignal;
}

export function timeLeft({ clock, end }: Proving): number {
  return Math.max(0, Math.floor(end - clock.now()));
}

/** A command within its own time and the proof's. */
export function guarded(proving: Proving, line: string, timeout: number): GuardedCommand {
  const { output, processes, disk } = proving.limits;
  return { line, timeout: Math.min(timeout, timeLeft(proving)), limits: { output, processes, disk } };
}

/** Runs a command to its end. Throws `STOPPED` when the run itself ends. */
export async function run(proving: Proving, line: string, timeout: number): Promise<CommandResult> {
  throwIfStopped(proving.signal);
  const result = await proving.work.run(guarded(proving, line, timeout));
  if (result.ended === 'stopped') throw stopped();
  return result;
}

export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw stopped();
}

export function stopped(): SyncError {
  return new SyncError('STOPPED', 'Proving was stopped with the run.');
}
