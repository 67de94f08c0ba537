/** One side of a link as the comparison takes it. */
import type { Snapshot, SystemName } from '../model/item.ts';
import type { Side } from '../reconcile/link.ts';
import type { SideMemory } from './memory.ts';
import type { ClockOffsets } from './pair.ts';

export function reconcileSide(
  system: SystemName,
  now: Snapshot,
  memory: Omit<SideMemory, 'id'> | undefined,
  offsets: ClockOffsets,
): Side {
  const { base, behind, announced, seen } = memory ?? {};
  const isUntouched = seen === now.updatedAt;
  return { system, now, base, behind, announced, isUntouched, clockOffset: offsets.get(system) };
}
