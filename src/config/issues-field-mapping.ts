import type { Direction, FieldMapping, SideMapping } from '../model/field-mapping.ts';
import type { FieldKind, FieldType, SystemName } from '../model/item.ts';
import { knownField, type SystemKind } from '../model/known-fields.ts';
import type { StrategyRule } from '../model/strategy-rule.ts';
import { transformerBetween } from '../model/transformers.ts';
import { resolveDirection, type WrittenDirection } from './issues-direction.ts';
import { longSide, type WrittenField, type WrittenSide } from './issues-field.ts';
import { resolveStrategy } from './issues-strategy.ts';
import { resolveTable } from './issues-table.ts';
import { inverseChain, resolveTransformers } from './issues-transformer.ts';
import type { Path, PlaceOf } from './problem.ts';

/** What a field takes over from its pair and its section. */
export interface FieldContext {
  readonly between: readonly SystemName[];
  readonly direction: WrittenDirection;
  readonly kinds: ReadonlyMap<SystemName, SystemKind>;
  readonly strategy: StrategyRule;
}

export function resolveField(
  name: string,
  written: WrittenField,
  context: FieldContext,
  path: Path,
  placeOf: PlaceOf,
): FieldMapping {
  const known = knownField(name);
  const type = written.type ?? known?.type ?? typeHeld(written, context);
  const otherwise = context.strategy.kind === 'merge' ? undefined : context.strategy;
  const strategy =
    written['on-conflict'] &&
    resolveStrategy(written['on-conflict'], [...path, 'on-conflict'], placeOf, otherwise);
  const kind = kindOf(name, type, strategy);
  const direction: Direction = resolveDirection(written.direction ?? context.direction, context.between);
  const sides = context.between.map((system) => {
    return [system, resolveSide(system, name, kind, type, written, context, path, placeOf)] as const;
  });
  return {
    name,
    kind,
    type,
    names: written.names ?? known?.names,
    direction,
    strategy,
    required: written.required ?? name === 'title',
    default: defaultOf(written.default),
    sides: new Map(sides),
    where: placeOf(path, 'key'),
  };
}

/** The type that the first system has which is known, unless a table or a transformer makes another of it. */
function typeHeld(written: WrittenField, { between }: FieldContext): FieldType | undefined {
  const sides = between.map((system) => longSide(sideIn(written, system)));
  if ([written, ...sides].some((one) => one.map !== undefined)) return undefined;
  const plain = sides.filter(({ read, write, prefix }) => (read ?? write ?? prefix) === undefined);
  return plain
    .map(({ type, field = '' }) => type ?? knownField(field)?.type)
    .find((type) => type !== undefined);
}

/** Texts merge by lines; a text of one line is a value unless its strategy says otherwise. */
function kindOf(name: string, type: FieldType | undefined, strategy: StrategyRule | undefined): FieldKind {
  if (type === 'array') return 'set';
  if (type !== 'string') return 'value';
  return name === 'description' || strategy?.kind === 'merge' ? 'text' : 'value';
}

function defaultOf(written: WrittenField['default']): FieldMapping['default'] {
  return Array.isArray(written) ? written.map(String) : written;
}

function resolveSide(
  system: SystemName,
  name: string,
  kind: FieldKind,
  canonical: FieldType | undefined,
  written: WrittenField,
  context: FieldContext,
  path: Path,
  placeOf: PlaceOf,
): SideMapping {
  const side = longSide(sideIn(written, system));
  const native = side.field ?? name;
  const prefix = side.prefix ?? (lacks(system, native, context) ? written.prefix : undefined);
  const type =
    prefix === undefined
      ? (side.type ?? knownField(native)?.type ?? (native === name ? canonical : undefined))
      : kind === 'set'
        ? 'array'
        : 'string';
  const at = [...path, 'in', system];
  const isFirst = system === context.between[0] && side.map === undefined;
  const table = isFirst ? written.map : side.map;
  const others = (isFirst ? written.others : side.others) ?? 'leave';
  const tableAt = [...(isFirst ? path : at), 'map'];
  // What a label says is text.
  const isPlainLabel = prefix !== undefined && (table ?? side.write) === undefined && type !== canonical;
  const read =
    side.read ?? (isPlainLabel && canonical && type ? transformerBetween(type, canonical) : undefined);
  return {
    native,
    form: prefix === undefined ? { kind: 'field' } : { kind: 'label', prefix },
    type,
    table: table && resolveTable(table, type, others, tableAt, placeOf),
    read: resolveTransformers(
      read ?? inverseChain(side.write),
      type,
      canonical,
      [...at, side.read === undefined ? 'write' : 'read'],
      placeOf,
    ),
    write: resolveTransformers(
      side.write ?? inverseChain(read),
      canonical,
      type,
      [...at, side.write === undefined ? 'read' : 'write'],
      placeOf,
    ),
    where:
      written.in !== undefined && Object.hasOwn(written.in, system)
        ? placeOf(at, 'key')
        : placeOf(path, 'key'),
  };
}

export function sideIn(written: WrittenField, system: SystemName): string | WrittenSide | undefined {
  return written.in !== undefined && Object.hasOwn(written.in, system) ? written.in[system] : undefined;
}

/** It certainly has no field of that name. */
export function lacks(system: SystemName, native: string, { kinds }: Pick<FieldContext, 'kinds'>): boolean {
  const kind = kinds.get(system);
  return kind !== undefined && (knownField(native)?.lackedBy?.includes(kind) ?? false);
}
