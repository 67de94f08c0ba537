/** What offers an integration to the target: its branch, its labels, its pull request, and the merge of that. */
import type { SiblingChange, WantedPullRequest } from './change.ts';
import { counted } from './counted.ts';
import { type Decision, decide } from './decide.ts';
import { labelsOf, sourceLabel } from './names.ts';
import type { IntegratedObservation, Observed } from './observation.ts';
import { offerOf } from './offer.ts';
import { carriedBy } from './picked.ts';
import { closeIfOpen } from './plan-close.ts';
import { decidedMerge } from './plan-merge.ts';
import { riskOf } from './risk.ts';
import type { SiblingsRules } from './rules.ts';
import { titleOf } from './title.ts';

/** In the order in which they are carried out. */
export function offered(
  observation: IntegratedObservation,
  observed: Observed,
  rules: SiblingsRules,
): SiblingChange[] {
  if (carriedBy(observation.integration).length === 0) {
    if (observation.appended) return [];
    return closeIfOpen(observation, 'The target now has everything that this pull request would bring.');
  }
  const wanted = wantedOf(observation, observed, rules);
  const { syncBranch } = observation.located;
  const branch = branchChanges(observation, observed, wanted.decision);
  const labels = labelChanges(observation, observed, wanted.labels);
  const open = openOf(observation);
  const pullRequest: SiblingChange = {
    id: `pull-request:${syncBranch}`,
    kind: 'pull-request',
    subject: observation.subject,
    says: open ? `update pull request #${open.number}` : `open a pull request from \`${syncBranch}\``,
    // Also after the labels: GitHub would make a missing one in passing, without its colour and description.
    after: [...branch, ...labels].map(({ id }) => id),
    expects: { number: open?.number ?? null },
    ensure: wanted,
  };
  const { decision } = wanted;
  const merge =
    decision.kind === 'merge' ? [decidedMerge(observation, observed, decision, pullRequest.id)] : [];
  return [...branch, ...labels, pullRequest, ...merge];
}

function openOf({ located }: IntegratedObservation) {
  return located.view.pullRequests.find((pull) => pull.state === 'open');
}

function wantedOf(
  observation: IntegratedObservation,
  { target }: Observed,
  rules: SiblingsRules,
): WantedPullRequest {
  const { integration, located, appended, candidate, lines } = observation;
  const { sibling, syncBranch } = located;
  const carried = carriedBy(integration);
  const hasConflict = carried.some(({ result }) => result === 'conflict');
  const risk = riskOf({ files: integration.files, proof: candidate.proof, lines, rules: rules.risk });
  const draft = rules.pullRequest.draft || hasConflict || candidate.isDraft;
  const decision = decide({
    candidate,
    risk,
    rules: rules.risk.autoMerge,
    trusted: sibling.trusted,
    hasConflict,
    appended,
    draft: rules.pullRequest.draft,
    merging: target.merging,
  });
  const title = titleOf(observation, carried.length);
  return {
    head: syncBranch,
    base: target.base.name,
    title,
    draft,
    labels: labelsOf(sibling, rules.pullRequest.labels, risk.level),
    reviewers: rules.pullRequest.reviewers,
    assignees: rules.pullRequest.assignees,
    milestone: rules.pullRequest.milestone,
    risk,
    decision,
    where: rules.pullRequest.where,
    about: observation,
    offer: offerOf(observation, { title, draft, decision }),
  };
}

/** The push, and before it the end of an auto-merge that other commits must not come under. */
function branchChanges(
  observation: IntegratedObservation,
  { target }: Observed,
  decision: Decision,
): SiblingChange[] {
  const { integration, located, subject } = observation;
  const { syncBranch, view } = located;
  const open = openOf(observation);
  const moves = integration.tip !== view.sha;
  const changes: SiblingChange[] = [];
  if (open?.armed && (moves || decision.kind === 'review')) {
    changes.push({
      id: `disarm:${open.number}`,
      kind: 'disarm',
      subject,
      says: `turn auto-merge of #${open.number} off`,
      after: [],
      expects: { number: open.number, actor: target.actor, moves },
      ensure: { armed: false },
    });
  }
  if (moves) {
    changes.push({
      id: `push:${syncBranch}`,
      kind: 'push',
      subject,
      says: `push ${counted(carriedBy(integration).length, 'commit')} to \`${syncBranch}\``,
      after: changes.map(({ id }) => id),
      expects: { tip: view.sha ?? null },
      ensure: { branch: syncBranch, tip: integration.tip },
    });
  }
  return changes;
}

function labelChanges(
  { located: { sibling }, subject }: IntegratedObservation,
  { target }: Observed,
  labels: readonly string[],
): SiblingChange[] {
  return labels
    .filter((label) => !target.labels.has(label.toLowerCase()))
    .map((name) => ({
      id: `label:${name.toLowerCase()}`,
      kind: 'label',
      subject,
      says: `create the label \`${name}\``,
      after: [],
      expects: { exists: false },
      ensure: { name, source: name === sourceLabel(sibling.repo) ? sibling.repo : undefined },
    }));
}
