import type { Outcome } from '../model/change.ts';
import type { SiblingChange } from './change.ts';
import type { Commit } from './commit.ts';
import { parseSubject } from './conventional.ts';
import { type ResolveContext, resolveCommands } from './integrate-commands.ts';
import type { PathConflict, Pick } from './integration.ts';
import type { IntegratedObservation, Observation } from './observation.ts';
import type { DroppedFile, NotSelected } from './selection.ts';
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
    | { readonly number: number; readonly url: string; readonly isNew: boolean }
    | undefined;
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

const longestSubject = 200;

/** Branch → pull request, as the applier found or made it. */
export type OpenedPullRequests = ReadonlyMap<string, { readonly number: number; readonly url: string }>;

export function reportOf(
  observation: Observation,
  changes: readonly SiblingChange[],
  outcomes: readonly Outcome[],
  opened: OpenedPullRequests,
): SiblingReport {
  const own = new Map(
    changes.filter(({ subject }) => subject === observation.subject).map((change) => [change.id, change]),
  );
  const results = outcomes.filter(({ change }) => own.has(change));
  const located = observation.status === 'failed' ? undefined : observation.located;
  const before = located?.view.pullRequests.find((pull) => pull.state === 'open') ?? located?.view.adopted;
  const wasClosed = results.some(
    ({ change, status }) => own.get(change)?.kind === 'close' && status === 'applied',
  );
  const now = located && (opened.get(located.syncBranch) ?? (wasClosed ? undefined : before));
  const commits = observation.status === 'integrated' ? commitsOf(observation) : [];
  const standing = observation.status === 'idle' && now ? (located?.memory?.conflicts ?? 0) : 0;
  return {
    subject: observation.subject,
    repo: located?.repo ?? observation.sibling.repo,
    url: located?.url,
    branch: located?.branch ?? observation.sibling.branch,
    head: located?.head,
    status: statusOf(observation, results, now !== undefined, wasClosed),
    baseline:
      observation.status === 'integrated'
        ? { sha: observation.baseline.sha, source: observation.baseline.source }
        : undefined,
    pullRequest: now && { number: now.number, url: now.url, isNew: before?.number !== now.number },
    conflicts: standing + commits.filter(({ result }) => result.startsWith('conflict')).length,
    commits,
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
    ...about(commit),
    result: resultWords[pick.result],
    breaking,
    why: whyOf(pick),
    files: files.length,
    dropped: droppedOf([...dropped, ...(pick.dropped ?? [])]),
    conflicts,
    notes: (pick.selected.notes ?? []).map(({ path, note }) => ({ path, note: noteWords[note] })),
    prerequisites: prerequisites.map(({ commit: earlier, why }) => ({
      ...about(earlier),
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
    ...about(commit),
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

function about(commit: Commit) {
  const { title } = parseSubject(commit.message);
  // Nobody reads more of it in a table, and one endless line would leave no room for the others.
  const subject = title.length > longestSubject ? `${title.slice(0, longestSubject).trimEnd()}…` : title;
  return { sha: commit.sha, subject, author: commit.author.name };
}

function droppedOf(dropped: readonly DroppedFile[]) {
  return dropped.map((file) => ({ path: file.path, why: droppedBecause(file) }));
}
