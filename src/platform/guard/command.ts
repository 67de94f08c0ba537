/** Runs one command under guard: bounded in time, output, disk and processes, and nothing of it left behind. */
import { SyncError } from '../../model/error.ts';
import type { CommandResult, GuardedCommand } from '../../prove/ports.ts';
import { saidWhole } from '../said.ts';
import { type Reason, setBounds } from './bounds.ts';
import type { Enclosure, TreePlaces } from './enclosure.ts';
import { endMembers } from './end.ts';
import { spawnGuarded } from './spawned.ts';
import { createTrace, markName } from './trace.ts';

export interface CommandInput {
  readonly enclosure: Enclosure;
  /** Holds the places, and what belongs to the guard. */
  readonly folder: string;
  readonly places: TreePlaces;
  readonly env: Readonly<Record<string, string>>;
  readonly command: GuardedCommand;
  /** Bytes that the tree took when it was laid out. */
  readonly size: number;
  readonly signal: AbortSignal | undefined;
}

export interface Running {
  readonly result: Promise<CommandResult>;
  /** To all of its processes that have not left its group. */
  send(signal: 'SIGTERM' | 'SIGKILL'): void;
}

export async function startCommand(input: CommandInput): Promise<Running> {
  const { enclosure, folder, places, command } = input;
  const trace = createTrace(folder, command.limits.disk);
  const started = performance.now();
  let ended: Reason | undefined;
  let told = false;
  const end = (why: Reason) => {
    ended ??= why;
    child.signal('SIGKILL');
  };
  const child = await spawnGuarded({
    invocation: await enclosure.invoke(places, command.line, command.limits.processes, trace),
    env: { ...input.env, [markName]: trace.mark },
    folder,
    said: (bytes) => {
      if (bytes > command.limits.output) end('output');
    },
  });
  const { countsProcesses } = enclosure;
  const bounded = setBounds({ ...input, trace, countsProcesses, end });
  // Looked at only when the command has ended.
  bounded.catch(() => {});

  async function finish(): Promise<CommandResult> {
    const code = await child.exited;
    child.signal('SIGKILL');
    await endMembers(trace);
    const isOver = await (await bounded)();
    const stood = await child.drain();
    if (isOver) ended ??= 'disk';
    const stderr = child.stderr.text();
    if (!stood && ended === undefined && !told) throw notSetUp(stderr);
    const isCrowded = ended === 'processes';
    return {
      code: ended === undefined && !told ? code : null,
      ended: ended === 'processes' ? undefined : ended,
      stdout: child.stdout.text(),
      stderr: isCrowded ? `${stderr}\n[ended: more than ${command.limits.processes} processes]\n` : stderr,
      cut: child.stdout.missing() + child.stderr.missing() > 0,
      milliseconds: Math.round(performance.now() - started),
    };
  }

  return {
    result: finish(),
    send: (signal) => {
      told = true;
      child.signal(signal);
    },
  };
}

function notSetUp(stderr: string): SyncError {
  return new SyncError('INTERNAL', `the guard around a command could not be set up: ${saidWhole(stderr)}`);
}
