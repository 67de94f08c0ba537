import type { Outcome } from '../model/change.ts';
import type { SiblingChange } from './change.ts';
import { type Following, followingOf } from './following.ts';
import { type ResolveContext, resolveCommands } from './integrate-commands.ts';
import type { PathConflict, Pick } from './integration.ts';
import type { IntegratedObservation, Observation } from './observation.ts';
import { type OffenderReport, offendersOf } from './offender-report.ts';
import type { Risk } from './risk.ts';
import type { DroppedFile, NotSelected } from './selection.ts';
import { shownCommit } from './shown-commit.ts';
import { type ValidationReport, validationOf } from './validation-report.ts';
import { droppedBecause, leftOutBecause, noteWords } from './words.ts';

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

export interface CommitReport {
  readonly sha: string;
  readonly subject: string;
  readonly author: string;
  readonly result:
    | 'carried'
    | 'present'
    | 'conflict'
    | 'conflict left out'
    | 'waits'
    | 'dropped'
    | 'left out';
  readonly breaking: boolean;
  /** In words, for all but carried commits. */
  readonly why: string | undefined;
  readonly files: number;
  readonly dropped: readonly { readonly path: string; readonly why: string }[];
  readonly conflicts: readonly globalThis.Pick<PathConflict, 'path' | 'kind'>[];
  /** What is worth a look about the files that come. */
  readonly notes: readonly { readonly path: string; readonly note: string }[];
  /** Commits that were left out and touch the same files. */
  readonly prerequisites: readonly { readonly sha: string; readonly subject: string; readonly why: string }[];
  /** Shell lines that resolve a conflict. */
  readonly commands: readonly string[];
}

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

/** Every commit that was looked at, oldest first among the selected, then those left out. */
export function commitsOf({
  integration,
  selection,
  located,
}: IntegratedObservation): readonly CommitReport[] {
  const context = { siblingUrl: located.url, branch: located.syncBranch };
  return [...integration.picks.map((pick) => ofPick(pick, context)), ...selection.leftOut.map(ofLeftOut)];
}

function ofPick(pick: Pick, context: ResolveContext): CommitReport {
  const { commit, dropped, files, breaking } = pick.selected;
  const conflicts = 'conflicts' in pick ? pick.conflicts : [];
  const prerequisites = 'prerequisites' in pick ? pick.prerequisites : [];
  return {
    ...shownCommit(commit),
    result: resultWords[pick.result],
    breaking,
    why: whyOf(pick),
    files: files.length,
    dropped: droppedOf([...dropped, ...(pick.dropped ?? [])]),
    conflicts,
    notes: (pick.selected.notes ?? []).map(({ path, note }) => ({ path, note: noteWords[note] })),
    prerequisites: prerequisites.map(({ commit: earlier, why }) => ({
      ...shownCommit(earlier),
      why: leftOutBecause(why),
    })),
    commands: resolveCommands(pick, context),
  };
}

const resultWords = {
  picked: 'carried',
  present: 'present',
  conflict: 'conflict',
  'left-out': 'conflict left out',
  waits: 'waits',
  dropped: 'dropped',
} as const satisfies Record<Pick['result'], CommitReport['result']>;

function whyOf(pick: Pick): string | undefined {
  switch (pick.result) {
    case 'picked':
      return undefined;
    case 'present':
      return 'the target already has it';
    case 'conflict':
      return 'conflicts with the target; committed with markers';
    case 'left-out':
      return 'conflicts with the target';
    case 'dropped':
      return pick.for === undefined
        ? 'brings new trouble that validation found'
        : `builds on ${pick.for.slice(0, 10)}, which brings new trouble`;
    case 'waits':
      return `waits for ${pick.for.slice(0, 10)}, which conflicts`;
  }
}

function ofLeftOut({ commit, why, dropped }: NotSelected): CommitReport {
  return {
    ...shownCommit(commit),
    result: 'left out',
    breaking: false,
    why: leftOutBecause(why),
    files: 0,
    dropped: droppedOf(dropped),
    conflicts: [],
    notes: [],
    prerequisites: [],
    commands: [],
  };
}

function droppedOf(dropped: readonly DroppedFile[]) {
  return dropped.map((file) => ({ path: file.path, why: droppedBecause(file) }));
}
