import type { Offender } from './candidate.ts';
import type { Integration } from './integration.ts';
import { type ShownCommit, shownCommit } from './shown-commit.ts';
import { type ErrorsReport, errorsOf } from './validation-report.ts';

/** A commit that validation dropped, what it brings, and what was dropped with it. */
export interface OffenderReport extends ShownCommit {
  /** Steps in which it has new errors. */
  readonly brings: readonly (ErrorsReport & { readonly step: string })[];
  /** Commits that build on it. */
  readonly dependents: readonly ShownCommit[];
}

/** More of one step are counted only. */
const mostErrors = 10;

export function offendersOf(
  offenders: readonly Offender[],
  { picks }: Integration,
): readonly OffenderReport[] {
  return offenders.map(({ commit, trouble }) => ({
    ...shownCommit(commit),
    brings: trouble.steps
      .filter(({ added }) => added.length > 0)
      .map(({ name, added }) => ({ step: name, ...errorsOf(added, mostErrors) })),
    dependents: picks.flatMap((pick) =>
      pick.result === 'dropped' && pick.for === commit.sha ? [shownCommit(pick.selected.commit)] : [],
    ),
  }));
}
