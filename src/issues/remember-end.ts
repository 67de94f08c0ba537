/** What is remembered of a link that has ended: who it was, so that nobody makes it again. */
import type { Base, SystemName } from '../model/item.ts';
import { echoOf, overlaid, sharedEcho, withEchoOwed } from './end-echo.ts';
import { agreedBases, goneIn, rejoined, withGone } from './gone-sides.ts';
import type { EndedLink } from './link-plan.ts';
import type { Ended, LinkMemory, SideMemory } from './memory.ts';
import type { Pair } from './pair.ts';
import type { Results } from './result.ts';
import { parked, troubleOf } from './trouble.ts';
import { type View, viewsOf } from './view.ts';

interface Ending {
  readonly pair: Pair;
  readonly results: Results;
  readonly view: View;
  /** ISO. */
  readonly now: string;
}

export function rememberEnd(
  { memory, end, changes, items, reopened }: EndedLink,
  { pair, results, view, now }: Ending,
): LinkMemory {
  const trouble = troubleOf(changes.map(({ id }) => results.get(id)));
  if (trouble !== undefined) return parked(memory, trouble, now);
  const echoes = new Map<SystemName, { readonly echo: Base; readonly seen: string }>();
  const after = new Map(items);
  for (const one of changes) {
    const [was, is] = [items.get(one.system), results.get(one.id)?.item];
    if (one.kind === 'end' && one.action === 'delete') after.delete(one.system);
    if (was === undefined || is === undefined) continue;
    after.set(one.system, is);
    const echo = echoOf(view(one.system, was).fields, view(one.system, is), pair);
    if (echo !== undefined) echoes.set(one.system, { echo, seen: is.snapshot.updatedAt });
  }
  const systems = Object.keys(memory.sides);
  const away = systems.filter((system) => after.get(system)?.presence !== 'present');
  if (systems.length - away.length > 1) {
    const views = viewsOf(view, memory, items);
    const fields = new Map([...views].map(([system, now]) => [system, now.fields]));
    const [first] = echoes.values();
    const echoOn = (system: SystemName) => {
      if (away.includes(system)) return first?.echo;
      const known = fields.get(system);
      return echoes.get(system)?.echo ?? (first && known && sharedEcho(known, first.echo, pair));
    };
    return goingOn(withGone(memory, away, agreedBases(pair, fields, away)), echoOn, now);
  }
  const { parked: _, comments: __, ...rest } = rejoined(memory, goneIn(memory));
  const since = memory.ended ?? { since: now, gone: [...goneIn(memory), ...end.gone] };
  const ended: Ended = reopened.length > 0 ? { ...since, told: true } : since;
  if (after.size < systems.length) {
    return namesOnly(memory, { ...ended, ...(after.size === 0 && { deleted: now }) });
  }
  const sides: Record<SystemName, SideMemory> = { ...rest.sides };
  for (const [system, side] of Object.entries(sides)) {
    const own = echoes.get(system);
    if (own !== undefined) sides[system] = withEchoOwed(side, own.echo, own.seen);
  }
  return { ...rest, sides, conflicts: [], ended };
}

/**
 * Those that were closed are kept in step from there on. What is gone is taken to have agreed: another state that it
 * comes back with counts as a change. The next run looks at what was not compared in this one.
 */
function goingOn(
  link: LinkMemory,
  echoOn: (system: SystemName) => Base | undefined,
  now: string,
): LinkMemory {
  const sides = Object.entries(link.sides).map(([system, side]): [SystemName, SideMemory] => {
    return [system, side.base ? { ...side, base: overlaid(side.base, echoOn(system)) } : side];
  });
  return parked(
    { ...link, sides: Object.fromEntries(sides) },
    { why: 'ISSUES_PARKED', isItsOwn: false },
    now,
  );
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
