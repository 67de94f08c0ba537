/** Runs a `node24` action as GitHub's runner would, against a sandbox. */
import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CacheMode, CacheService } from '../cache/service.ts';
import type { SandboxServer } from '../server.ts';
import type { Repository, World } from '../world.ts';
import { inputVariables, readAction } from './action.ts';
import { parseCommandFile } from './command-file.ts';
import { type CommandFile, type Job, prepareJob } from './job.ts';
import { createLineReader } from './line-reader.ts';
import { type Annotation, createLog, type Log, type LogLine, textOf } from './log.ts';
import { createMasker, type Masker } from './masker.ts';

export interface RunOptions {
  /** The target, `owner/name`. */
  readonly repository: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Over what a runner sets: a step's `env`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default `workflow_dispatch` with no payload beyond the repository. */
  readonly event?: { readonly name: string; readonly payload?: Readonly<Record<string, unknown>> };
  /** Default: the default branch. */
  readonly ref?: string;
  /** `github.token`. Default: the world's first token of kind `workflow`. */
  readonly token?: string;
  /** Values of secrets, which a runner masks from the start. */
  readonly secrets?: readonly string[];
  readonly cacheMode?: CacheMode;
  /** Shows `::debug::` lines, as "enable debug logging" does. */
  readonly debug?: boolean;
  /** Folder with action.yml. Default: this project. */
  readonly action?: string;
  /** Another program than action.yml names. */
  readonly dist?: string;
  /** Called with the way to end the run hard: SIGKILL to the whole process group, or another signal. */
  readonly onStart?: (kill: (signal?: NodeJS.Signals) => void) => void;
  /** Aborting it kills the run. */
  readonly signal?: AbortSignal;
  /** After which the run is killed. Default: two minutes. */
  readonly timeoutMs?: number;
}

export interface RunResult {
  readonly repository: string;
  readonly runNumber: number;
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Bytes as the process wrote them, both streams in order of arrival. */
  readonly raw: Buffer;
  /** As a person sees it, masked. */
  readonly log: string;
  readonly lines: readonly LogLine[];
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Markdown as GitHub keeps it: masked, empty when it was over 1 MiB. */
  readonly summary: string;
  /** Every value that the runner masks at the end, in plain. */
  readonly masks: ReadonlySet<string>;
  readonly workspace: string;
  /** `RUNNER_TEMP`, for what the action left there. */
  readonly temp: string;
  /** Numbers of the requests that came while it ran (of all runs at that time): `[first, last]`. */
  readonly requests: readonly [number, number];
}

/** What a run needs of a sandbox; finished runs are added to `runs`. */
export interface RunnerHost {
  readonly world: World;
  readonly server: SandboxServer;
  readonly cache: CacheService;
  readonly runs: RunResult[];
  nextRunNumber(): number;
}

const PROJECT = join(import.meta.dirname, '..', '..');
const SUMMARY_LIMIT = 1024 * 1024;

export async function runAction(host: RunnerHost, options: RunOptions): Promise<RunResult> {
  const { world, server } = host;
  const repository = world.repositories.get(options.repository.toLowerCase());
  if (!repository) throw new Error(`no repository ${options.repository} in this world`);
  const actionFile = join(options.action ?? PROJECT, 'action.yml');
  const action = readAction(actionFile);
  const token = options.token ?? firstWorkflowToken(world, repository);
  const ref = options.ref ?? `refs/heads/${repository.defaultBranch}`;
  const runNumber = host.nextRunNumber();
  const runtimeToken = host.cache.issueToken(repository, ref, options.cacheMode);
  const job = prepareJob({
    folder: join(world.root, 'runs', String(runNumber)),
    origin: server.origin,
    serverUrl: server.serverUrl,
    repository,
    runId: 9_000_000 + runNumber,
    runNumber,
    token,
    runtimeToken,
    actor: 'octocat',
    actionPath: dirname(actionFile),
    event: { name: options.event?.name ?? 'workflow_dispatch', payload: payload(repository, options) },
    ref,
  });
  const masker = createMasker();
  for (const secret of [token, runtimeToken, ...(options.secrets ?? [])]) masker.add(secret);
  const log = createLog(masker, options.debug ?? false);
  const first = server.seen.length + 1;
  const ended = await execute(options.dist ?? action.main, job, log, options, {
    ...job.environment,
    ...(options.debug ? { RUNNER_DEBUG: '1' } : {}),
    ...options.env,
    ...inputVariables(action, options.inputs ?? {}, contexts(job, token)),
  });
  const result: RunResult = {
    repository: options.repository,
    runNumber,
    ...ended,
    outputs: { ...log.outputs, ...values(job, 'OUTPUT', log) },
    state: { ...log.state, ...values(job, 'STATE', log) },
    summary: summary(job, log, masker),
    log: textOf(log.lines),
    lines: log.lines,
    annotations: log.annotations,
    masks: masker.values,
    workspace: job.workspace,
    temp: job.environment.RUNNER_TEMP ?? '',
    requests: [first, server.seen.length],
  };
  host.runs.push(result);
  return result;
}

type Ended = Pick<RunResult, 'exitCode' | 'signal' | 'raw'>;

function execute(
  program: string,
  job: Job,
  log: Log,
  options: RunOptions,
  env: Record<string, string>,
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

function values(job: Job, file: CommandFile, log: Log): Readonly<Record<string, string>> {
  const parsed = parseCommandFile(readFileSync(job.files[file], 'utf8'));
  if (parsed.ok) return parsed.values;
  const name = file.toLowerCase();
  log.fail(`Unable to process file command '${name}' successfully.`);
  log.fail(parsed.message);
  return {};
}

function summary(job: Job, log: Log, masker: Masker): string {
  const file = job.files.STEP_SUMMARY;
  const { size } = statSync(file);
  if (size <= SUMMARY_LIMIT) return masker.mask(readFileSync(file, 'utf8'));
  const got = Math.ceil(size / 1024);
  log.fail(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${got}k.`);
  return '';
}

function contexts(job: Job, token: string): Record<string, string> {
  const variables = Object.entries(job.environment).filter(([name]) => name.startsWith('GITHUB_'));
  const github = variables.map(([name, value]) => [`github.${name.slice(7).toLowerCase()}`, value] as const);
  return {
    ...Object.fromEntries(github),
    'github.token': token,
    'runner.temp': job.environment.RUNNER_TEMP ?? '',
  };
}

function payload(repository: Repository, options: RunOptions): Readonly<Record<string, unknown>> {
  const { id, name, owner, defaultBranch } = repository;
  const about = {
    id,
    name,
    full_name: `${owner}/${name}`,
    private: repository.private,
    default_branch: defaultBranch,
    owner: { login: owner },
  };
  return { repository: about, ...options.event?.payload };
}

function firstWorkflowToken(world: World, repository: Repository): string {
  const fullName = `${repository.owner}/${repository.name}`;
  const token = [...world.tokens.values()].find(
    ({ kind, repositories }) =>
      kind === 'workflow' && (repositories === '*' || repositories.includes(fullName)),
  );
  return token?.token ?? '';
}
