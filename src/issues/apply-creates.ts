import { randomUUID } from 'node:crypto';
import type { NewItem, TrackedItem, Written } from '../trackers/tracker.ts';
import type { Addresses, Applying } from './applying.ts';
import { inBatches } from './batches.ts';
import type { CreateItem } from './item-change.ts';
import { markFor } from './mark.ts';
import { applied, failed, type Result } from './result.ts';
import { areTwins, inOrderMade } from './twin.ts';
import { unanswered } from './unanswered.ts';

/** An earlier run may have been stopped after it had created some of them: those are looked up and taken up. */
export async function applyCreates(changes: readonly CreateItem[], applying: Applying): Promise<void> {
  await createAll(changes, applying);
  await takeFirst(changes, applying);
}

async function createAll(changes: readonly CreateItem[], applying: Applying): Promise<void> {
  const { tracker, ids, side } = applying;
  await inBatches(side.system, changes, applying, async (batch) => {
    const wanted = batch.map((change) => ({ change, item: newItem(change, ids) }));
    const found = await tracker.findMarked(wanted.map(({ item }) => item));
    const adopted = wanted.map(({ change, item }) => ({ change, item: foundFor(item, found) }));
    const takenIds = new Set(found.map(({ id }) => id));
    const missing = wanted
      .filter((_, index) => adopted[index]?.item === undefined)
      .map(({ change, item }) => ({ change, item: takenIds.has(item.clientId) ? renamed(item) : item }));
    const created = missing.length === 0 ? [] : await tracker.create(missing.map(({ item }) => item));
    return [
      ...adopted.flatMap(({ change, item }): Result[] =>
        item === undefined ? [] : [{ ...applied(change.id, taken(change, item, ids)), isAdopted: true }],
      ),
      ...missing.map(({ change }, index) => resultOf(change, created[index], ids)),
    ];
  });
}

/**
 * Another run may have made the same between our look and our request: it looks as we do, and both go on with the first.
 * A tracker that took our id has but one. If this look fails, the next run sees them.
 */
async function takeFirst(changes: readonly CreateItem[], applying: Applying): Promise<void> {
  const { tracker, ids, results, side, twins } = applying;
  const made = changes.flatMap((change) => {
    const { item, isAdopted } = results.get(change.id) ?? {};
    if (item?.mark === undefined || isAdopted || item.id === change.clientId) return [];
    return [{ change, item, clientId: change.clientId, mark: item.mark }];
  });
  if (made.length === 0 || applying.cutOff.has(side.system) || applying.signal.aborted) return;
  const own = new Set(made.map(({ item }) => item.id));
  const found = await tracker.findMarked(made, own).catch(() => []);
  const others = Map.groupBy(
    found.filter(({ id }) => !own.has(id)),
    ({ mark }) => mark?.link ?? '',
  );
  for (const { change, item } of made) {
    const [first] = (others.get(change.link) ?? [])
      .filter((other) => areTwins(item, other) && inOrderMade(other, item) < 0)
      .toSorted(inOrderMade);
    if (first === undefined) continue;
    results.set(change.id, { ...applied(change.id, taken(change, first, ids)), isAdopted: true });
    twins.push({ system: side.system, item, of: first, isToClose: true, isNew: true });
  }
}

function newItem({ link, system, clientId, fields }: CreateItem, ids: Addresses): NewItem {
  return { clientId, fields, mark: markFor(link, system, ids.get(link) ?? new Map()) };
}

/** Somebody else has made an item with the id that would be its own; whose its mark is tells enough. */
function renamed(item: NewItem): NewItem {
  return { ...item, clientId: randomUUID() };
}

/**
 * Of several, the first. What lies elsewhere is not what a run has made, whatever its id. What we have not made ourselves
 * is no copy of ours, whatever its mark says.
 */
function foundFor({ clientId, mark }: NewItem, found: readonly TrackedItem[]): TrackedItem | undefined {
  return found
    .filter(
      (item) =>
        !item.isForeign && !item.isElsewhere && (item.id === clientId || item.mark?.link === mark.link),
    )
    .toSorted(inOrderMade)[0];
}

function resultOf(change: CreateItem, written: Written<TrackedItem> | undefined, ids: Addresses): Result {
  if (written?.ok !== true) return failed(change.id, written?.error ?? unanswered(change));
  return applied(change.id, taken(change, written.now, ids));
}

function taken({ link, system }: CreateItem, item: TrackedItem, ids: Addresses): TrackedItem {
  ids.get(link)?.set(system, { id: item.id, url: item.url });
  return item;
}
