/** Issues are written without their types, which go by requests of their own. */
import { toSyncError } from '../../model/error.ts';
import type { ItemEdit, NewItem, TrackedItem, Tracker, Written } from '../tracker.ts';
import { type IssueTypes, typeField } from './issue-types.ts';

type Inner = Pick<Tracker, 'get' | 'create' | 'update'>;
type Results = Promise<readonly Written<TrackedItem>[]>;

/** An issue is born without a type. */
export async function createTyped(items: readonly NewItem[], inner: Inner, types: IssueTypes): Results {
  const wanted = await settled(items, ({ fields }) => types.wanted(fields[typeField] ?? null));
  const sound = items.flatMap((item, at) => {
    const type = wanted[at];
    return type?.ok ? [{ item, type: type.now }] : [];
  });
  const made = await inner.create(
    sound.map(({ item: { fields, ...item } }) => ({ ...item, fields: without(fields) })),
  );
  const known = new Map<string, string | null>();
  for (const [at, one] of made.entries()) {
    const type = sound[at]?.type ?? null;
    // One without its type is there all the same: the next run gives it one.
    if (one.ok)
      known.set(one.now.id, type === null ? null : await types.set(one.now.name, type).catch(() => null));
  }
  const rest = made.values();
  return types.addAfter(
    wanted.flatMap((one) => (one.ok ? (rest.next().value ?? []) : one)),
    known,
  );
}

/** The type first: where it cannot be set, the rest is left, so that it is all tried again. */
export async function updateTyped(items: readonly ItemEdit[], inner: Inner, types: IssueTypes): Results {
  const edited = items.filter(({ edits }) => edits.some(isType));
  const found = await inner.get(edited.map(({ id }) => id));
  const known = new Map<string, string | null>();
  const set = await settled(items, async ({ id, edits }) => {
    const edit = edits.find(isType);
    const now = found.get(id);
    // One that is gone is told with the rest.
    if (edit === undefined || typeof now !== 'object') return;
    known.set(id, await types.set(now.name, edit.value));
  });
  const sound = items.filter((_, at) => set[at]?.ok);
  const rests = sound.map((item) => ({ ...item, edits: item.edits.filter((edit) => !isType(edit)) }));
  const made = await inner.update(rests).catch((thrown: unknown) => {
    if (known.size === 0) throw thrown;
    // Types are written, whatever becomes of the rest.
    const error = toSyncError(thrown);
    return rests.map(({ id, edits, mark }): Written<TrackedItem> => {
      const now = found.get(id);
      const isDone = known.has(id) && edits.length === 0 && mark === undefined;
      return isDone && typeof now === 'object' ? { ok: true, now } : { ok: false, error };
    });
  });
  const rest = made.values();
  return types.addAfter(
    set.flatMap((one) => (one.ok ? (rest.next().value ?? []) : one)),
    known,
  );
}

function isType({ field }: { readonly field: string }): boolean {
  return field === typeField;
}

function without({ [typeField]: _, ...fields }: NewItem['fields']): NewItem['fields'] {
  return fields;
}

/** One after the other, as GitHub asks of writes. */
async function settled<Input, Now>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Now>,
): Promise<readonly Written<Now>[]> {
  const results: Written<Now>[] = [];
  for (const input of inputs) {
    try {
      results.push({ ok: true, now: await work(input) });
    } catch (thrown) {
      results.push({ ok: false, error: toSyncError(thrown) });
    }
  }
  return results;
}
