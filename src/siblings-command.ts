/** Wires the platform into the siblings capability and takes it along the road. */
import { escape as escapeGlob } from 'minimatch';
import { type HandedOverCandidates, handOver } from './hand-over-candidates.ts';
import type { Outcome } from './model/change.ts';
import { committer } from './model/committer.ts';
import type { Finding } from './model/finding.ts';
import type { Sibling } from './model/sibling.ts';
import { remoteOf } from './platform/git/remote.ts';
import { createSiblingsGit } from './platform/git/siblings.ts';
import { createSiblingsGitHub } from './platform/github/siblings.ts';
import { proverOf } from './provers.ts';
import { findingsOfOutcomes, reportChanges } from './report/changes.ts';
import type { ChangeReport } from './report/run-report.ts';
import { applyAll } from './run.ts';
import { apply } from './siblings/apply.ts';
import { observe } from './siblings/observe.ts';
import { plan } from './siblings/plan.ts';
import { remember } from './siblings/remember.ts';
import { reportOf, type SiblingReport } from './siblings/sibling-report.ts';
import { withOnlySiblings, withSibling } from './state/change.ts';
import { siblingKey } from './state/document.ts';
import type { RunOptions, Workbench } from './workbench.ts';

export interface SiblingsResult {
  readonly siblings: readonly SiblingReport[];
  readonly changes: readonly ChangeReport[];
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  readonly proofs: number;
  readonly handedOver: HandedOverCandidates | undefined;
}

export async function runSiblings(options: RunOptions, bench: Workbench): Promise<SiblingsResult> {
  const { inputs, job, config, log, redactor, stop } = options;
  const { clients, git, state } = bench;
  const findings: Finding[] = [];
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
      state: state.document(),
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
      memory: new Map(Object.entries(state.document().siblings)),
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

  if (!inputs.dryRun) {
    const kept = remember(observed, changes, outcomes, pullRequests, config, new Date());
    state.change((before) => {
      const configured = withOnlySiblings(before, (key) =>
        config.siblings.some(({ repo }) => key.startsWith(siblingKey(repo, ''))),
      );
      const document = kept.reduce((known, { key, memory }) => withSibling(known, key, memory), configured);
      return prover?.remember(document, new Date()) ?? document;
    });
  }
  return {
    siblings,
    changes: reportChanges(changes, outcomes),
    findings,
    outcomes,
    proofs: prover?.proofs() ?? 0,
    handedOver,
  };
}

/** A sibling must not change what this action does here, wherever the configuration lies. */
function withoutConfig(sibling: Sibling, config: string): Sibling {
  const { paths } = sibling;
  return { ...sibling, paths: { ...paths, deny: [...paths.deny, escapeGlob(config)] } };
}
