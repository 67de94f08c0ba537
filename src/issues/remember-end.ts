/** What is remembered of a link that has ended: who it was, so that nobody makes it again. */
import type { SystemName } from '../model/item.ts';
import { afterOurEnd } from './end-echo.ts';
import type { EndedLink } from './link-plan.ts';
import type { Ended, LinkMemory, SideMemory } from './memory.ts';
import type { Pair } from './pair.ts';
import type { Results } from './result.ts';
import { parked, troubleOf } from './trouble.ts';
import type { View } from './view.ts';

interface Ending {
  readonly pair: Pair;
  readonly results: Results;
  readonly view: View;
  /** ISO. */
  readonly now: string;
}

export function rememberEnd(
  { memory, end, changes, items }: EndedLink,
  { pair, results, view, now }: Ending,
): LinkMemory {
  const trouble = troubleOf(changes.map(({ id }) => results.get(id)));
  if (trouble !== undefined) return parked(memory, trouble, now);
  const ended = memory.ended ?? { since: now, gone: end.gone };
  const deleted = new Set(
    changes.flatMap((one) => (one.kind === 'end' && one.action === 'delete' ? one.system : [])),
  );
  const there = [...items.keys()].filter((system) => !deleted.has(system));
  const { parked: _, comments: __, ...rest } = memory;
  if (there.length === Object.keys(memory.sides).length) {
    const sides: Record<SystemName, SideMemory> = { ...memory.sides };
    for (const { id, system } of changes) {
      const [before, after] = [items.get(system), results.get(id)?.item];
      const side = sides[system];
      if (side !== undefined && before !== undefined && after !== undefined)
        sides[system] = afterOurEnd(side, view(system, before).fields, view(system, after), pair);
    }
    return { ...rest, sides, conflicts: [], ended };
  }
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
