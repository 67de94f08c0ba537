/** What a new item is made with. */
import { SyncError } from '../../model/error.ts';
import type { FieldName, Fields, FieldValue } from '../../model/item.ts';
import { type Codec, encoded, type ItemNames, type Told } from './codec.ts';
import { isLabelSide, labelsOf } from './label-form.ts';
import { Pending, Unfit } from './transformers.ts';

/**
 * `labels`: those by which the item is picked up again.
 * @throws SyncError where a required field has no value
 */
export function nativeFields(
  codecs: readonly Codec[],
  shared: Fields,
  names: ItemNames,
  labels: readonly string[],
  note: (codec: Codec, ...told: Parameters<Told>) => void,
): Fields {
  const native: Record<FieldName, FieldValue> = {};
  const given: string[] = [...labels];
  for (const codec of codecs) {
    const { field, side } = codec;
    const value = givenTo(codec, shared);
    const now = value === undefined ? undefined : written(codec, value, names, note);
    if (now === undefined || isEmpty(now)) {
      if (field.required) throw needed(codec);
      continue;
    }
    if (isLabelSide(side)) given.push(...labelsOf(side, now));
    else if (side.native === 'labels' && typeof now === 'object' && now !== null) given.push(...now);
    else native[side.native] = now;
  }
  return given.length === 0 ? native : { ...native, labels: [...new Set(given)] };
}

function givenTo({ field }: Codec, shared: Fields): FieldValue | undefined {
  const value = Object.hasOwn(shared, field.name) ? shared[field.name] : undefined;
  return value === undefined || isEmpty(value) ? field.default : value;
}

function written(
  codec: Codec,
  value: FieldValue,
  names: ItemNames,
  note: (codec: Codec, ...told: Parameters<Told>) => void,
): FieldValue | undefined {
  try {
    return encoded(codec, value, names, (...told) => note(codec, ...told));
  } catch (thrown) {
    if (thrown instanceof Pending) return undefined;
    if (!(thrown instanceof Unfit)) throw thrown;
    note(codec, thrown.kind, value, thrown.message);
    return undefined;
  }
}

function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && value.length === 0);
}

function needed({ field, side }: Codec): SyncError {
  return new SyncError(
    'ISSUES_VALUE_UNMAPPED',
    `A new item needs \`${field.name}\`, and no side gives a value that can be written there.`,
    { hint: `Fill \`${field.name}\`, or give it a \`default\`.`, where: side.where },
  );
}
