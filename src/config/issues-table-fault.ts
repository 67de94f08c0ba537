import type { FieldMapping, Scalar, SideMapping, ValueTable } from '../model/field-mapping.ts';
import type { FieldType, FieldValue, SystemName } from '../model/item.ts';
import { isDate } from './date.ts';
import { quotedList } from './issues-direction.ts';
import { longSide, type WrittenField } from './issues-field.ts';
import { sideIn } from './issues-field-mapping.ts';
import type { FaultAt } from './mapping.ts';
import { onOneLine, type Path } from './problem.ts';

const kinds: Partial<Readonly<Record<FieldType, string>>> = { number: 'number', boolean: 'boolean' };

/** Tables that hold values of another type, that a writer cannot follow, or that stand beside another. */
export function tableFaults(field: FieldMapping, written: WrittenField, first: SystemName): FaultAt[] {
  const own = longSide(sideIn(written, first)).map;
  if (written.map !== undefined && own !== undefined) {
    const what = `is for \`${first}\`, which has a table of its own under \`in\``;
    return [{ what, cure: 'Join the two under `in`.', at: ['map'], on: 'key' }];
  }
  const tables = [...field.sides].flatMap(([system, { table }]) => {
    const at: Path = system === first && own === undefined ? ['map'] : ['in', system, 'map'];
    return table === undefined ? [] : [{ system, table, at }];
  });
  const ofType = tables.flatMap(({ table, at }) => valueFaults(table, field.type, at));
  if (ofType.length > 0) return ofType;
  return [
    ...tables.flatMap(({ system, table, at }) => wayBackFaults(field, system, table, at)),
    ...standing(field),
  ];
}

function valueFaults({ rows }: ValueTable, type: FieldType | undefined, at: Path): FaultAt[] {
  const wanted = type === undefined ? undefined : (kinds[type] ?? 'string');
  return rows.flatMap(({ native, canonical }) => {
    const wrong = canonical.find((value) => !isOfType(value, type === 'array' ? 'string' : type));
    if (wrong === undefined) return [];
    const cure = isDay(type)
      ? aDay
      : wanted === 'string'
        ? `Put it in quotes: \`"${onOneLine(String(wrong))}"\`.`
        : `Write a ${wanted}, without quotes; or give the field \`type: string\`.`;
    return [{ what: `is ${String(wrong)}, and ${type} is shared`, cure, at: [...at, String(native)] }];
  });
}

/** Each value that a system may give, every other that is written must have. */
function wayBackFaults(field: FieldMapping, system: SystemName, { rows }: ValueTable, at: Path): FaultAt[] {
  const { from, to } = field.direction;
  if (!from.includes(system)) return [];
  const takers = [...field.sides].filter(([name]) => name !== system && to.includes(name));
  return rows.flatMap(({ native, canonical }) => {
    for (const value of canonical) {
      const [lacking, side] = takers.find(([, { table }]) => table !== undefined && !has(table, value)) ?? [];
      if (lacking === undefined || side === undefined) continue;
      const shown = onOneLine(String(value));
      return [
        {
          what: `stands for \`${shown}\`, for which \`${lacking}\` has no value, and the field is written there`,
          cure: `Add \`${shown}\` to the table of \`${lacking}\`${example(side, value)}, or let the field not be written there.`,
          at: [...at, String(native)],
        },
      ];
    }
    return [];
  });
}

function has({ rows, others }: ValueTable, value: Scalar): boolean {
  return others === 'same' || rows.some(({ canonical }) => canonical.includes(value));
}

function example({ table }: SideMapping, value: Scalar): string {
  const row = table?.rows[0];
  if (row === undefined) return '';
  const several = [...row.canonical, value].map((one) => onOneLine(String(one))).join(', ');
  return `, such as \`${onOneLine(String(row.native))}: [${several}]\``;
}

/** A default that no table has, or that is of another type. */
function standing({ default: value, type, sides, names }: FieldMapping): FaultAt[] {
  if (value === undefined || value === null) return [];
  if (names === 'items') {
    return [
      {
        what: 'names an item, which differs between systems',
        cure: 'Remove it.',
        at: ['default'],
        on: 'key',
      },
    ];
  }
  if (!isOfType(value, type)) {
    const cure = isDay(type) ? aDay : 'Correct it, or remove it.';
    return [{ what: `is not of the type ${type}`, cure, at: ['default'] }];
  }
  const tables = [...sides.values()].flatMap(({ table }) => table ?? []);
  if (tables.length === 0 || tables.some(({ others }) => others === 'same') || typeof value === 'object')
    return [];
  const known = [...new Set(tables.flatMap(({ rows }) => rows.flatMap(({ canonical }) => canonical)))];
  if (known.includes(value)) return [];
  const cure =
    known.length < 8 ? `Write ${quotedList(known.map(String), 'or')}.` : 'Write a value of the table.';
  return [{ what: `is \`${onOneLine(String(value))}\`, which is in no table`, cure, at: ['default'] }];
}

const aDay = 'Write a day as `2026-01-31`.';

function isDay(type: FieldType | undefined): boolean {
  return type === 'date' || type === 'datetime';
}

function isOfType(value: FieldValue, type: FieldType | undefined): boolean {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (isDay(type)) return typeof value === 'string' && isDate(value);
  return typeof value === (kinds[type] ?? 'string');
}
