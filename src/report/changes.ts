import type { Change, Outcome } from '../model/change.ts';
import { findingOf, SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { ChangeReport } from './run-report.ts';

type Told = Pick<Change, 'id' | 'kind' | 'subject' | 'says'>;

/** Each change with what became of it. */
export function reportChanges(
  changes: readonly Told[],
  outcomes: readonly Outcome[],
): readonly ChangeReport[] {
  const byId = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
  return changes.map(({ id, kind, subject, says }) => {
    const outcome = byId.get(id);
    const isPlanned = outcome?.status === 'skipped' && outcome.reason === 'dry run';
    return {
      id,
      kind,
      subject,
      says,
      status: outcome === undefined || isPlanned ? 'planned' : outcome.status,
      why: outcome && !isPlanned ? whyOf(outcome) : undefined,
      url: outcome?.status === 'applied' ? outcome.url : undefined,
    };
  });
}

function whyOf(outcome: Outcome): string | undefined {
  switch (outcome.status) {
    case 'applied':
    case 'unchanged':
      return undefined;
    case 'skipped':
    case 'waits':
    case 'conflict':
    case 'outdated':
      return outcome.reason;
    case 'blocked':
      return `waits for ${outcome.by}, which did not succeed`;
    case 'failed':
      return outcome.error.message;
  }
}

/** What went wrong while applying, for a person. */
export function findingsOfOutcomes(
  changes: readonly Told[],
  outcomes: readonly Outcome[],
): readonly Finding[] {
  const subjects = new Map(changes.map(({ id, subject }) => [id, subject]));
  const byId = new Map(changes.map((change) => [change.id, change]));
  const found = outcomes.flatMap((outcome): Finding[] => {
    const subject = subjects.get(outcome.change);
    if (outcome.status === 'failed') return [findingOf(outcome.error, subject)];
    if (outcome.status !== 'outdated') return [];
    return [
      {
        // Two that may be merged in one run are the usual case: the second is proved anew on the first.
        severity: byId.get(outcome.change)?.kind === 'merge' ? 'notice' : 'warning',
        code: 'OVERTAKEN',
        ...(subject === undefined ? {} : { subject }),
        what: `Left out: ${byId.get(outcome.change)?.says ?? outcome.change}; ${outcome.reason}.`,
        cure: 'Nothing to do; the next run looks again.',
      },
    ];
  });
  return [...distinct(found), ...stopped(outcomes)];
}

/** The same cause can keep many changes back, and is told once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** One for all: what was not begun any more is in the table of changes. */
function stopped(outcomes: readonly Outcome[]): readonly Finding[] {
  const left = outcomes.filter(
    (outcome) => outcome.status === 'skipped' && outcome.reason === 'the run was stopped',
  ).length;
  if (left === 0) return [];
  const error = new SyncError(
    'STOPPED',
    `The run ended before ${left === 1 ? 'one change was' : `${left} changes were`} begun.`,
  );
  return [findingOf(error)];
}
