/** Issues are written without what REST alone has of them, which goes by requests of its own. */
import { toSyncError } from '../../model/error.ts';
import type { Fields } from '../../model/item.ts';
import type { FieldEdit, ItemEdit, NewItem, TrackedItem, Tracker, Written } from '../tracker.ts';
import type { RestPart } from './rest-part.ts';

type Inner = Pick<Tracker, 'get' | 'create' | 'update'>;

/** What was written, and what is known of it besides, by id. */
interface Outcome {
  readonly written: readonly Written<TrackedItem>[];
  readonly known: ReadonlyMap<string, Fields>;
}

/** An issue is born with none of these. */
export async function createWithParts(
  items: readonly NewItem[],
  inner: Inner,
  parts: readonly RestPart[],
): Promise<Outcome> {
  const checked = await settled(items, async ({ fields }) => {
    for (const part of parts) await part.check(fields);
  });
  const sound = items.filter((_, at) => checked[at]?.ok);
  const made = await inner.create(sound.map((item) => ({ ...item, fields: without(item.fields, parts) })));
  const known = new Map<string, Fields>();
  for (const [at, one] of made.entries()) {
    if (!one.ok) continue;
    const wanted = editsOf(sound[at]?.fields ?? {});
    for (const part of parts) {
      const edits = wanted.filter((edit) => isOf(edit, part));
      // One without them is there all the same: the next run gives it what is missing.
      const now = edits.length === 0 ? part.none : await part.write(one.now, edits).catch(() => part.none);
      known.set(one.now.id, { ...known.get(one.now.id), ...now });
    }
  }
  const rest = made.values();
  return { known, written: checked.flatMap((one) => (one.ok ? (rest.next().value ?? []) : one)) };
}

/** These first: where one cannot be written, the rest is left, so that it is all tried again. */
export async function updateWithParts(
  items: readonly ItemEdit[],
  inner: Inner,
  parts: readonly RestPart[],
): Promise<Outcome> {
  const isOwn = (edit: FieldEdit) => parts.some((part) => isOf(edit, part));
  const edited = items.filter(({ edits }) => edits.some(isOwn));
  const found = await inner.get(edited.map(({ id }) => id));
  const known = new Map<string, Fields>();
  const set = await settled(items, async ({ id, edits }) => {
    const now = found.get(id);
    // One that is gone is told with the rest.
    if (typeof now !== 'object') return;
    for (const part of parts) {
      const own = edits.filter((edit) => isOf(edit, part));
      if (own.length > 0) known.set(id, { ...known.get(id), ...(await part.write(now, own)) });
    }
  });
  const sound = items.filter((_, at) => set[at]?.ok);
  const rests = sound.map((item) => ({ ...item, edits: item.edits.filter((edit) => !isOwn(edit)) }));
  const made = await inner.update(rests).catch((thrown: unknown) => {
    if (known.size === 0) throw thrown;
    // These are written, whatever becomes of the rest.
    const error = toSyncError(thrown);
    return rests.map(({ id, edits, mark }): Written<TrackedItem> => {
      const now = found.get(id);
      const isDone = known.has(id) && edits.length === 0 && mark === undefined;
      return isDone && typeof now === 'object' ? { ok: true, now } : { ok: false, error };
    });
  });
  const rest = made.values();
  return { known, written: set.flatMap((one) => (one.ok ? (rest.next().value ?? []) : one)) };
}

function isOf({ field }: FieldEdit, { none }: RestPart): boolean {
  return Object.hasOwn(none, field);
}

function editsOf(fields: Fields): readonly FieldEdit[] {
  return Object.entries(fields).flatMap(([field, value]): FieldEdit[] => {
    if (value === null || value === '') return [];
    if (!Array.isArray(value)) return [{ kind: 'value', field, value }];
    return value.length === 0 ? [] : [{ kind: 'set', field, add: value, remove: [], value }];
  });
}

function without(fields: Fields, parts: readonly RestPart[]): Fields {
  const isOther = ([name]: readonly [string, unknown]) =>
    !parts.some(({ none }) => Object.hasOwn(none, name));
  return Object.fromEntries(Object.entries(fields).filter(isOther));
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
