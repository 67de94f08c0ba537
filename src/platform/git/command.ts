/** Runs git: one function for local commands, one for those that cross the network and are repeated. */
import { setTimeout as sleep } from 'node:timers/promises';
import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import { type ProcessResult, runProcess } from '../process.ts';
import { type ConfigEntry, credentialEntries, gitEnvironment } from './environment.ts';
import { gitFailure } from './failure.ts';
import type { Remote } from './remote.ts';

export interface GitOptions {
  /** The job's environment; only what self-hosted runners need to reach the host is passed on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A folder of our own, below `RUNNER_TEMP`. */
  readonly root: string;
  /** Takes one line per git process, for the debug log: arguments and milliseconds. */
  readonly log?: (line: string) => void;
  /** Milliseconds to wait before each repetition; git does not tell how long a limit lasts. */
  readonly pauses?: readonly number[];
  /** Milliseconds that one git process may take. Default: ten minutes. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

export interface GitCall {
  readonly args: readonly string[];
  /** The bare repository; undefined for commands that need none. */
  readonly dir?: string;
  readonly input?: string | Uint8Array;
  readonly entries?: readonly ConfigEntry[];
  readonly maxOutput?: number;
  readonly onStdout?: (chunk: Buffer) => void;
  /** Exit codes that are answers. Default: 0 alone. */
  readonly accepts?: (code: number) => boolean;
  /** What is tried, for the error: `read the history of acme/ui`. */
  readonly what: string;
}

export interface GitCommand {
  /** A command on what is here. It sees no remote, so it can never fetch on its own. */
  local(call: GitCall): Promise<ProcessResult>;
  /** One attempt over the network. Rejects with a SyncError unless `accepts` takes the exit code. */
  once(remote: Remote, call: GitCall): Promise<ProcessResult>;
  /** The same, repeated after network faults and limits; for what may safely happen twice. */
  network(remote: Remote, call: GitCall): Promise<ProcessResult>;
  /** Repeats `attempt` after network faults and limits, with the configured pauses. */
  repeat<T>(attempt: (number: number) => Promise<T>): Promise<T>;
  /** How often the network was used, attempts included. */
  operations(): number;
}

/** What may have passed a moment later. */
const passing: ReadonlySet<ErrorCode> = new Set(['NETWORK', 'RATE_LIMITED']);

const MAX_OUTPUT = 512 * 1024 * 1024;
const TEN_MINUTES = 600_000;

export function createGitCommand(options: GitOptions): GitCommand {
  const { env, root, log, pauses = [1500, 3000, 4500], timeout = TEN_MINUTES, signal } = options;
  let operations = 0;

  async function run(call: GitCall, remote?: Remote): Promise<ProcessResult> {
    const started = performance.now();
    const entries = [...(remote ? remoteEntries(remote) : []), ...(call.entries ?? [])];
    const result = await runProcess({
      file: 'git',
      args: call.args,
      // Without a repository of ours none is looked for: one that lies in a folder above has a configuration.
      env: { ...gitEnvironment({ env, home: root, entries }), GIT_DIR: call.dir ?? '/dev/null' },
      cwd: root,
      timeout,
      maxOutput: call.maxOutput ?? MAX_OUTPUT,
      ...(call.input === undefined ? {} : { input: call.input }),
      ...(call.onStdout === undefined ? {} : { onStdout: call.onStdout }),
      ...(signal === undefined ? {} : { signal }),
    }).catch((cause: unknown) => {
      throw new SyncError('GIT_TOO_OLD', 'git cannot be started on this runner', { cause });
    });
    log?.(`git ${call.args.join(' ')} (${Math.round(performance.now() - started)} ms, exit ${result.code})`);
    const accepts = call.accepts ?? ((code) => code === 0);
    if (result.stopped === undefined && result.code !== null && accepts(result.code)) return result;
    throw failureOf(call, result, remote);
  }

  async function repeat<T>(attempt: (number: number) => Promise<T>): Promise<T> {
    for (let number = 0; ; number += 1) {
      try {
        return await attempt(number);
      } catch (error) {
        const pause = pauses[number];
        if (pause === undefined || !(error instanceof SyncError) || !passing.has(error.code)) throw error;
        await sleep(pause, undefined, signal === undefined ? {} : { signal }).catch((cause: unknown) => {
          throw new SyncError('STOPPED', `${error.message}; stopped before it was tried again`, { cause });
        });
      }
    }
  }

  function once(remote: Remote, call: GitCall): Promise<ProcessResult> {
    operations += 1;
    return run(call, remote);
  }

  return {
    local: (call) => run(call),
    once,
    network: (remote, call) => repeat(() => once(remote, call)),
    repeat,
    operations: () => operations,
  };
}

/** The remote exists only in the environment of the calls that use it. */
function remoteEntries(remote: Remote): readonly ConfigEntry[] {
  return [['remote.origin.url', remote.url], ...credentialEntries(remote.url, remote.token)];
}

function failureOf(call: GitCall, result: ProcessResult, remote: Remote | undefined): SyncError {
  switch (result.stopped) {
    case 'timeout':
      return new SyncError(remote ? 'NETWORK' : 'GIT_FAILED', `${call.what}: git took too long`);
    case 'output':
      return new SyncError('GIT_FAILED', `${call.what}: more output than can be held`);
    case 'aborted':
      return new SyncError('STOPPED', `${call.what}: stopped`);
    case undefined:
      return gitFailure({ what: call.what, remote, said: said(result, remote) });
  }
}

/** `push --porcelain` says on stdout which ref was refused and why. */
function said({ stdout, stderr }: ProcessResult, remote: Remote | undefined): string {
  return remote === undefined ? stderr : `${stderr}\n${stdout.toString('utf8', 0, 4096)}`;
}
