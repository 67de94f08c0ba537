/** A mapping against what a tracker really has: asked once it has described itself. */
import type { FieldMapping, SideMapping } from '../../model/field-mapping.ts';
import type { Finding } from '../../model/finding.ts';
import type { PairRule } from '../../model/issue-rules.ts';
import type { FieldName, SystemName } from '../../model/item.ts';
import { suggestionFor } from '../../model/suggestion.ts';
import type { Description, TrackerField } from '../../trackers/tracker.ts';
import { tableFaults } from './check-tables.ts';
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
    return tableFaults(field, system, found).map(({ severity, subject, where, ...said }) => {
      return fault(severity, { where }, subject, said);
    });
  });
}

function lacking(name: FieldName, system: SystemName, known: readonly FieldName[]) {
  const suggestion = suggestionFor(name, known);
  return {
    what: `\`${system}\` has no field \`${name}\`.`,
    cure:
      suggestion === undefined
        ? `Name a field that it has, under \`in\`${listed(known)}.`
        : `Did you mean \`${suggestion}\`?`,
  };
}

/** A site of Jira may have hundreds. */
function listed(names: readonly FieldName[]): string {
  return names.length > 0 && names.length <= 30 ? `: ${names.map((name) => `\`${name}\``).join(', ')}` : '';
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

function fault(
  severity: Finding['severity'],
  { where }: Pick<SideMapping, 'where'>,
  subject: SystemName,
  { what, cure }: NonNullable<Wrong>,
): Finding {
  return { severity, code: 'ISSUES_MAPPING_IMPOSSIBLE', subject, what, cure, where };
}
