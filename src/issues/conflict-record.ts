/** Open conflicts of a link from run to run. */
import type { LinkDecision } from '../reconcile/decision.ts';
import type { ConflictMemory } from './memory.ts';

/** `now`: ISO. */
export function conflictsAfter(
  before: readonly ConflictMemory[],
  { fields }: LinkDecision,
  now: string,
): readonly ConflictMemory[] {
  return fields.flatMap((decision) => {
    if (decision.kind !== 'conflict' || decision.chosen !== undefined) return [];
    const { field, id } = decision;
    const known = before.find((one) => one.field === field);
    if (known?.id === id) return [known];
    return [{ field, id, since: known?.since ?? now, count: (known?.count ?? 0) + 1 }];
  });
}

export function openCount(conflicts: readonly ConflictMemory[]): number {
  return conflicts.reduce((sum, { count }) => sum + count, 0);
}
