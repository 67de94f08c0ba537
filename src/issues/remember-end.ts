/** What is remembered of a link that has ended: who it was, so that nobody makes it again. */
import type { EndedLink } from './link-plan.ts';
import type { Ended, LinkMemory } from './memory.ts';
import type { Results } from './result.ts';
import { parked, troubleOf } from './trouble.ts';

/** `now`: ISO. */
export function rememberEnd(
  { memory, end, changes, items }: EndedLink,
  { results, now }: { readonly results: Results; readonly now: string },
): LinkMemory {
  const trouble = troubleOf(changes.map(({ id }) => results.get(id)));
  if (trouble !== undefined) return parked(memory, trouble, now);
  const ended = memory.ended ?? { since: now, gone: end.gone };
  const deleted = new Set(
    changes.flatMap((one) => (one.kind === 'end' && one.action === 'delete' ? one.system : [])),
  );
  const there = [...items.keys()].filter((system) => !deleted.has(system));
  const { parked: _, comments: __, ...rest } = memory;
  if (there.length === Object.keys(memory.sides).length) return { ...rest, conflicts: [], ended };
  return namesOnly(memory, { ...ended, ...(there.length === 0 && { deleted: now }) });
}

/** Milliseconds: longer than any bin keeps what may be restored. */
const kept = 90 * 24 * 3_600_000;

/** As long as an archived item may well come back, what it was when last in step tells who has changed it since. */
export function afterLong(link: LinkMemory, now: Date): readonly LinkMemory[] {
  const { ended } = link;
  const isOld = (time: string) => now.getTime() - Date.parse(time) > kept;
  if (ended === undefined || !isOld(ended.since)) return [link];
  if (ended.deleted !== undefined && isOld(ended.deleted)) return [];
  return Object.values(link.sides).some(({ base }) => base !== undefined) ? [namesOnly(link, ended)] : [link];
}

/** Where one is gone for good, they are never compared again; else anew. */
function namesOnly({ id, sides, escalated }: LinkMemory, ended: Ended): LinkMemory {
  const ids = Object.entries(sides).map(([system, side]) => {
    return [system, { id: side.id, ...(side.seen !== undefined && { seen: side.seen }) }];
  });
  return {
    id,
    sides: Object.fromEntries(ids),
    conflicts: [],
    choices: [],
    ...(escalated !== undefined && { escalated }),
    ended,
  };
}
