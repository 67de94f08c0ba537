import { randomUUID } from 'node:crypto';
import type { NewItem, TrackedItem, Written } from '../trackers/tracker.ts';
import type { Addresses, Applying } from './applying.ts';
import { inBatches } from './batches.ts';
import type { CreateItem } from './item-change.ts';
import { markFor } from './mark.ts';
import { applied, failed, type Result } from './result.ts';
import { unanswered } from './unanswered.ts';

/** An earlier run may have been stopped after it had created some of them: those are looked up and taken up. */
export async function applyCreates(changes: readonly CreateItem[], applying: Applying): Promise<void> {
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

function newItem({ link, system, clientId, fields }: CreateItem, ids: Addresses): NewItem {
  return { clientId, fields, mark: markFor(link, system, ids.get(link) ?? new Map()) };
}

/** Somebody else has made an item with the id that would be its own; whose its mark is tells enough. */
function renamed(item: NewItem): NewItem {
  return { ...item, clientId: randomUUID() };
}

/**
 * Of several, the oldest. What lies elsewhere is not what a run has made, whatever its id. What we have not made ourselves
 * is no copy of ours, whatever its mark says.
 */
function foundFor({ clientId, mark }: NewItem, found: readonly TrackedItem[]): TrackedItem | undefined {
  return found
    .filter(
      (item) =>
        !item.isForeign && !item.isElsewhere && (item.id === clientId || item.mark?.link === mark.link),
    )
    .toSorted((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt))[0];
}

function resultOf(change: CreateItem, written: Written<TrackedItem> | undefined, ids: Addresses): Result {
  if (written?.ok !== true) return failed(change.id, written?.error ?? unanswered(change));
  return applied(change.id, taken(change, written.now, ids));
}

function taken({ link, system }: CreateItem, item: TrackedItem, ids: Addresses): TrackedItem {
  ids.get(link)?.set(system, { id: item.id, url: item.url });
  return item;
}
