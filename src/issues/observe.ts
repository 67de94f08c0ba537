/** Reads what a run needs of each system, and changes nothing. */
import type { SystemName } from '../model/item.ts';
import type { Cursor, Tracker } from '../trackers/tracker.ts';
import { copiesComments } from './comments-due.ts';
import { cursorAfter, isPast, since } from './cursor.ts';
import { indexLinks, type LinkIndex } from './link-index.ts';
import { asking } from './look-ups.ts';
import { isOpen, type PairMemory } from './memory.ts';
import type { Observation, Scope } from './observation.ts';
import { ownItems } from './own-ids.ts';
import type { ClockOffsets, Pair, PairSide, Trackers } from './pair.ts';
import { readComments } from './read-comments.ts';
import type { Reading, Readings } from './reading.ts';
import { followed } from './within.ts';

export interface Asked {
  readonly pair: Pair;
  readonly trackers: Trackers;
  readonly memory: PairMemory;
  readonly scope: Scope;
  readonly offsets: ClockOffsets;
  /** Ours. */
  readonly clock?: () => Date;
  /** Does the work as often as it asks functions of the user's for what they have not said. Undefined: there are none. */
  readonly prepared?: (work: () => void) => Promise<void>;
}

/** Marks may name items whose marks name others; a chain that is longer is nobody's making but a hostile one's. */
const rounds = 3;

/** @throws SyncError where a system cannot be read: without one of its sides, nothing of a pair is decided */
export async function observe(asked: Asked): Promise<Observation> {
  const { pair, trackers, memory, offsets, clock } = asked;
  const index = indexLinks(memory.links);
  const nowAt = (system: SystemName) => {
    const [ahead, now] = [offsets.get(system), clock?.()];
    return ahead === undefined || now === undefined ? undefined : now.getTime() + ahead;
  };
  const begins = pair.sides.map((side) => {
    const [cursor, began] = [memory.cursors[side.system], nowAt(side.system)];
    return { side, began, cursor: cursor && isPast(cursor, began) ? cursor : undefined };
  });
  const hasCursors = begins.every(({ cursor }) => cursor !== undefined);
  // Nobody knows yet what an item is to be matched with.
  const scope: Scope = hasCursors ? asked.scope : { kind: 'full' };
  // Where one system refuses, the others are asked for no further page.
  const vain = new AbortController();
  const readings: Readings = new Map(
    await Promise.all(
      begins.map(async ({ side, cursor, began }) => {
        const tracker = trackers.get(side.system);
        if (tracker === undefined) throw new Error(`There is no tracker ${side.system}.`);
        const begun = { index, cursor, began, signal: vain.signal };
        const reading = read(side, tracker, scope, begun);
        reading.catch(() => vain.abort());
        return [side.system, await reading] as const;
      }),
    ),
  );
  for (const { system, item } of ownItems(pair, index, readings)) {
    readings.get(system)?.items.set(item.id, item);
  }
  const ask = asking({ ...asked, scope, index, seen: readings });
  let wanted = await ask();
  for (let round = 0; round < rounds; round += 1) {
    const some = [...wanted.ids].filter(([, ids]) => ids.size > 0);
    if (some.length === 0) break;
    await Promise.all(some.map(([system, ids]) => get(readings.get(system), [...ids], index)));
    wanted = await ask();
  }
  if (copiesComments(pair) || memory.links.some(isOpen))
    await readComments({ pair, memory, scope, index, readings, looked: wanted.looked });
  return { scope: scope.kind, sides: readings, looked: wanted.looked };
}

interface Begun {
  /** Where the last listing came to. */
  readonly cursor: Cursor | undefined;
  readonly index: LinkIndex;
  /** When, by the clock of the system; undefined where that is not known. */
  readonly began: number | undefined;
  readonly signal: AbortSignal;
}

async function read(
  side: PairSide,
  tracker: Tracker,
  scope: Scope,
  { index, cursor, began, signal }: Begun,
): Promise<Reading> {
  const reading: Reading = {
    tracker,
    side,
    items: new Map(),
    listed: new Set(),
    gone: new Map(),
    moved: new Map(),
    comments: new Map(),
    cursor: undefined,
  };
  if (scope.kind === 'item') {
    if (scope.item.system === side.system) await get(reading, [scope.item.id], index);
    return reading;
  }
  const query =
    scope.kind === 'full'
      ? { filter: side.filter, since: undefined }
      : { filter: followed(side.filter), since: since(cursor) };
  for await (const page of tracker.list(query)) {
    signal.throwIfAborted();
    for (const item of page) {
      reading.items.set(item.id, item);
      reading.listed.add(item.id);
    }
  }
  const last = cursorAfter(reading.items.values(), cursor, began);
  return last === undefined ? reading : { ...reading, cursor: last };
}

async function get(reading: Reading | undefined, ids: readonly string[], index: LinkIndex): Promise<void> {
  if (reading === undefined) return;
  const { system } = reading.side;
  const numbers = new Map(
    ids.flatMap((id) => {
      const number = index.linkOf(system, id)?.sides[system]?.number;
      return number === undefined ? [] : [[id, number] as const];
    }),
  );
  const found = await reading.tracker.get(ids, numbers);
  for (const id of ids) {
    const item = found.get(id) ?? 'unreachable';
    if (typeof item === 'string') {
      reading.gone.set(id, item);
      continue;
    }
    if (item.id !== id) reading.moved.set(id, item.id);
    if (!reading.items.has(item.id)) reading.items.set(item.id, item);
  }
}
