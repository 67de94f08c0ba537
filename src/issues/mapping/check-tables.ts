/** The tables of a field against the values that a system has. */
import type { FieldMapping, TableRow } from '../../model/field-mapping.ts';
import type { Finding, Place } from '../../model/finding.ts';
import type { SystemName } from '../../model/item.ts';
import { suggestionFor } from '../../model/suggestion.ts';
import type { TrackerField } from '../../trackers/tracker.ts';
import { isLabelSide } from './label-form.ts';

export interface TableFault {
  readonly severity: Finding['severity'];
  readonly subject: SystemName;
  readonly what: string;
  readonly cure: string;
  readonly where: Place;
}

/** Mistyped, renamed since, or a table that is the wrong way round, which is told once and works for nothing. */
export function tableFaults(
  field: FieldMapping,
  system: SystemName,
  { options }: TrackerField,
): readonly TableFault[] {
  const side = field.sides.get(system);
  if (options === undefined || side === undefined || isLabelSide(side)) return [];
  // What transformers make of a value is not known.
  if (side.read.length + side.write.length > 0) return [];
  const known = new Set(options.map((option) => option.toLowerCase()));
  const has = (value: unknown) => known.has(String(value).toLowerCase());
  const strange = (value: unknown, { where }: TableRow): TableFault => {
    const suggestion = suggestionFor(String(value), options);
    return {
      severity: 'warning',
      subject: system,
      what: `\`${system}\` has no \`${value}\` in \`${side.native}\`, which the table of \`${field.name}\` names.`,
      cure:
        suggestion === undefined ? `Correct the value${listed(options)}.` : `Did you mean \`${suggestion}\`?`,
      where,
    };
  };
  if (side.table !== undefined) {
    const { rows, where } = side.table;
    const isTurned = rows.length > 0 && rows.every((row) => !has(row.native) && row.canonical.some(has));
    if (isTurned) return [turned(field, system, rows, where)];
    return rows.filter(({ native }) => !has(native)).map((row) => strange(row.native, row));
  }
  // It has the shared values as they are; of several in a row, another system may have the others.
  const isLoose = field.sides.size > 2;
  return [...field.sides].flatMap(([owner, { table }]) => {
    if (table === undefined) return [];
    const { rows, where } = table;
    // Told as its owner's, so that both sides tell it once.
    const isTurned = rows.length > 0 && rows.every((row) => has(row.native) && !row.canonical.some(has));
    if (isTurned) return [turned(field, owner, rows, where)];
    return rows.flatMap((row) => {
      if (isLoose && row.canonical.some(has)) return [];
      return row.canonical.filter((value) => !has(value)).map((value) => strange(value, row));
    });
  });
}

function turned(
  { name }: FieldMapping,
  system: SystemName,
  rows: readonly TableRow[],
  where: Place,
): TableFault {
  const pairs = rows.flatMap(({ native, canonical }) => canonical.map((one) => `\`${one}: ${native}\``));
  const more = pairs.length > 4 ? ' and so on' : '';
  return {
    severity: 'error',
    subject: system,
    what: `The table of \`${name}\` is the wrong way round: it leads from values of \`${system}\` to the others.`,
    cure: `Write ${pairs.slice(0, 4).join(', ')}${more}.`,
    where,
  };
}

function listed(options: readonly string[]): string {
  const shown = options.map((option) => `\`${option}\``).join(', ');
  return options.length > 0 && options.length <= 20 ? `; it has ${shown}` : '';
}
