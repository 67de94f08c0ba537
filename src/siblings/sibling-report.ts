import type { Outcome } from '../model/change.ts';
import type { SiblingChange } from './change.ts';
import { type CommitReport, commitsOf } from './commit-report.ts';
import { type Following, followingOf } from './following.ts';
import type { Observation } from './observation.ts';
import { type OffenderReport, offendersOf } from './offender-report.ts';
import type { Risk } from './risk.ts';
import { type ValidationReport, validationOf } from './validation-report.ts';

/** One sibling in the report: plain data, as text of people wrote it, not yet redacted or escaped. */
export interface SiblingReport {
  readonly subject: string;
  readonly repo: string;
  readonly url: string | undefined;
  readonly branch: string | undefined;
  readonly head: string | undefined;
  readonly status: SiblingStatus;
  readonly baseline: { readonly sha: string | null | undefined; readonly source: string } | undefined;
  readonly pullRequest:
    | {
        readonly number: number;
        readonly url: string;
        readonly isNew: boolean;
        readonly state: 'open' | 'merged';
      }
    | undefined;
  /** Undefined where nothing was carried in this run. */
  readonly validation: ValidationReport | undefined;
  readonly risk: Risk | undefined;
  /** What becomes of the pull request. */
  readonly following: Following | undefined;
  /** Commits that validation dropped. */
  readonly offenders: readonly OffenderReport[];
  /** Commits that conflict with the target, found now or standing since an earlier run. */
  readonly conflicts: number;
  readonly commits: readonly CommitReport[];
}

export type SiblingStatus =
  /** Nothing new since the last run. */
  | 'idle'
  /** Looked at; nothing to carry. */
  | 'nothing to carry'
  | 'pull request'
  | 'pull request closed'
  | 'planned'
  | 'incomplete'
  | 'failed';

/** Branch → pull request, as the applier found or made it. */
export type OpenedPullRequests = ReadonlyMap<string, { readonly number: number; readonly url: string }>;

export function reportOf(
  observation: Observation,
  changes: readonly SiblingChange[],
  outcomes: readonly Outcome[],
  opened: OpenedPullRequests,
): SiblingReport {
  const ours = changes.filter(({ subject }) => subject === observation.subject);
  const own = new Map(ours.map((change) => [change.id, change]));
  const results = outcomes.filter(({ change }) => own.has(change));
  const located = observation.status === 'failed' ? undefined : observation.located;
  const before = located?.view.pullRequests.find((pull) => pull.state === 'open') ?? located?.view.adopted;
  const wasClosed = results.some(
    ({ change, status }) => own.get(change)?.kind === 'close' && status === 'applied',
  );
  const now = located && (opened.get(located.syncBranch) ?? (wasClosed ? undefined : before));
  const commits = observation.status === 'integrated' ? commitsOf(observation) : [];
  // A merge that has to wait leaves nothing undone; what follows tells of it.
  const isOfStatus = ({ change, status }: Outcome) =>
    own.get(change)?.kind !== 'merge' || status === 'failed' || status === 'skipped';
  const wanted = ours.find((change) => change.kind === 'pull-request');
  const following = followingOf(observation, ours, results);
  const state = following?.state === 'merged' ? 'merged' : 'open';
  const standing = observation.status === 'idle' && now ? (located?.memory?.conflicts ?? 0) : 0;
  return {
    subject: observation.subject,
    repo: located?.repo ?? observation.sibling.repo,
    url: located?.url,
    branch: located?.branch ?? observation.sibling.branch,
    head: located?.head,
    status: statusOf(observation, results.filter(isOfStatus), now !== undefined, wasClosed),
    baseline:
      observation.status === 'integrated'
        ? { sha: observation.baseline.sha, source: observation.baseline.source }
        : undefined,
    pullRequest: now && { number: now.number, url: now.url, isNew: before?.number !== now.number, state },
    ...validated(observation),
    risk: wanted?.ensure.risk,
    following,
    conflicts: standing + commits.filter(({ result }) => result.startsWith('conflict')).length,
    commits,
  };
}

function validated(observation: Observation) {
  if (observation.status !== 'integrated') return { validation: undefined, offenders: [] };
  const { candidate, integration } = observation;
  const validation = validationOf(candidate);
  const isEmpty = validation.status === 'not-proved' && validation.reason === 'nothing-carried';
  return {
    validation: isEmpty ? undefined : validation,
    offenders: offendersOf(candidate.offenders, integration),
  };
}

function statusOf(
  observation: Observation,
  results: readonly Outcome[],
  hasPullRequest: boolean,
  wasClosed: boolean,
): SiblingStatus {
  if (observation.status === 'failed') return 'failed';
  if (observation.status === 'idle') return 'idle';
  if (results.length === 0) return hasPullRequest ? 'pull request' : 'nothing to carry';
  if (results.every((outcome) => outcome.status === 'skipped' && outcome.reason === 'dry run')) {
    return 'planned';
  }
  if (results.some(({ status }) => status !== 'applied' && status !== 'unchanged' && status !== 'waits'))
    return 'incomplete';
  return wasClosed ? 'pull request closed' : 'pull request';
}
