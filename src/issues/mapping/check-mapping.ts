/** A mapping against what a tracker really has: asked once it has described itself. */
import type { FieldMapping, SideMapping } from '../../model/field-mapping.ts';
import type { Finding } from '../../model/finding.ts';
import type { PairRule } from '../../model/issue-rules.ts';
import type { FieldName, SystemName } from '../../model/item.ts';
import { suggestionFor } from '../../model/suggestion.ts';
import type { Description, TrackerField } from '../../trackers/tracker.ts';
import { isLabelSide } from './label-form.ts';

interface Case {
  readonly field: FieldMapping;
  readonly side: SideMapping;
  readonly system: SystemName;
  readonly found: TrackerField;
}

type Wrong = { readonly what: string; readonly cure: string } | undefined;

/** What is an `error` cannot work; a `warning` only for some values. Each stands on the line of the field. */
export function mappingFaults(
  pair: PairRule,
  system: SystemName,
  { fields }: Description,
): readonly Finding[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return pair.fields.flatMap((field): readonly Finding[] => {
    const side = field.sides.get(system);
    const { from, to } = field.direction;
    if (side === undefined || !(from.includes(system) || to.includes(system))) return [];
    const name = isLabelSide(side) ? 'labels' : side.native;
    const found = byName.get(name);
    if (found === undefined) return [fault('error', side, system, lacking(name, system, [...byName.keys()]))];
    const one = { field, side, system, found };
    const wrong = notWritten(one) ?? otherThings(one) ?? otherType(one);
    if (wrong !== undefined) return [fault('error', side, system, wrong)];
    return strangeValues(one);
  });
}

function lacking(name: FieldName, system: SystemName, known: readonly FieldName[]) {
  const suggestion = suggestionFor(name, known);
  return {
    what: `\`${system}\` has no field \`${name}\`.`,
    cure:
      suggestion === undefined ? 'Name a field that it has, under `in`.' : `Did you mean \`${suggestion}\`?`,
  };
}

function notWritten({ field, side, system, found }: Case): Wrong {
  if (found.writes || !field.direction.to.includes(system)) return undefined;
  return {
    what: `\`${side.native}\` of \`${system}\` can only be read, and \`${field.name}\` is to be written there.`,
    cure: 'Give the field a `direction` that only reads it there.',
  };
}

function otherThings({ field, side, system, found }: Case): Wrong {
  if (isLabelSide(side) || found.names === field.names || field.names === 'addresses') return undefined;
  const what = `\`${side.native}\` of \`${system}\` holds ${found.names ?? 'plain values'}, and \`${field.name}\` ${field.names ?? 'plain values'}.`;
  return { what, cure: found.names === undefined ? 'Name another field.' : `Add \`names: ${found.names}\`.` };
}

function otherType({ field, side, system, found }: Case): Wrong {
  if (isLabelSide(side)) return undefined;
  const expected = side.type ?? (side.read.length === 0 ? field.type : undefined);
  const isList = field.kind === 'set' && side.read.length === 0;
  if (expected === undefined && isList === (found.type === 'array')) return undefined;
  if (expected === found.type) return undefined;
  return {
    what: `\`${side.native}\` of \`${system}\` holds ${found.type}, and the mapping takes it for ${expected ?? 'a single value'}.`,
    cure: `Write \`type: ${found.type}\` for it under \`in\`, with transformers where the shared type is another.`,
  };
}

/** Values of a table that the tracker does not have: mistyped, or renamed since. */
function strangeValues({ side, system, found, field }: Case): readonly Finding[] {
  const { options } = found;
  if (options === undefined || isLabelSide(side) || side.table === undefined) return [];
  const known = new Set(options.map((option) => option.toLowerCase()));
  return side.table.rows.flatMap(({ native, where }): readonly Finding[] => {
    if (known.has(String(native).toLowerCase())) return [];
    const suggestion = suggestionFor(String(native), options);
    const what = `\`${system}\` has no \`${native}\` in \`${side.native}\`, which the table of \`${field.name}\` names.`;
    const cure = suggestion === undefined ? 'Correct the value.' : `Did you mean \`${suggestion}\`?`;
    return [fault('warning', { ...side, where }, system, { what, cure })];
  });
}

function fault(
  severity: Finding['severity'],
  { where }: Pick<SideMapping, 'where'>,
  subject: SystemName,
  { what, cure }: NonNullable<Wrong>,
): Finding {
  return { severity, code: 'ISSUES_MAPPING_IMPOSSIBLE', subject, what, cure, where };
}
