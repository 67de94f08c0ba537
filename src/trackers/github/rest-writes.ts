/** Issues are written without what REST alone has of them, which goes by requests of its own. */
import { SyncError, toSyncError } from '../../model/error.ts';
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

/** One of these that is refused holds nothing else back: its field is missing in what is told of the rest. */
export async function updateWithParts(
  items: readonly ItemEdit[],
  inner: Inner,
  parts: readonly RestPart[],
): Promise<Outcome> {
  const isOwn = (edit: FieldEdit) => parts.some((part) => isOf(edit, part));
  const found = await inner.get(items.filter(({ edits }) => edits.some(isOwn)).map(({ id }) => id));
  const known = new Map<string, Fields>();
  const refused = new Map<string, SyncError>();
  for (const { id, edits } of items) {
    const now = found.get(id);
    // One that is gone is told with the rest.
    if (typeof now !== 'object') continue;
    const { fields, error } = await writtenOf(now, edits, parts);
    if (Object.keys(fields).length > 0) known.set(id, fields);
    if (error !== undefined) refused.set(id, error);
  }
  const rests = items.map((item) => ({ ...item, edits: item.edits.filter((edit) => !isOwn(edit)) }));
  const isEmpty = ({ edits, mark }: ItemEdit) => edits.length === 0 && mark === undefined;
  const asked = rests.filter((rest) => !(refused.has(rest.id) && isEmpty(rest)));
  const made = await inner.update(asked).catch((thrown: unknown) => {
    if (known.size === 0) throw thrown;
    // These are written, whatever becomes of the rest.
    const error = toSyncError(thrown);
    return asked.map((rest): Written<TrackedItem> => {
      const now = found.get(rest.id);
      const isDone = known.has(rest.id) && isEmpty(rest);
      return isDone && typeof now === 'object' ? { ok: true, now } : { ok: false, error };
    });
  });
  const results = new Map(asked.map((rest, at) => [rest, made[at]]));
  const written = rests.flatMap((rest): readonly Written<TrackedItem>[] | Written<TrackedItem> => {
    const { id } = rest;
    const [error, result, before] = [refused.get(id), results.get(rest), found.get(id)];
    if (error === undefined) return result ?? [];
    const partly = result?.ok ? result.now : known.has(id) && isEmpty(rest) ? before : undefined;
    return { ok: false, error, ...(typeof partly === 'object' && { partly }) };
  });
  return { known, written };
}

/** What there is afterwards, without fields that were refused, and why the first of these was. */
async function writtenOf(
  item: TrackedItem,
  edits: readonly FieldEdit[],
  parts: readonly RestPart[],
): Promise<{ readonly fields: Fields; readonly error?: SyncError }> {
  const known: Record<string, Fields[string]> = {};
  const errors = new Map<string, SyncError>();
  for (const edit of edits) {
    const part = parts.find((one) => isOf(edit, one));
    if (part === undefined) continue;
    try {
      Object.assign(known, await part.write(item, [edit]));
    } catch (thrown) {
      errors.set(edit.field, aboutField(edit.field, item, toSyncError(thrown)));
    }
  }
  const fields = Object.fromEntries(Object.entries(known).filter(([field]) => !errors.has(field)));
  const [error] = errors.values();
  return { fields, ...(error && { error }) };
}

function aboutField(field: string, { name }: TrackedItem, error: SyncError): SyncError {
  const { code, message, hint } = error;
  return new SyncError(code, `\`${field}\` of ${name} stays as it is: ${message}`, { hint, cause: error });
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
