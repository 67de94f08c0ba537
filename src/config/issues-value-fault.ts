import type { FieldMapping, SideMapping, ValueTable } from '../model/field-mapping.ts';
import type { SystemName } from '../model/item.ts';
import { type SystemKind, valuesOfKind } from '../model/known-fields.ts';
import { suggestionFor } from '../model/suggestion.ts';
import { quotedList } from './issues-direction.ts';
import { longSide, type WrittenField } from './issues-field.ts';
import { type FieldContext, sideIn } from './issues-field-mapping.ts';
import type { FaultAt } from './mapping.ts';
import { onOneLine, type Path } from './problem.ts';

/** A system whose values of a field are known without asking. */
interface Known {
  readonly system: SystemName;
  readonly native: string;
  readonly kind: SystemKind;
  readonly values: readonly string[];
}

interface TableAt {
  readonly table: ValueTable;
  readonly at: Path;
  /** The system whose values are the keys. */
  readonly keys: Known | undefined;
  /** Systems that have the shared values as they are. */
  readonly shared: readonly Known[];
  readonly system: SystemName;
}

/** Values in tables that a system certainly does not have; a table that is the wrong way round is told as one. */
export function valueFaults(field: FieldMapping, written: WrittenField, context: FieldContext): FaultAt[] {
  const [first = ''] = context.between;
  const isOwn = longSide(sideIn(written, first)).map !== undefined;
  const { from, to } = field.direction;
  const sides = [...field.sides].filter(([system]) => from.includes(system) || to.includes(system));
  const shared = sides.flatMap(([system, side]) => {
    return side.table === undefined ? (knownOf(system, side, context) ?? []) : [];
  });
  return sides.flatMap(([system, side]) => {
    if (side.table === undefined) return [];
    const at: Path = system === first && !isOwn ? ['map'] : ['in', system, 'map'];
    const one = { table: side.table, at, keys: knownOf(system, side, context), shared, system };
    if (isTurned(one)) return [turned(one)];
    return [...strangeKeys(one), ...strangeShared(one, sides.length > 2)];
  });
}

function knownOf(
  system: SystemName,
  { form, native, read, write }: SideMapping,
  { kinds }: FieldContext,
): Known | undefined {
  const kind = kinds.get(system);
  const values = kind && valuesOfKind(kind, native);
  // What transformers make of a value is not known.
  if (kind === undefined || values === undefined || form.kind === 'label' || read.length + write.length > 0)
    return undefined;
  return { system, native, kind, values };
}

function has({ values }: Known, value: unknown): boolean {
  return (
    values.includes(String(value)) || values.some((one) => one.toLowerCase() === String(value).toLowerCase())
  );
}

function isTurned({ table: { rows }, keys, shared }: TableAt): boolean {
  if (rows.length === 0) return false;
  const keyed = (known: Known) => rows.filter(({ native }) => has(known, native)).length;
  const valued = (known: Known) =>
    rows.filter(({ canonical }) => canonical.some((one) => has(known, one))).length;
  return (
    (keys !== undefined && keyed(keys) === 0 && valued(keys) === rows.length) ||
    shared.some((one) => valued(one) === 0 && keyed(one) === rows.length)
  );
}

function turned({ table: { rows }, at, system }: TableAt): FaultAt {
  const pairs = rows.flatMap(({ native, canonical }) => canonical.map((one) => `${one}: ${native}`));
  const more = pairs.length > 4 ? ' and so on' : '';
  return {
    what: `is the wrong way round: it leads from values of \`${system}\` to the others`,
    cure: `Write ${quotedList(pairs.slice(0, 4))}${more}.`,
    at,
    on: 'key',
  };
}

function strangeKeys({ table, at, keys }: TableAt): FaultAt[] {
  if (keys === undefined) return [];
  return table.rows.flatMap(({ native }): FaultAt[] => {
    if (has(keys, native)) return [];
    return [{ ...strange(String(native), keys), at: [...at, String(native)], on: 'key' }];
  });
}

/** `isLoose`: of several values in a row, each may be for another system. */
function strangeShared({ table, at, shared }: TableAt, isLoose: boolean): FaultAt[] {
  return table.rows.flatMap(({ native, canonical }) => {
    return canonical.flatMap((value, index): FaultAt[] => {
      const known = shared.find((one) => {
        return !has(one, value) && !(isLoose && canonical.some((other) => has(one, other)));
      });
      if (known === undefined) return [];
      return [{ ...strange(String(value), known), at: [...at, String(native), index] }];
    });
  });
}

/** A value that the system does not have, and what it has. */
export function strange(value: string, { system, native, kind, values }: Known) {
  const suggestion = suggestionFor(value, values);
  const list = `\`kind: ${kind}\` has ${quotedList(values)}.`;
  return {
    what: `names \`${onOneLine(value)}\`, which \`${system}\` does not have in \`${native}\``,
    cure: suggestion === undefined ? `Write another: ${list}` : `Did you mean \`${suggestion}\`? ${list}`,
  };
}
