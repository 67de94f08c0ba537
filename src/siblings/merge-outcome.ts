/** What an attempt to merge came to: the outcome, and what a person should know of it. */
import type { Outcome } from '../model/change.ts';
import type { ApplyDeps } from './apply-deps.ts';
import type { SiblingChange } from './change.ts';
import type { ArmAnswer, EnqueueAnswer, MergeAnswer, MergeView, Refused } from './mergeability.ts';

export type MergeChange = Extract<SiblingChange, { readonly kind: 'merge' }>;

type Answer = MergeAnswer | ArmAnswer | EnqueueAnswer;

interface Asked {
  readonly change: MergeChange;
  readonly view: MergeView;
  readonly deps: ApplyDeps;
  /** What it waits for, where it has to. */
  readonly why?: string;
}

/** What the host's answer means for the change. */
export function outcomeOf(answer: Answer, asked: Asked): Outcome {
  return typeof answer === 'string' ? outcomes[answer](asked) : refused(answer, asked);
}

const outcomes: Readonly<Record<Exclude<Answer, Refused>, (asked: Asked) => Outcome>> = {
  merged: ({ change }) => ({ change: change.id, status: 'applied', how: 'merged' }),
  armed: ({ change }) => ({ change: change.id, status: 'applied', how: 'armed' }),
  queued: ({ change }) => ({ change: change.id, status: 'applied', how: 'queued' }),
  moved: ({ change, view }) => outdated(change, `#${view.number} has other commits by now`),
  closed: ({ change, view }) => outdated(change, `#${view.number} was closed`),
  'mergeable-now': ({ change, view, deps, why = 'a later run merges it' }) => waits(change, view, deps, why),
};

function refused({ refused: error }: Refused, { change, view, deps }: Asked): Outcome {
  const { code, message, hint } = error;
  const severity = code === 'MERGE_WAITS' ? 'notice' : 'warning';
  deps.report({ severity, code, subject: change.subject, what: `#${view.number}: ${message}`, cure: hint });
  return { change: change.id, status: 'waits', reason: message };
}

export function waits(change: MergeChange, { number }: MergeView, deps: ApplyDeps, reason: string): Outcome {
  deps.report({
    severity: 'notice',
    code: 'MERGE_WAITS',
    subject: change.subject,
    what: `#${number} is to be merged and waits: ${reason}.`,
    cure: 'Nothing to do; a later run merges it.',
  });
  return { change: change.id, status: 'waits', reason };
}

/** Nothing that the base asks for is missing, and no check has spoken for what another job claims. */
export function awaitCheck(change: MergeChange, { number, checks }: MergeView, deps: ApplyDeps): Outcome {
  const reason = !checks.isRequired
    ? 'the base requires no check, and what another job found is only a claim'
    : checks.readable
      ? 'no check that the repository requires has passed, and what another job found is only a claim'
      : 'what another job found is only a claim, and the token may not see whether a required check has passed';
  deps.report({
    severity: 'notice',
    code: 'MERGE_WAITS',
    subject: change.subject,
    what: `#${number} is to be merged and waits: ${reason}.`,
    cure: checks.readable
      ? 'Require a check on the base branch, which then runs on the pull request, or merge it yourself.'
      : 'Give `token` the permissions `checks: read` and `statuses: read`, or merge it yourself.',
  });
  return { change: change.id, status: 'waits', reason };
}

export function outdated({ id }: MergeChange, reason: string): Outcome {
  return { change: id, status: 'outdated', reason };
}

export function conflict({ id }: MergeChange, reason: string, { stands = false } = {}): Outcome {
  return { change: id, status: 'conflict', reason, ...(stands && { stands: true }) };
}
