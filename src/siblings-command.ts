/** Wires the platform into the siblings capability and takes it along the road. */
import { escape as escapeGlob } from 'minimatch';
import { createClients } from './clients.ts';
import type { Config } from './config/config.ts';
import { type HandedOverCandidates, handOver } from './hand-over-candidates.ts';
import type { Inputs } from './inputs.ts';
import type { Outcome } from './model/change.ts';
import { committer } from './model/committer.ts';
import type { Finding } from './model/finding.ts';
import type { Sibling } from './model/sibling.ts';
import { createGit, type Git } from './platform/git/git.ts';
import { remoteOf } from './platform/git/remote.ts';
import { createSiblingsGit } from './platform/git/siblings.ts';
import { createSigner } from './platform/git/signing.ts';
import { createSiblingsGitHub } from './platform/github/siblings.ts';
import type { Job } from './platform/job.ts';
import type { Stop } from './platform/stop.ts';
import { proverOf } from './provers.ts';
import { findingsOfOutcomes, reportChanges } from './report/changes.ts';
import type { Log } from './report/log.ts';
import type { Redactor } from './report/redact.ts';
import type { ChangeReport, RecentRuns, SpentReport } from './report/run-report.ts';
import { applyAll } from './run.ts';
import { apply } from './siblings/apply.ts';
import { observe } from './siblings/observe.ts';
import { plan } from './siblings/plan.ts';
import { remember } from './siblings/remember.ts';
import { reportOf, type SiblingReport } from './siblings/sibling-report.ts';
import { withOnlySiblings, withRun, withSibling } from './state/change.ts';
import { type Run, siblingKey } from './state/document.ts';
import { statisticsOf } from './state/statistics.ts';
import { openStateStore } from './state-store.ts';

export interface CommandOptions {
  readonly inputs: Inputs;
  readonly job: Job;
  readonly config: Config;
  readonly log: Log;
  readonly redactor: Redactor;
  readonly keepSecret: (value: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stop: Stop;
}

export interface CommandResult {
  readonly siblings: readonly SiblingReport[];
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly spent: readonly SpentReport[];
  readonly gitOperations: number;
  readonly proofs: number;
  readonly recentRuns: RecentRuns | undefined;
}

export async function runSiblings(
  options: CommandOptions,
): Promise<CommandResult & { readonly handedOver: HandedOverCandidates | undefined }> {
  const { inputs, job, config, log, redactor, stop } = options;
  const startedAt = new Date();
  const clients = createClients(options);
  const signer =
    inputs.signingKey === undefined
      ? undefined
      : createSigner({ key: inputs.signingKey, root: job.folder, env: options.env, signal: stop.now });
  await signer?.check();
  let opened: Git | undefined;
  const git = () => {
    opened ??= createGit({
      env: options.env,
      root: job.folder,
      log: log.debug,
      pauses: config.retries.pauses,
      signal: stop.now,
      committer: inputs.committer,
      signer,
    });
    return opened;
  };

  const store = await openStateStore(inputs, job, async () => git(), redactor, stop.now);
  const state = await store.load();
  const findings: Finding[] = [...state.findings];
  const pullRequests = new Map<string, { readonly number: number; readonly url: string }>();
  const siblingsGit = createSiblingsGit({
    git,
    serverUrl: job.serverUrl,
    target: { repo: job.repository, token: inputs.token },
    committer: inputs.committer ?? committer,
    vouch: redactor.vouch,
    tokenOf: clients.tokenOf,
  });
  const github = createSiblingsGitHub({
    target: job.repository,
    targetClient: clients.target,
    readerOf: clients.readerOf,
    pauses: config.retries.pauses,
    signal: stop.now,
    listRemotes: (siblings) =>
      git().readHeads(
        siblings.map((sibling) => ({
          remote: remoteOf(job.serverUrl, sibling.repo, 'sibling', clients.tokenOf(sibling)),
          branch: sibling.branch,
        })),
      ),
  });

  const prover =
    config.validation &&
    (await proverOf(config.validation, {
      options,
      state: state.document,
      trees: siblingsGit.trees,
    }));
  const observed = await log.group('Siblings: what is new', () =>
    observe({
      github,
      git: siblingsGit,
      rules: config,
      prover,
      serverUrl: job.serverUrl,
      siblings: config.siblings.map((sibling) => withoutConfig(sibling, inputs.config)),
      memory: new Map(Object.entries(state.document.siblings)),
      now: () => new Date(),
      holdsSecret: redactor.holds,
      signal: stop.begin,
      progress: (subject, message) => log.info(`${subject}: ${message}`),
    }),
  );
  const { changes, findings: planned } = plan(observed, config, inputs.dryRun);
  const handedOver =
    inputs.phase === 'integrate'
      ? await handOver({ observed, rules: config.validation, trees: siblingsGit.trees, job, redactor })
      : undefined;
  findings.push(...(handedOver?.without(planned) ?? planned), ...(prover?.findings() ?? []));

  const carryOut = () =>
    applyAll({
      changes,
      dryRun: inputs.dryRun,
      signal: stop.begin,
      apply: (change) =>
        apply(change, {
          github,
          target: () => siblingsGit.fetchTarget(observed.target.base),
          redactor,
          report: (finding) => findings.push(finding),
          opened: (branch, number, url) => pullRequests.set(branch, { number, url }),
          openedAt: (branch) => pullRequests.get(branch)?.number,
        }),
      progress: (change, { status }) =>
        log.info(`${change.subject}: ${change.says}: ${inputs.dryRun ? 'planned' : status}`),
    });
  const outcomes =
    changes.length === 0
      ? []
      : await log.group(inputs.dryRun ? 'Siblings: the plan' : 'Siblings: changes', carryOut);
  findings.push(...findingsOfOutcomes(changes, outcomes));
  const siblings = observed.siblings.map((observation) =>
    reportOf(observation, changes, outcomes, pullRequests),
  );
  const stateOf = (wanted: 'open' | 'merged') =>
    siblings.filter(({ pullRequest }) => pullRequest?.state === wanted).length;
  let { runs } = state.document;

  if (!inputs.dryRun) {
    const kept = remember(observed, changes, outcomes, pullRequests, config, new Date());
    const configured = withOnlySiblings(state.document, (key) =>
      config.siblings.some(({ repo }) => key.startsWith(siblingKey(repo, ''))),
    );
    const document = kept.reduce((before, { key, memory }) => withSibling(before, key, memory), configured);
    const proved = prover?.remember(document, new Date()) ?? document;
    const next = outcomes.length === 0 ? proved : withRun(proved, ran());
    runs = next.runs;
    const unsaved = await store.save(next);
    if (unsaved) findings.push(unsaved);
  }
  /** For statistics of the recent runs; only runs that had something to do are kept, since each is a write. */
  function ran(): Run {
    const count = (wanted: Outcome['status']) => outcomes.filter(({ status }) => status === wanted).length;
    return {
      id: `${job.runId}-${job.attempt}`,
      at: startedAt.toISOString(),
      duration: Date.now() - startedAt.getTime(),
      outcome: findings.some(({ severity }) => severity === 'error') ? 'failed' : 'ok',
      counts: {
        siblings: siblings.length,
        applied: count('applied'),
        failed: count('failed'),
        merged: stateOf('merged'),
        pending: stateOf('open'),
      },
    };
  }

  const statistics = statisticsOf(runs);
  return {
    siblings,
    changes: reportChanges(changes, outcomes),
    findings,
    spent: clients.spent(),
    gitOperations: opened?.operations() ?? 0,
    proofs: prover?.proofs() ?? 0,
    recentRuns: statistics && { ...statistics, pending: stateOf('open') },
    handedOver,
  };
}

/** A sibling must not change what this action does here, wherever the configuration lies. */
function withoutConfig(sibling: Sibling, config: string): Sibling {
  const { paths } = sibling;
  return { ...sibling, paths: { ...paths, deny: [...paths.deny, escapeGlob(config)] } };
}
