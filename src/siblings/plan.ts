import { findingOf } from '../model/error.ts';
import type { ErrorCategory } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Candidate } from './candidate.ts';
import type { SiblingChange } from './change.ts';
import { counted } from './counted.ts';
import { decide } from './decide.ts';
import { findingsOf } from './findings.ts';
import type { Integration } from './integration.ts';
import { fingerprintOf } from './marker.ts';
import { labelsOf, sourceLabel } from './names.ts';
import type { Inspected, IntegratedObservation, Observation, Observed } from './observation.ts';
import { riskOf } from './risk.ts';
import type { SiblingsRules } from './rules.ts';
import { standingConflicts } from './standing-conflicts.ts';
import { targetBroken } from './target-broken.ts';
import { titleOf } from './title.ts';
import { originTrailer } from './trailers.ts';

export interface SiblingsPlan {
  readonly changes: readonly SiblingChange[];
  readonly findings: readonly Finding[];
}

/**
 * What has to be written so that the world is as the observation says it should be. Pure.
 * `dryRun` only words the findings: what is planned cannot be pointed to.
 */
export function plan(observed: Observed, rules: SiblingsRules, dryRun = false): SiblingsPlan {
  const changes: SiblingChange[] = [];
  const findings: Finding[] = [];
  for (const observation of observed.siblings) {
    findings.push(...observation.findings);
    switch (observation.status) {
      case 'failed':
        findings.push(failureOf(observation));
        break;
      case 'idle':
        findings.push(...standingConflicts(observation));
        changes.push(...rememberedMerge(observation, observed));
        break;
      case 'nothing':
        changes.push(
          ...closeIfOpen(
            observation,
            'The sibling no longer has anything that this pull request would bring.',
          ),
        );
        break;
      case 'integrated':
        findings.push(...findingsOf(observation, dryRun));
        changes.push(...changesOf(observation, observed, rules));
    }
  }
  findings.push(...targetBroken(observed));
  return { changes: withoutDuplicates(changes), findings };
}

const ownCategories: ReadonlySet<ErrorCategory> = new Set(['network', 'rate-limit', 'internal']);

/** A failed sibling, pointing at its line of the configuration unless the cause lies elsewhere. */
function failureOf({ error, subject, sibling }: Extract<Observation, { status: 'failed' }>): Finding {
  const finding = findingOf(error, subject);
  return finding.where || ownCategories.has(error.category) ? finding : { ...finding, where: sibling.where };
}

function changesOf(
  observation: IntegratedObservation,
  observed: Observed,
  rules: SiblingsRules,
): SiblingChange[] {
  const { integration, located, subject, appended } = observation;
  const carried = carriedBy(integration);
  if (carried.length === 0) {
    if (appended) return [];
    return closeIfOpen(observation, 'The target now has everything that this pull request would bring.');
  }
  const { sibling, syncBranch, view } = located;
  const open = view.pullRequests.find((pull) => pull.state === 'open');
  const hasConflict = carried.some(({ result }) => result === 'conflict');
  const { candidate, lines } = observation;
  const moves = integration.tip !== view.sha;
  const risk = riskOf({ files: integration.files, proof: candidate.proof, lines, rules: rules.risk });
  const labels = labelsOf(sibling, rules.pullRequest.labels, risk.level);
  const draft = rules.pullRequest.draft || hasConflict || candidate.isDraft;
  const decision = decide({
    candidate,
    risk,
    rules: rules.risk.autoMerge,
    trusted: sibling.trusted,
    hasConflict,
    appended,
    draft: rules.pullRequest.draft,
    merging: observed.target.merging,
  });
  const changes: SiblingChange[] = [];

  if (open?.armed && (moves || decision.kind === 'review')) {
    changes.push({
      id: `disarm:${open.number}`,
      kind: 'disarm',
      subject,
      says: `turn auto-merge of #${open.number} off`,
      after: [],
      expects: { number: open.number, actor: observed.target.actor, moves },
      ensure: { armed: false },
    });
  }

  const pushId = `push:${syncBranch}`;
  if (moves) {
    changes.push({
      id: pushId,
      kind: 'push',
      subject,
      says: `push ${counted(carried.length, 'commit')} to \`${syncBranch}\``,
      after: changes.map(({ id }) => id),
      expects: { tip: view.sha ?? null },
      ensure: { branch: syncBranch, tip: integration.tip },
    });
  }
  const missing = labels.filter((label) => !observed.target.labels.has(label.toLowerCase()));
  for (const name of missing) {
    changes.push({
      id: `label:${name.toLowerCase()}`,
      kind: 'label',
      subject,
      says: `create the label \`${name}\``,
      after: [],
      expects: { exists: false },
      ensure: { name, source: name === sourceLabel(sibling.repo) ? sibling.repo : undefined },
    });
  }
  const pullRequestId = `pull-request:${syncBranch}`;
  const title = titleOf(observation, carried.length);
  changes.push({
    id: pullRequestId,
    kind: 'pull-request',
    subject,
    says: open ? `update pull request #${open.number}` : `open a pull request from \`${syncBranch}\``,
    // Also after the labels: GitHub would make a missing one in passing, without its colour and description.
    after: changes.map(({ id }) => id),
    expects: { number: open?.number ?? null },
    ensure: {
      head: syncBranch,
      base: observed.target.base.name,
      title,
      draft,
      labels,
      reviewers: rules.pullRequest.reviewers,
      assignees: rules.pullRequest.assignees,
      milestone: rules.pullRequest.milestone,
      risk,
      decision,
      where: rules.pullRequest.where,
      about: observation,
      offer: {
        sibling: located.repo,
        branch: located.branch,
        from: observation.from,
        to: observation.to.sha,
        handled: observation.to.handled,
        retried: observation.to.retried,
        title: fingerprintOf(title),
        draft,
        verdict: ownVerdict(candidate),
        merge: decision.kind === 'merge' ? decision.verdict : null,
        dropped: candidate.offenders.map(({ commit, verdict }) => ({ commit: commit.sha, verdict })),
      },
    },
  });
  if (decision.kind === 'merge') {
    changes.push({
      id: `merge:${syncBranch}`,
      kind: 'merge',
      subject,
      says: `merge ${open ? `#${open.number}` : 'it'} by ${decision.method}, or let GitHub when its checks have passed`,
      after: [pullRequestId],
      expects: {
        number: open?.number ?? null,
        head: syncBranch,
        tip: integration.tip,
        into: observed.target.base.name,
        base: observed.target.base.sha,
      },
      ensure: {
        method: decision.method,
        verdict: decision.verdict,
        needsRequiredCheck: decision.needsRequiredCheck,
        mayArm: observed.target.merging?.autoMerge ?? false,
        queue: observed.target.merging?.queue ?? false,
        isRemembered: false,
        sibling: located.repo,
        branch: located.branch,
        trailers: carried.map(({ selected }) =>
          originTrailer({ repo: located.repo, sha: selected.commit.sha }),
        ),
      },
    });
  }
  return changes;
}

/**
 * Never a claim of another job, nor what stands only in a state that others may write. Nor a verdict that is no
 * ground to merge on: its key says nothing of what was found, so a state could make something better of it.
 */
function ownVerdict({ proof }: Candidate): string | null {
  if (proof.status !== 'proved' || proof.source === 'claim' || proof.source === 'state') return null;
  const { isGreen, ran } = proof.trouble;
  return isGreen && ran.typeCheck && ran.test ? proof.verdict.key : null;
}

/** A merge that an earlier run decided on, and that no longer waits for anything. */
function rememberedMerge(
  { located, subject }: Extract<Observation, { readonly status: 'idle' }>,
  { target }: Observed,
): SiblingChange[] {
  const { memory, view, syncBranch } = located;
  const open = view.pullRequests.find((pull) => pull.state === 'open');
  if (!memory?.merge || !memory.tip || !open || open.armed || open.draft) return [];
  if (open.mergeState !== 'clean' && open.mergeState !== 'has-hooks') return [];
  const { method, verdict, carried, needsRequiredCheck } = memory.merge;
  return [
    {
      id: `merge:${syncBranch}`,
      kind: 'merge',
      subject,
      says: `merge #${open.number} by ${method}`,
      after: [],
      expects: {
        number: open.number,
        head: syncBranch,
        tip: memory.tip,
        into: target.base.name,
        base: memory.base,
      },
      ensure: {
        method,
        verdict,
        needsRequiredCheck,
        mayArm: target.merging?.autoMerge ?? false,
        queue: target.merging?.queue ?? false,
        isRemembered: true,
        sibling: located.repo,
        branch: located.branch,
        trailers: carried.map((sha) => originTrailer({ repo: located.repo, sha })),
      },
    },
  ];
}

/** The picks that became commits. */
function carriedBy(integration: Integration) {
  return integration.picks.filter((pick) => pick.result === 'picked' || pick.result === 'conflict');
}

function closeIfOpen(
  { located, subject }: Inspected & { readonly subject: string },
  reason: string,
): SiblingChange[] {
  const open = located.view.pullRequests.find((pull) => pull.state === 'open');
  if (!open) return [];
  return [
    {
      id: `close:${open.number}`,
      kind: 'close',
      subject,
      says: `close pull request #${open.number}`,
      after: [],
      expects: { number: open.number },
      ensure: { reason, sibling: located.repo, branch: located.branch },
    },
  ];
}

/** A label that several siblings need is created once. */
function withoutDuplicates(changes: readonly SiblingChange[]): readonly SiblingChange[] {
  return changes.filter(({ id }, index) => changes.findIndex((other) => other.id === id) === index);
}
