import type { ChangeId, Outcome } from '../model/change.ts';

/** Whether a change has been made; in a dry run, whether it would be. */
export type IsDone = (change: ChangeId) => boolean;

/** @param outcomes undefined: as planned, in a dry run */
export function doneBy(outcomes: readonly Outcome[] | undefined): IsDone {
  if (outcomes === undefined) return () => true;
  const done = new Set(
    outcomes.flatMap(({ change, status }) =>
      status === 'applied' || status === 'unchanged' ? [change] : [],
    ),
  );
  return (change) => done.has(change);
}
