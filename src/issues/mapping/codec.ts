/** One value of one field, between what a system has and what all sides share. */
import type { FieldMapping, Scalar, SideMapping, Transformer } from '../../model/field-mapping.ts';
import type { FieldType, FieldValue } from '../../model/item.ts';
import type { ItemNames } from '../ports.ts';
import type { NeutralText } from './neutral-text.ts';
import type { People } from './people.ts';
import type { RemarkKind } from './remark.ts';
import type { Table } from './table.ts';
import { transformed, Unfit } from './transformers.ts';
import type { UserCodes } from './user-code.ts';

export type { ItemNames };

/** Which of several shared values a native one is meant to be. Undefined: nothing tells; the first is taken. */
export type Prior = (field: string, candidates: readonly FieldValue[]) => FieldValue | undefined;

export interface Codec {
  readonly field: FieldMapping;
  readonly side: SideMapping;
  readonly table: Table | undefined;
  readonly people: People;
  /** Undefined: texts are the same on all sides. */
  readonly neutral: NeutralText | undefined;
  readonly codes: UserCodes;
}

export type Told = (kind: RemarkKind, value: unknown, why?: string) => void;

/**
 * Undefined: it is left alone, and `told` says why.
 * @throws Pending, Unfit
 */
export function decoded(
  codec: Codec,
  native: FieldValue,
  names: ItemNames,
  told: Told,
  prior?: Prior,
): FieldValue | undefined {
  const { field, side } = codec;
  const value = chained(codec, side.read, native);
  if (value === null) return field.kind === 'set' ? [] : null;
  if (field.kind === 'set') {
    const elements = listOf(value).flatMap((element) => oneIn(codec, element, names, told) ?? []);
    return [...new Set(elements.map(String))];
  }
  if (field.kind === 'text') return codec.neutral?.read(String(value)) ?? value;
  const one = oneIn(codec, scalarOf(value), names, told, prior);
  return one === undefined ? undefined : fitting(one, field.type);
}

/** `own`: which of its values is meant, where it has several for the shared one. @throws Pending, Unfit */
export function encoded(
  codec: Codec,
  shared: FieldValue,
  names: ItemNames,
  told: Told,
  own?: Scalar,
): FieldValue | undefined {
  const { field, side } = codec;
  if (shared === null) return null;
  if (field.kind === 'text')
    return chained(codec, side.write, codec.neutral?.write(String(shared)) ?? shared);
  if (field.kind === 'set') {
    const elements = listOf(shared).flatMap((element) => oneOut(codec, element, names, told) ?? []);
    return chained(codec, side.write, elements.map(String));
  }
  const one = oneOut(codec, scalarOf(shared), names, told, own);
  return one === undefined ? undefined : chained(codec, side.write, one);
}

/** The side's own value, where it has several for the shared one. Undefined: it has but one, or it cannot be told. */
export function ownOf(codec: Codec, native: FieldValue): Scalar | undefined {
  const { table, side } = codec;
  try {
    const one = chained(codec, side.read, native);
    if (table === undefined || one === null) return undefined;
    const own = scalarOf(one);
    return table.canonical(own).some((shared) => table.natives(shared).length > 1) ? own : undefined;
  } catch {
    return undefined;
  }
}

/** Every native form of an element of a set, so that all of them can go. */
export function nativeForms(codec: Codec, element: string, names: ItemNames): readonly string[] {
  if (codec.table !== undefined) return codec.table.natives(element).map(String);
  const one = oneOut(codec, element, names, () => {});
  return one === undefined ? [] : [String(one)];
}

function chained({ codes }: Codec, steps: readonly Transformer[], value: FieldValue): FieldValue {
  return steps.reduce<FieldValue>((now, step) => {
    return step.kind === 'module'
      ? codes.answer(step.code, now)
      : transformed(step.name, now, step.from, step.to);
  }, value);
}

function oneIn(
  { field, table, people }: Codec,
  native: Scalar,
  { linkOf }: ItemNames,
  told: Told,
  prior?: Prior,
) {
  if (field.names === 'people') return found(people.nameOf(String(native)), 'no person', native, told);
  if (field.names === 'items') return found(linkOf(String(native)), 'no item', native, told);
  if (table === undefined) return native;
  const candidates = table.canonical(native);
  const [first, second] = candidates;
  const known = second === undefined ? undefined : prior?.(field.name, candidates);
  const meant = candidates.find((one) => one === known) ?? first;
  return found(meant, 'no entry', native, told);
}

function oneOut(
  { field, table, people }: Codec,
  shared: Scalar,
  { itemOf }: ItemNames,
  told: Told,
  own?: Scalar,
) {
  if (field.names === 'people') return found(people.idOf(String(shared)), 'no person', shared, told);
  if (field.names === 'items') return found(itemOf(String(shared)), 'no item', shared, told);
  if (table === undefined) return shared;
  const meant = own === undefined ? undefined : table.natives(shared).find((one) => one === own);
  return found(meant ?? table.native(shared), 'no entry', shared, told);
}

function found<T>(value: T | undefined, kind: RemarkKind, from: Scalar, told: Told): T | undefined {
  if (value === undefined) told(kind, from);
  return value;
}

function listOf(value: FieldValue): readonly string[] {
  if (value === null || value === '') return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** A list of one is its element: trackers differ in how they hold a single person. */
function scalarOf(value: Exclude<FieldValue, null>): Scalar {
  if (typeof value !== 'object') return value;
  const [one, ...others] = value;
  if (one === undefined || others.length > 0) throw new Unfit('it is a list');
  return one;
}

const primitives: Partial<Readonly<Record<FieldType, string>>> = { number: 'number', boolean: 'boolean' };

function fitting(value: Scalar, type: FieldType | undefined): Scalar {
  const wanted = type === undefined ? typeof value : (primitives[type] ?? 'string');
  if (typeof value !== wanted) throw new Unfit(`it is no ${type}`);
  return value;
}
