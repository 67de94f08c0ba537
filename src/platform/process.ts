/** Child processes: argument arrays only, each in its own group, bounded in time and output. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface ProcessRequest {
  readonly file: string;
  readonly args: readonly string[];
  /** The whole environment of the child, but for the locale, which is fixed unless given here. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** Milliseconds until the group is killed. */
  readonly timeout: number;
  /** Bytes of stdout after which the group is killed. Does not count what `onStdout` takes. */
  readonly maxOutput: number;
  readonly signal?: AbortSignal;
  /** Takes stdout piece by piece instead of having it collected. */
  readonly onStdout?: (chunk: Buffer) => void;
}

export interface ProcessResult {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why we ended it ourselves, if we did. */
  readonly stopped: 'timeout' | 'output' | 'aborted' | undefined;
  readonly stdout: Buffer;
  /** The last 64 KiB. */
  readonly stderr: string;
}

const live = new Set<ChildProcess>();
const STDERR_KEPT = 65_536;

/**
 * Runs a program to its end. A non-zero exit is a result, not an error; only a program that cannot be
 * started rejects. When the leader ends, what is left of its group is killed too.
 */
export function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const { promise, resolve, reject } = Promise.withResolvers<ProcessResult>();
  const child = spawn(request.file, request.args, {
    cwd: request.cwd,
    env: { LC_ALL: 'C.UTF-8', ...request.env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const kill = holdGroup(child);
  const collected: Buffer[] = [];
  let size = 0;
  let stderr = Buffer.alloc(0);
  let stopped: ProcessResult['stopped'];
  const stop = (why: NonNullable<ProcessResult['stopped']>) => {
    stopped ??= why;
    kill();
  };
  const timer = setTimeout(stop, request.timeout, 'timeout');
  const abort = () => stop('aborted');
  request.signal?.addEventListener('abort', abort, { once: true });
  if (request.signal?.aborted) abort();

  child.stdout.on('data', (chunk: Buffer) => {
    if (request.onStdout !== undefined) return request.onStdout(chunk);
    size += chunk.length;
    if (size > request.maxOutput) return stop('output');
    collected.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = Buffer.concat([stderr, chunk]).subarray(-STDERR_KEPT);
  });
  // A child may end before it has read all of its input; its exit code tells why.
  child.stdin.on('error', () => {});
  child.stdin.end(request.input);

  const settle = () => {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', abort);
  };
  child.on('error', (error) => {
    settle();
    reject(error);
  });
  child.on('close', (code, signal) => {
    settle();
    resolve({ code, signal, stopped, stdout: Buffer.concat(collected), stderr: stderr.toString('utf8') });
  });
  return promise;
}

/**
 * Of a child that was started `detached`: when it ends, what is left of its group is killed, and `killAll` ends it too.
 * What is returned kills the group.
 */
export function holdGroup(child: ChildProcess): () => void {
  live.add(child);
  child.on('exit', () => killGroup(child, 'SIGKILL'));
  child.on('error', () => live.delete(child));
  child.on('close', () => live.delete(child));
  return () => killGroup(child, 'SIGKILL');
}

/** Kills every group that still runs: for a run that was told to stop. Safe to call from a signal handler. */
export function killAll(signal: NodeJS.Signals = 'SIGKILL'): void {
  for (const child of live) killGroup(child, signal);
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already, or the system knows no groups.
    child.kill(signal);
  }
}
