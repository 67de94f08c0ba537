/** Calls for people by a label, and labels that are taken off once there is nothing left to decide. */
import type { SystemName } from '../model/item.ts';
import { elementsOf } from '../reconcile/same.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { openCount } from './conflict-record.ts';
import { changeId, type EscalateItem, type UnlabelItem } from './item-change.ts';
import type { ConflictMemory, LinkMemory } from './memory.ts';
import type { Pair } from './pair.ts';
import { callLabels, inOneWord, takeLabels } from './sync-label.ts';

/** Once for each time that there are too many; on the first side that has labels. */
export function planEscalation(
  { escalation, sides }: Pair,
  link: LinkMemory,
  conflicts: readonly ConflictMemory[],
  items: ReadonlyMap<SystemName, TrackedItem>,
): readonly EscalateItem[] {
  if (escalation === undefined || link.escalated !== undefined) return [];
  if (openCount(conflicts) < escalation.after) return [];
  if ([...items.values()].some((item) => callLabels(item, escalation.label).length > 0)) return [];
  for (const { system, ends, wordLabels } of sides) {
    const item = items.get(system);
    const labels = item?.snapshot.fields.labels;
    if (item === undefined || labels === undefined || !ends) continue;
    const label = wordLabels === true ? inOneWord(escalation.label) : escalation.label;
    const value = [...elementsOf(labels), label];
    return [
      {
        kind: 'escalate',
        id: changeId('escalate', link.id, system),
        link: link.id,
        system,
        subject: item.name,
        says: `label ${item.name} ${label}: ${openCount(conflicts)} conflicts wait for a person`,
        item: item.id,
        edits: [{ kind: 'set', field: 'labels', add: [label], remove: [], value, makes: true }],
      },
    ];
  }
  return [];
}

/** An answer decides once. Where other pairs have the item, too, one that decided nothing here may be meant for them. */
export function planUnlabels(
  { escalation, sides }: Pair,
  link: LinkMemory,
  conflicts: readonly ConflictMemory[],
  items: ReadonlyMap<SystemName, TrackedItem>,
): readonly UnlabelItem[] {
  if (conflicts.length > 0) return [];
  const wasOpen = link.conflicts.length > 0 || link.escalated !== undefined || link.choices.length > 0;
  return sides.flatMap(({ system, ends, isShared }) => {
    const item = items.get(system);
    if (item === undefined || !ends) return [];
    const called = escalation !== undefined && wasOpen ? callLabels(item, escalation.label) : [];
    const remove = [...called, ...(wasOpen || isShared !== true ? takeLabels(item) : [])];
    if (remove.length === 0) return [];
    const value = elementsOf(item.snapshot.fields.labels ?? null).filter((label) => !remove.includes(label));
    return [
      {
        kind: 'unlabel' as const,
        id: changeId('unlabel', link.id, system),
        link: link.id,
        system,
        subject: item.name,
        says: `take ${remove.join(', ')} off ${item.name}: there is nothing to decide`,
        item: item.id,
        edits: [{ kind: 'set' as const, field: 'labels', add: [], remove, value }],
      },
    ];
  });
}
