/** What tells the processes of one command from all others, whatever they do to hide. */
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Trace {
  /** Value of the variable `markName` in the environment of the command. */
  readonly mark: string;
  /** Where it works; a process that stands there, or has a file of it open, belongs to it. */
  readonly folder: string;
  /**
   * Hard limits that no other process has. They are inherited through everything, and cannot be raised again:
   * they hold where a process leaves its group, its session, its folder and its environment.
   */
  readonly limits: LimitMarks;
}

/** As `prlimit` and `/proc/PID/limits` count them. */
export interface LimitMarks {
  readonly fileSize: number;
  readonly pendingSignals: number;
  readonly messageQueues: number;
}

export const markName = 'SYNC_GUARD_MARK';

const MIB = 1024 * 1024;

/** `disk`: bytes that the command may write; a single file may be only a little larger. */
export function createTrace(folder: string, disk: number): Trace {
  const own = readLimits('/proc/self/limits');
  return {
    mark: randomBytes(16).toString('hex'),
    folder,
    limits: {
      fileSize: Math.min(disk + MIB, own?.fileSize ?? Infinity) - randomInt(MIB),
      pendingSignals: Math.min(30_000, own?.pendingSignals ?? 30_000) - randomInt(4096),
      messageQueues: Math.min(800_000, own?.messageQueues ?? 800_000) - randomInt(65_536),
    },
  };
}

/** The hard limits of a process; undefined where it is gone or the system tells none. */
export function readLimits(path: string): LimitMarks | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
  const hard = (name: string) => {
    const found = new RegExp(`^${name} +\\S+ +(\\d+)`, 'm').exec(text)?.[1];
    return found === undefined ? Infinity : Number(found);
  };
  return {
    fileSize: hard('Max file size'),
    pendingSignals: hard('Max pending signals'),
    messageQueues: hard('Max msgqueue size'),
  };
}
