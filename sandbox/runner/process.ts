/** The action's process: started, read, ended. */
import { spawn } from 'node:child_process';
import type { Job } from './job.ts';
import { createLineReader } from './line-reader.ts';
import type { Log } from './log.ts';
import type { RunOptions, RunResult } from './result.ts';

export type Ended = Pick<RunResult, 'exitCode' | 'signal' | 'raw'>;

/** One process in a group of its own, its lines read as they come. */
export function execute(
  program: string,
  job: Job,
  log: Log,
  options: RunOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  // In a process group of its own, so that a kill reaches its children too.
  const child = spawn(process.execPath, [program], { cwd: job.workspace, env, detached: true });
  const raw: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => raw.push(chunk));
    createLineReader(stream, log.read);
  }
  const kill = (signal: NodeJS.Signals = 'SIGKILL') => killGroup(child.pid, signal);
  const timer = setTimeout(kill, options.timeoutMs ?? 120_000, 'SIGKILL');
  const abort = () => kill();
  options.signal?.addEventListener('abort', abort, { once: true });
  options.onStart?.(kill);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', abort);
      // The end of a job ends what it left running.
      kill();
      done({ exitCode, signal, raw: Buffer.concat(raw) });
    });
  });
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nothing of the group is left.
  }
}
