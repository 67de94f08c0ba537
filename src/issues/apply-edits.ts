import { own } from '../reconcile/field-hash.ts';
import { isSame } from '../reconcile/same.ts';
import type { Found, ItemEdit, TrackedItem } from '../trackers/tracker.ts';
import type { Applying } from './applying.ts';
import { inBatches } from './batches.ts';
import type { EditItem, EscalateItem, UnlabelItem } from './item-change.ts';
import { isSameMark, markFor } from './mark.ts';
import { applied, failed, outdated, type Result, unchanged } from './result.ts';
import { unanswered } from './unanswered.ts';

/** What moved since it was read is left for the next run. */
export async function applyEdits(changes: readonly EditItem[], applying: Applying): Promise<void> {
  const { tracker, side } = applying;
  await inBatches(side.system, changes, applying, async (batch) => {
    const now = await tracker.get(batch.map(({ item }) => item));
    const judged = batch.map((change) => ({ change, edit: editOf(change, now.get(change.item), applying) }));
    const due = judged.flatMap(({ change, edit }) => ('id' in edit ? [{ change, edit }] : []));
    const written = due.length === 0 ? [] : await tracker.update(due.map(({ edit }) => edit));
    return [
      ...judged.flatMap(({ edit }) => ('outcome' in edit ? [edit] : [])),
      ...due.map(({ change }, index) => resultOf(change, written[index])),
    ];
  });
}

function editOf(change: EditItem, now: Found | undefined, { ids, view, side }: Applying): ItemEdit | Result {
  if (now === undefined || typeof now === 'string')
    return outdated(change.id, `${change.subject} is ${now ?? 'unreachable'}`);
  const { fields } = view(side.system, now);
  const moved = change.writes.filter((write) => {
    const value = own(fields, write.field);
    return value === undefined || !isSame(write.kind, value, write.was);
  });
  if (moved.length > 0)
    return outdated(change.id, `${moved.map(({ field }) => field).join(', ')} changed meanwhile`);
  const mark = change.marks
    ? markFor(change.link, side.system, ids.get(change.link) ?? new Map())
    : undefined;
  const isMarked = mark === undefined || mark.sides.length === 0 || (now.mark && isSameMark(now.mark, mark));
  if (isMarked && change.edits.length === 0) return unchanged(change.id);
  return { id: now.id, edits: change.edits, ...(!isMarked && mark && { mark }) };
}

/** A label more is in nobody's way: nothing is read again before. */
export async function applyEscalations(changes: readonly EscalateItem[], applying: Applying): Promise<void> {
  const { tracker, side } = applying;
  await inBatches(side.system, changes, applying, async (batch) => {
    const written = await tracker.update(batch.map(({ item, edits }) => ({ id: item, edits })));
    return batch.map((change, index) => resultOf(change, written[index]));
  });
}

export function resultOf(
  change: EditItem | EscalateItem | UnlabelItem,
  written: Awaited<ReturnType<Applying['tracker']['update']>>[number] | undefined,
): Result {
  if (written === undefined) return failed(change.id, unanswered(change));
  return written.ok
    ? applied(change.id, written.now satisfies TrackedItem)
    : failed(change.id, written.error, written.partly);
}
