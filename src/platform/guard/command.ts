/** Runs one command under guard: bounded in time, output, disk and processes, and nothing of it left behind. */
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SyncError } from '../../model/error.ts';
import type { CommandResult, GuardedCommand } from '../../prove/ports.ts';
import { createCapture } from './capture.ts';
import { watchDisk } from './disk.ts';
import type { Enclosure, TreePlaces } from './enclosure.ts';
import { endMembers, send } from './end.ts';
import { findMembers } from './members.ts';
import { openPipes } from './pipe.ts';
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
  /** Once only asks, twice insists. */
  end(signal: 'SIGTERM' | 'SIGKILL'): void;
}

const COUNT_EVERY = 250;
/** Milliseconds for the last output to arrive. */
const DRAIN = 2000;

export async function startCommand(input: CommandInput): Promise<Running> {
  const { enclosure, folder, places, command, signal } = input;
  const trace = createTrace(folder, command.limits.disk);
  const invocation = await enclosure.invoke(places, command.line, command.limits.processes, trace);
  const captures = { stdout: createCapture(), stderr: createCapture() };
  const pipes = await openPipes(folder, ['out', 'err']);
  const [stdout, stderr] = pipes;
  if (stdout === undefined || stderr === undefined) throw new Error('two pipes were asked for');
  const stands = await open(join(folder, 'stands'), 'w+');
  let ended: CommandResult['ended'];
  let tooMany = false;

  const started = performance.now();
  const child = spawn(invocation.file, invocation.args, {
    cwd: invocation.cwd,
    env: { ...input.env, [markName]: trace.mark },
    detached: true,
    stdio: ['ignore', stdout.writer, stderr.writer, stands.fd],
  });
  const exited = Promise.withResolvers<number | undefined>();
  child.once('error', exited.reject);
  child.once('exit', (code, by) => exited.resolve(code ?? 128 + constants.signals[by ?? 'SIGKILL']));
  const closed = [stdout.reader, stderr.reader].map((reader) => {
    const done = Promise.withResolvers<void>();
    reader.once('close', done.resolve);
    reader.on('error', () => {});
    return done.promise;
  });
  await Promise.all([stdout.letGo(), stderr.letGo()]);

  const kill = () => {
    if (child.pid !== undefined) send(-child.pid, 'SIGKILL');
  };
  const end = (why: NonNullable<typeof ended>) => {
    ended ??= why;
    kill();
  };
  for (const [name, { reader }] of [
    ['stdout', stdout],
    ['stderr', stderr],
  ] as const) {
    reader.on('data', (chunk: Buffer) => {
      captures[name].add(chunk);
      if (captures.stdout.size() + captures.stderr.size() > command.limits.output) end('output');
    });
  }
  const disk = await watchDisk({
    folder,
    most: input.size + command.limits.disk,
    exceeded: () => end('disk'),
  });
  const timer = setTimeout(end, command.timeout, 'timeout');
  const counter = setInterval(() => {
    if (!enclosure.countsProcesses || findMembers(trace).length <= command.limits.processes) return;
    tooMany = true;
    kill();
  }, COUNT_EVERY);
  const stop = () => end('stopped');
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();

  async function finish(): Promise<CommandResult> {
    const code = await exited.promise;
    kill();
    await endMembers(trace);
    clearTimeout(timer);
    clearInterval(counter);
    signal?.removeEventListener('abort', stop);
    const isOver = await disk.close();
    // What nobody could find may still hold a pipe; it is not waited for.
    await Promise.race([Promise.all(closed), sleep(DRAIN, undefined, { ref: false })]);
    for (const { reader } of pipes) reader.destroy();
    if (isOver) ended ??= 'disk';
    const stood = (await stands.read(Buffer.alloc(1), 0, 1, 0)).bytesRead > 0;
    await stands.close();
    const said = captures.stderr.text();
    if (!stood && ended === undefined) {
      throw new SyncError(
        'INTERNAL',
        `the guard around a command could not be set up: ${said.slice(0, 2000)}`,
      );
    }
    return {
      code: ended === undefined && !tooMany ? (code ?? null) : null,
      ended,
      stdout: captures.stdout.text(),
      stderr: tooMany ? `${said}\n[ended: more than ${command.limits.processes} processes]\n` : said,
      cut: captures.stdout.missing() + captures.stderr.missing() > 0,
      milliseconds: Math.round(performance.now() - started),
    };
  }

  return {
    result: finish(),
    end: (by) => {
      if (child.pid !== undefined) send(-child.pid, by);
    },
  };
}
