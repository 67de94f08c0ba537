import type { Outcome } from '../model/change.ts';
import { siblingKey } from '../state/document.ts';
import type { SiblingChange } from './change.ts';
import { digestOf } from './idle.ts';
import { targetKey } from './locate.ts';
import type { Memory } from './memory.ts';
import type { IntegratedObservation, Observation, Observed } from './observation.ts';
import type { SiblingsRules } from './rules.ts';
import type { OpenedPullRequests } from './sibling-report.ts';

export interface Remembered {
  /** `siblingKey` of the sibling. */
  readonly key: string;
  readonly memory: Memory;
}

/**
 * What to keep of each sibling that is settled for now. One whose changes did not all succeed is left as it
 * was, so that the next run looks again; but not for a merge that a person has decided against.
 */
export function remember(
  observed: Observed,
  changes: readonly SiblingChange[],
  outcomes: readonly Outcome[],
  opened: OpenedPullRequests,
  rules: SiblingsRules,
  now: Date,
): readonly Remembered[] {
  const kinds = new Map(changes.map(({ id, kind }) => [id, kind]));
  const unfinished = new Set(
    outcomes
      .filter(({ status }) => status !== 'applied' && status !== 'unchanged' && status !== 'waits')
      .filter(({ status, change }) => status !== 'conflict' || kinds.get(change) !== 'merge')
      .map(({ change }) => change),
  );
  const standing = new Set(
    outcomes.flatMap((outcome) => (outcome.status === 'conflict' && outcome.stands ? [outcome.change] : [])),
  );
  return observed.siblings.flatMap((observation): Remembered[] => {
    const own = changes.filter(({ subject }) => subject === observation.subject);
    const isDecided = own.some(({ id, kind }) => kind === 'merge' && standing.has(id));
    if (observation.status === 'idle') return isDecided ? unmerged(observation) : [];
    if (own.some(({ id }) => unfinished.has(id)) || awaitsVerdict(observation)) return [];
    const lasting = isDecided ? own.filter(({ kind }) => kind !== 'merge') : own;
    const memory = memoryOf(observation, observed, lasting, opened, rules, now);
    if (!memory || (observation.status !== 'nothing' && observation.status !== 'integrated')) return [];
    return [{ key: siblingKey(observation.sibling.repo, observation.located.branch), memory }];
  });
}

/** As it was, but for the merge that others have decided against. */
function unmerged({ sibling, located }: Extract<Observation, { readonly status: 'idle' }>): Remembered[] {
  const { memory, branch } = located;
  return memory ? [{ key: siblingKey(sibling.repo, branch), memory: { ...memory, merge: null } }] : [];
}

/** Another job, or a later run, has still to say something of it. */
function awaitsVerdict(observation: Observation): boolean {
  if (observation.status !== 'integrated') return false;
  const { proof } = observation.candidate;
  return (
    proof.status === 'not-proved' && (proof.reason.why === 'elsewhere' || proof.reason.why === 'stopped')
  );
}

function memoryOf(
  observation: Observation,
  observed: Observed,
  changes: readonly SiblingChange[],
  opened: OpenedPullRequests,
  rules: SiblingsRules,
  now: Date,
): Memory | undefined {
  if (observation.status !== 'nothing' && observation.status !== 'integrated') return undefined;
  const { located, to } = observation;
  const before = located.view.pullRequests.find((pull) => pull.state === 'open');
  const settled = located.view.pullRequests.find((pull) => pull.state !== 'open');
  const closed = changes.find(({ kind }) => kind === 'close') && before?.number;
  const open = closed === undefined ? (opened.get(located.syncBranch)?.number ?? before?.number) : undefined;
  const push = changes.find((change) => change.kind === 'push');
  const common = {
    target: targetKey(observed.target),
    head: located.head,
    base: observed.target.base.sha,
    tip: push?.ensure.tip ?? located.view.sha ?? null,
    pullRequest: open ?? null,
    settled: closed ?? settled?.number ?? null,
    digest: digestOf(observation.sibling, rules),
    renewed: now.toISOString(),
  };
  if (open !== undefined && observation.status === 'integrated') {
    return {
      ...common,
      baseline: observation.from,
      handled: [...observation.baseline.handled],
      retried: [...observation.baseline.retried],
      offered: { to: to.sha, handled: [...to.handled] },
      merge: mergeOf(observation, changes),
      conflicts: observation.integration.picks.filter(({ result }) => result === 'conflict').length,
    };
  }
  return {
    ...common,
    baseline: to.sha,
    handled: [...to.handled],
    retried: [...to.retried],
    offered: null,
    merge: null,
    conflicts: 0,
  };
}

/** The decision to merge, which a later run carries out where this one has to wait. */
function mergeOf({ integration }: IntegratedObservation, changes: readonly SiblingChange[]): Memory['merge'] {
  const merge = changes.find((change) => change.kind === 'merge');
  if (!merge) return null;
  const { method, verdict, needsRequiredCheck } = merge.ensure;
  const picked = integration.picks.filter(({ result }) => result === 'picked');
  return { method, verdict, needsRequiredCheck, carried: picked.map(({ selected }) => selected.commit.sha) };
}
