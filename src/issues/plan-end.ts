/** What follows from items that are gone. */
import type { SystemName } from '../model/item.ts';
import type { Side } from '../reconcile/link.ts';
import { isSteady } from '../reconcile/standing.ts';
import { decideEnd, type EndDecision, type Presence } from '../reconcile/tombstone.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { changeId, type EndItem } from './item-change.ts';
import type { LinkMemory } from './memory.ts';
import { isItem, type SideNow } from './observation.ts';
import { type Pair, sideOf } from './pair.ts';

/** `sides`: of the items that there are. */
export function endOf(
  pair: Pair,
  link: LinkMemory,
  now: ReadonlyMap<SystemName, SideNow>,
  sides: readonly Side[],
): EndDecision {
  const gone = [...now].map(([system, side]) => ({
    system,
    presence: presenceOf(side),
    hasHistory: link.sides[system]?.base !== undefined,
    isEdited: sides.some((one) => one.system === system && isEdited(pair, one)),
    writes: sideOf(pair, system)?.ends ?? false,
  }));
  return decideEnd(gone, pair.onDelete, link.ended !== undefined);
}

function presenceOf(side: SideNow): Presence {
  if (isItem(side)) return side.presence;
  return side === 'deleted' ? 'deleted' : 'unseen';
}

function isEdited({ rules }: Pair, side: Side): boolean {
  const { behind: _, ...plain } = side;
  return rules.fields.some((rule) => !isSteady(rule, [plain]));
}

/** Names of items that people work on again though their counterpart is archived, which nobody has told yet. */
export function reopened(
  pair: Pair,
  link: LinkMemory,
  items: ReadonlyMap<SystemName, TrackedItem>,
  sides: readonly Side[],
): readonly string[] {
  const { ended } = link;
  if (ended === undefined || ended.told || Object.values(link.sides).some(({ base }) => base === undefined))
    return [];
  return sides.flatMap((side) => {
    const item = items.get(side.system);
    return item?.presence === 'present' && isEdited(pair, side) ? [item.name] : [];
  });
}

/** What people have ended already is left out. */
export function planEnds(
  link: LinkMemory,
  { actions }: Extract<EndDecision, { kind: 'ended' }>,
  items: ReadonlyMap<SystemName, TrackedItem>,
): readonly EndItem[] {
  return actions.flatMap(({ system, action }) => {
    const item = items.get(system);
    if (item === undefined || item.endedBy?.includes(action)) return [];
    return [
      {
        kind: 'end' as const,
        id: changeId('end', link.id, system),
        link: link.id,
        system,
        subject: item.name,
        says: `${action} ${item.name}, since its counterpart is gone`,
        item: item.id,
        action,
        seen: item.snapshot.updatedAt,
      },
    ];
  });
}
