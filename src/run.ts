import type { Change, ChangeId, Outcome } from './model/change.ts';
import { toSyncError } from './model/error.ts';

export interface RoadOptions<C extends Change> {
  readonly changes: readonly C[];
  /** Carries out one change; throws only what it could not foresee. */
  readonly apply: (change: C) => Promise<Outcome>;
  /** Stop before the first write. */
  readonly dryRun: boolean;
  /** Aborted: nothing more is begun. */
  readonly signal: AbortSignal;
  readonly progress: (change: C, outcome: Outcome) => void;
}

/**
 * The second half of the road: applies a plan in order and yields an outcome for each change. A failure
 * blocks what depends on it and nothing else.
 */
export async function applyAll<C extends Change>(options: RoadOptions<C>): Promise<readonly Outcome[]> {
  const outcomes = new Map<ChangeId, Outcome>();
  for (const change of options.changes) {
    const outcome = await applyOne(change, outcomes, options);
    outcomes.set(change.id, outcome);
    options.progress(change, outcome);
  }
  return [...outcomes.values()];
}

async function applyOne<C extends Change>(
  change: C,
  before: ReadonlyMap<ChangeId, Outcome>,
  { apply, dryRun, signal }: RoadOptions<C>,
): Promise<Outcome> {
  if (dryRun) return { change: change.id, status: 'skipped', reason: 'dry run' };
  const blocker = change.after.find((id) => !isDone(before.get(id)));
  if (blocker !== undefined) return { change: change.id, status: 'blocked', by: blocker };
  if (signal.aborted) return { change: change.id, status: 'skipped', reason: 'the run was stopped' };
  try {
    return await apply(change);
  } catch (error) {
    return { change: change.id, status: 'failed', error: toSyncError(error) };
  }
}

/** The resource is as the change wants it. */
function isDone(outcome: Outcome | undefined): boolean {
  return outcome?.status === 'applied' || outcome?.status === 'unchanged';
}
