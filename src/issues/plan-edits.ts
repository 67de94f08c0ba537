/** Writes of fields and marks. */
import type { Scalar } from '../model/field-mapping.ts';
import type { Fields, SystemName } from '../model/item.ts';
import { type LinkDecision, type Write, writesTo } from '../reconcile/decision.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { changeId, type EditItem } from './item-change.ts';
import type { LinkIndex } from './link-index.ts';
import { lacksMark } from './mark.ts';
import type { LinkMemory } from './memory.ts';
import type { Pair } from './pair.ts';

/** `isGrowing`: another item is about to join, so that all marks change. */
export function planEdits(
  pair: Pair,
  link: LinkMemory,
  decision: LinkDecision,
  items: ReadonlyMap<SystemName, TrackedItem>,
  index: LinkIndex,
  isGrowing: boolean,
): readonly EditItem[] {
  return pair.sides.flatMap((side) => {
    const { system, mapping } = side;
    const item = items.get(system);
    if (item === undefined) return [];
    const names = index.names(system);
    const translate = (then?: Fields) =>
      writesTo(decision, system).map((write) => ({ write, edits: mapping.native(write, names, then) }));
    const moved = translate().flatMap(({ edits }) =>
      edits.map(({ field, value }) => [field, value] as const),
    );
    const translated = translate({ ...item.snapshot.fields, ...Object.fromEntries(moved) });
    const able = translated.filter(({ edits }) => edits.length > 0);
    const marks = lacksMark(pair, side, link, item) || (isGrowing && side.marks && isOurs(pair, item));
    if (able.length === 0 && !marks) return [];
    const fields = able.map(({ write }) => write.field);
    return [
      {
        kind: 'edit' as const,
        id: changeId('edit', link.id, system),
        link: link.id,
        system,
        subject: item.name,
        says: fields.length === 0 ? `mark ${item.name}` : `write ${fields.join(', ')} of ${item.name}`,
        item: item.id,
        writes: able.map(({ write }) => withOwn(write, mapping.own?.(write.field, item.snapshot.fields))),
        edits: able.flatMap(({ edits }) => edits),
        marks,
      },
    ];
  });
}

/** A rollback asks for it. */
function withOwn(write: Write, wasOwn: Scalar | undefined): Write {
  return write.kind === 'set' || wasOwn === undefined ? write : { ...write, wasOwn };
}

function isOurs({ id }: Pair, { mark }: TrackedItem): boolean {
  return mark === undefined || mark.link.startsWith(id);
}
