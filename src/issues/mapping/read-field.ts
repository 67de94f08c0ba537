/** One field of an item as all sides share it. */
import type { Fields, FieldValue, SystemName } from '../../model/item.ts';
import { own } from '../../reconcile/field-hash.ts';
import { type Codec, decoded, type ItemNames, type Prior, type Told } from './codec.ts';
import { isLabelSide, labelled } from './label-form.ts';
import { Pending, Unfit } from './transformers.ts';

export interface ReadContext {
  readonly system: SystemName;
  /** Labels that are none of the system's to give. */
  readonly isOwn: (label: string) => boolean;
  readonly names: ItemNames;
  readonly told: Told;
  readonly prior: Prior | undefined;
}

/** Undefined: it is left alone. */
export function readField(codec: Codec, native: Fields, context: ReadContext): FieldValue | undefined {
  const { field } = codec;
  const { system, names, told, prior } = context;
  const raw = rawOf(codec, native, context);
  if (raw === undefined) return undefined;
  try {
    const value = decoded(codec, raw, names, told, prior);
    if (value === undefined || !isEmpty(value)) return value;
    if (field.default !== undefined) return field.default;
    if (!field.required) return value;
    if (field.direction.from.includes(system)) told('needed', raw);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Pending) return undefined;
    if (!(thrown instanceof Unfit)) throw thrown;
    told(thrown.kind, raw, thrown.message);
    return undefined;
  }
}

/** What an issue of GitHub was closed as is its state where the table tells it apart. */
export function nativeValue(
  { side, table }: Pick<Codec, 'side' | 'table'>,
  native: Fields,
): FieldValue | undefined {
  const value = own(native, side.native);
  const reason = side.native === 'state' && value === 'closed' ? own(native, 'state-reason') : undefined;
  return typeof reason === 'string' && table?.has(reason) ? reason : value;
}

/** As the system has it: under its name, or out of its labels. */
function rawOf(
  { field, side, table }: Codec,
  native: Fields,
  { told, isOwn }: ReadContext,
): FieldValue | undefined {
  if (isLabelSide(side)) {
    const values = labelled(side, native);
    if (values === undefined || field.kind === 'set') return values;
    if (values.length < 2) return values[0] ?? null;
    told('several', values);
    return undefined;
  }
  const value = nativeValue({ side, table }, native);
  if (side.native !== 'labels' || typeof value !== 'object' || value === null) return value;
  return value.filter((label) => !isOwn(label));
}

function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && value.length === 0);
}
