/** Runs a `node24` action as GitHub's runner would, against a sandbox. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Repository, World } from '../world.ts';
import { inputVariables, readAction } from './action.ts';
import { parseCommandFile } from './command-file.ts';
import { type CommandFile, type Job, prepareJob } from './job.ts';
import { createLog, type Log, textOf } from './log.ts';
import { createMasker, type Masker } from './masker.ts';
import { execute } from './process.ts';
import type { RunnerHost, RunOptions, RunResult } from './result.ts';

export type { RunnerHost, RunOptions, RunResult } from './result.ts';

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
  // Nobody starts the next job so soon that a push of this one is still being taken in.
  if (ended.signal) await host.git.idle();
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
