/** What became of each commit: plain data, as text of people wrote it, not yet redacted or escaped. */
import { type ResolveContext, resolveCommands } from './integrate-commands.ts';
import type { PathConflict, Pick } from './integration.ts';
import type { IntegratedObservation } from './observation.ts';
import type { DroppedFile, NotSelected } from './selection.ts';
import { shownCommit } from './shown-commit.ts';
import { droppedBecause, leftOutBecause, noteWords } from './words.ts';

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
