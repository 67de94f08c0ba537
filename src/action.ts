import type { Config } from './config/config.ts';
import type { Inputs } from './inputs.ts';
import { SyncError } from './model/error.ts';
import type { Finding } from './model/finding.ts';
import { readConfigFile } from './platform/config-file.ts';
import type { GitHubClient } from './platform/github/client.ts';
import { type Job, readJob } from './platform/job.ts';
import type { Runner } from './platform/runner.ts';
import { watchForStop } from './platform/stop.ts';
import { createLog, type Log } from './report/log.ts';
import type { Redactor } from './report/redact.ts';
import type { RunResult } from './run-commands.ts';
import type { RunOptions } from './workbench.ts';

export interface ActionOptions {
  readonly inputs: Inputs;
  readonly runner: Runner;
  readonly redactor: Redactor;
  /** Hides a value in all output from here on. */
  readonly keepSecret: (value: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How requests are retried until the configuration has said so. */
const defaultPatience = { pauses: [1500, 3000, 4500], pace: 1000, longestWait: 60_000 } as const;

/** One run: the configuration, each command along the road, the report. Throws what makes the whole run impossible. */
export async function runAction({ inputs: given, ...options }: ActionOptions): Promise<void> {
  const { runner, redactor, keepSecret, env } = options;
  // What is integrated to be handed over is written by the job that publishes.
  const inputs = given.phase === 'integrate' ? { ...given, dryRun: true } : given;
  const startedAt = new Date();
  const job = readJob(env);
  const log = createLog(runner, redactor, inputs.logLevel);
  const stop = watchForStop(inputs.deadline);
  if (inputs.phase === 'validate') {
    const { runValidatePhase } = await import('./validate-phase.ts');
    const { publishVerdicts } = await import('./publish-verdicts.ts');
    const result = await runValidatePhase({ inputs, job, log, redactor, env, stop });
    return publishVerdicts({ result, runner, redactor, log });
  }
  const { config, findings } = await loadConfig(inputs, job, log, env, stop.now);
  for (const { name } of config.secrets?.from ?? []) {
    if (Object.hasOwn(env, name) && env[name]) keepSecret(env[name]);
  }
  // A finding of the first job must not keep the next ones from what they can do: the last one tells it again.
  const failOn = inputs.phase === 'integrate' ? [] : (inputs.failOn ?? config.report.failOn);
  const { handedOver, ...result } = await runAsked({
    inputs,
    job,
    config,
    log,
    redactor,
    keepSecret,
    env,
    stop,
  });
  const { publishReport } = await import('./publish-report.ts');
  await publishReport({
    result: { ...result, findings: [...findings, ...result.findings] },
    inputs,
    job,
    failOn,
    startedAt,
    runner,
    redactor,
    log,
  });
  if (handedOver === undefined) return;
  runner.output('candidates', redactor.whole(handedOver.folder ?? ''));
  runner.output('matrix', redactor.json(handedOver.matrix));
}

/** With `commands: check` all there was to do is done: the configuration is read. */
async function runAsked(options: RunOptions): Promise<RunResult> {
  if (options.inputs.commands?.length === 0) {
    const { issues } = options.config;
    if (issues === undefined) return nothingRun;
    const { understoodOf } = await import('./issues/understood.ts');
    for (const line of understoodOf(issues)) options.log.info(line);
    const { overlaps } = await import('./issues/overlaps.ts');
    return { ...nothingRun, findings: overlaps(issues) };
  }
  const { runCommands } = await import('./run-commands.ts');
  return runCommands(options);
}

const nothingRun: RunResult = {
  siblings: undefined,
  inventory: undefined,
  issues: undefined,
  audit: [],
  changes: [],
  findings: [],
  spent: [],
  gitOperations: 0,
  proofs: 0,
  recentRuns: undefined,
  handedOver: undefined,
};

async function loadConfig(
  inputs: Inputs,
  job: Job,
  log: Log,
  env: ActionOptions['env'],
  signal: AbortSignal,
): Promise<{ config: Config; findings: readonly Finding[] }> {
  const bytes = await readConfigFile(inputs.config, job, () => apiClient(inputs, log, env, signal));
  const { parseConfig } = await import('./config/load.ts');
  const parsed = await parseConfig(bytes, inputs.config, inputs.phase === 'all', unkept(inputs));
  if (parsed.ok) return parsed;
  const [first, ...others] = parsed.problems;
  throw new SyncError(first.code, first.what, {
    hint: first.cure,
    others,
    ...(first.where && { where: first.where }),
  });
}

/** Texts of issues are kept under a key only. A check is seldom given it. */
function unkept({ stateKey, commands }: Inputs): 'notice' | 'warning' | undefined {
  if (stateKey !== undefined) return undefined;
  if (commands?.length === 0) return 'notice';
  return commands === undefined || commands.includes('issues') ? 'warning' : undefined;
}

async function apiClient(
  inputs: Inputs,
  log: Log,
  env: ActionOptions['env'],
  signal: AbortSignal,
): Promise<GitHubClient> {
  const { createGitHubClient } = await import('./platform/github/client.ts');
  return createGitHubClient({
    token: inputs.token,
    tokenName: 'token',
    patience: defaultPatience,
    debug: log.debug,
    env,
    signal,
  });
}
