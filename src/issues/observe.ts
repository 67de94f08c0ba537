/** Reads what a run needs of each system, and changes nothing. */
import type { SystemName } from '../model/item.ts';
import type { TrackedComment, TrackedItem, Tracker } from '../trackers/tracker.ts';
import { areCommentsDue, copiesComments } from './comments-due.ts';
import { lastOf, since } from './cursor.ts';
import { indexLinks, type LinkIndex } from './link-index.ts';
import { itemsOf, lookUps } from './look-ups.ts';
import { isOpen, isPending, type PairMemory } from './memory.ts';
import type { LinkChoice, Observation, Scope, SideSeen } from './observation.ts';
import type { ClockOffsets, Pair, PairSide, Trackers } from './pair.ts';
import { createView } from './view.ts';
import { followed, isWithin } from './within.ts';

export interface Asked {
  readonly pair: Pair;
  readonly trackers: Trackers;
  readonly memory: PairMemory;
  readonly scope: Scope;
  readonly choices: readonly LinkChoice[];
  readonly offsets: ClockOffsets;
}

interface Reading extends SideSeen {
  readonly tracker: Tracker;
  readonly side: PairSide;
  readonly items: Map<string, TrackedItem>;
  readonly listed: Set<string>;
  readonly gone: Map<string, 'deleted' | 'unreachable'>;
  readonly moved: Map<string, string>;
  readonly comments: Map<string, readonly TrackedComment[]>;
}

type Readings = ReadonlyMap<SystemName, Reading>;

/** Marks may name items whose marks name others; a chain that is longer is nobody's making but a hostile one's. */
const rounds = 3;

/** @throws SyncError where a system cannot be read: without one of its sides, nothing of a pair is decided */
export async function observe(asked: Asked): Promise<Observation> {
  const { pair, trackers, memory } = asked;
  const hasCursors = pair.sides.every(({ system }) => memory.cursors[system] !== undefined);
  const scope: Scope = asked.scope.kind === 'incremental' && !hasCursors ? { kind: 'full' } : asked.scope;
  const index = indexLinks(memory.links);
  const view = createView(pair, index);
  const readings: Readings = new Map(
    await Promise.all(
      pair.sides.map(async (side) => {
        const tracker = trackers.get(side.system);
        if (tracker === undefined) throw new Error(`There is no tracker ${side.system}.`);
        return [side.system, await read(side, tracker, scope, memory)] as const;
      }),
    ),
  );
  const ask = () => lookUps({ ...asked, scope, index, view, seen: readings });
  let wanted = ask();
  for (let round = 0; round < rounds; round += 1) {
    const some = [...wanted.ids].filter(([, ids]) => ids.size > 0);
    if (some.length === 0) break;
    await Promise.all(some.map(([system, ids]) => get(readings.get(system), [...ids])));
    wanted = ask();
  }
  if (copiesComments(pair) || memory.links.some(isOpen))
    await readComments(asked, scope, index, readings, wanted.looked);
  return { scope: scope.kind, sides: readings, looked: wanted.looked };
}

async function read(side: PairSide, tracker: Tracker, scope: Scope, memory: PairMemory): Promise<Reading> {
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
    if (scope.item.system === side.system) await get(reading, [scope.item.id]);
    return reading;
  }
  const cursor = memory.cursors[side.system];
  const query =
    scope.kind === 'full'
      ? { filter: side.filter, since: undefined }
      : { filter: followed(side.filter), since: since(cursor) };
  for await (const page of tracker.list(query)) {
    for (const item of page) {
      reading.items.set(item.id, item);
      reading.listed.add(item.id);
    }
  }
  const last = lastOf(reading.items.values(), cursor);
  return last === undefined ? reading : { ...reading, cursor: last };
}

async function get(reading: Reading | undefined, ids: readonly string[]): Promise<void> {
  if (reading === undefined) return;
  const found = await reading.tracker.get(ids);
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

async function readComments(
  { pair, memory }: Asked,
  scope: Scope,
  index: LinkIndex,
  readings: Readings,
  looked: ReadonlySet<string>,
): Promise<void> {
  const copies = copiesComments(pair);
  const wanted = new Map<SystemName, string[]>(pair.sides.map(({ system }) => [system, []]));
  const want = (system: SystemName, item: TrackedItem) => {
    const reading = readings.get(system);
    if (item.comments !== undefined) reading?.comments.set(item.id, item.comments);
    else wanted.get(system)?.push(item.id);
  };
  for (const link of memory.links) {
    if (!looked.has(link.id) || link.ended !== undefined) continue;
    const items = itemsOf(link, readings);
    const isDue =
      isOpen(link) ||
      (copies &&
        (scope.kind === 'item' ||
          isPending(link) ||
          [...items].some(([system, item]) => areCommentsDue(pair, link, system, item))));
    if (isDue) for (const [system, item] of items) want(system, item);
  }
  for (const [system, { items, side }] of copies ? readings : []) {
    for (const item of items.values()) {
      const isNew = index.linkOf(system, item.id) === undefined && item.presence === 'present';
      if (isNew && (item.mark !== undefined || isWithin(side.filter, item))) want(system, item);
    }
  }
  await Promise.all(
    [...wanted].map(async ([system, ids]) => {
      const reading = readings.get(system);
      if (reading === undefined || ids.length === 0) return;
      for (const [id, comments] of await reading.tracker.comments(ids)) reading.comments.set(id, comments);
    }),
  );
}
