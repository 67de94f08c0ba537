import type { FieldMapping, SideMapping } from '../model/field-mapping.ts';
import type { FieldType } from '../model/item.ts';
import { knownField } from '../model/known-fields.ts';
import { transformerBetween, typesOf } from '../model/transformers.ts';
import { longSide, type WrittenField, type WrittenSide } from './issues-field.ts';
import { sideIn } from './issues-field-mapping.ts';
import { inverseChain, transformersIn, type WrittenTransformers } from './issues-transformer.ts';
import type { FaultAt } from './mapping.ts';

type Way = 'read' | 'write';

/** Types that do not meet, and transformers that lead nowhere. */
export function typeFaults(field: FieldMapping, written: WrittenField): FaultAt[] {
  const known = knownField(field.name)?.type;
  if ((written.in ?? written.map) === undefined && known !== undefined && known !== field.type) {
    const cure = 'Remove it, or say under `in` which systems hold another type.';
    return [
      { what: `is ${field.type}, and \`${field.name}\` holds ${known} everywhere`, cure, at: ['type'] },
    ];
  }
  const { from, to } = field.direction;
  return [...field.sides].flatMap(([system, side]) => {
    const asWritten = longSide(sideIn(written, system));
    const used = { read: from.includes(system), write: to.includes(system) };
    if (!(used.read || used.write)) return [];
    const faults = sideFaults(field, system, side, asWritten, used);
    const isWritten = sideIn(written, system) !== undefined;
    return faults.map((fault) => ({ ...fault, at: isWritten ? ['in', system, ...(fault.at ?? [])] : [] }));
  });
}

function sideFaults(
  field: FieldMapping,
  system: string,
  side: SideMapping,
  { read, write }: WrittenSide,
  used: Readonly<Record<Way, boolean>>,
): FaultAt[] {
  const oneWay = missingWay(read, write, used);
  if (oneWay !== undefined) return [oneWay];
  if ((read ?? write) === undefined) return side.read.length > 0 ? [] : unlike(field, system, side);
  return [
    ...chainFaults(field, system, side, 'read', read),
    ...chainFaults(field, system, side, 'write', write),
  ];
}

/** What a module does, nothing undoes by itself. */
function missingWay(
  read: WrittenTransformers,
  write: WrittenTransformers,
  used: Readonly<Record<Way, boolean>>,
): FaultAt | undefined {
  if (used.write && write === undefined && inverseChain(read) === undefined) {
    const cure = 'Add `write` with a function that does the contrary, or let the system only be read.';
    return { what: 'cannot be undone, and the field is written there, too', cure, at: ['read'] };
  }
  if (used.read && read === undefined && inverseChain(write) === undefined) {
    const cure = 'Add `read` with a function that does the contrary, or let the system only be written.';
    return { what: 'cannot be undone, and the field is read there, too', cure, at: ['write'] };
  }
  return undefined;
}

/** Without transformers. */
function unlike({ type: shared }: FieldMapping, system: string, side: SideMapping): FaultAt[] {
  const { type: held } = side;
  if (held === undefined || shared === undefined || held === shared || isTabled(side, held, shared))
    return [];
  const fitting = transformerBetween(held, shared);
  const cure =
    fitting === undefined
      ? `Add transformers that lead from ${held} to ${shared} under \`read\`, or correct the \`type\`.`
      : `Add \`read: ${fitting}\` under \`in.${system}\`.`;
  return [{ what: `holds ${held} in \`${system}\`, and ${shared} is shared`, cure, on: 'key' }];
}

function chainFaults(
  field: FieldMapping,
  system: string,
  side: SideMapping,
  way: Way,
  chain: WrittenTransformers,
): FaultAt[] {
  const steps = transformersIn(chain);
  if (steps.length === 0) return [];
  // The table stands on the side of what is shared, and says itself what becomes of a value; only a list stays one.
  const shared = side.table === undefined || field.type === 'array' ? field.type : undefined;
  const [start, end] = way === 'read' ? [side.type, shared] : [shared, side.type];
  const cure = cureOf(way, side.type, field.type, system);
  let type = start;
  for (const step of steps) {
    const { from, to } = typeof step === 'string' ? typesOf(step) : {};
    if (type !== undefined && from !== undefined && !from.includes(type)) {
      const what = `has \`${step}\`, which takes ${from.join(' or ')} and is handed ${type}`;
      return [{ what, cure, at: [way] }];
    }
    type = to?.find((one) => one === end) ?? to?.[0];
  }
  if (type === undefined || end === undefined || type === end) return [];
  const wanted = way === 'read' ? `${end} is shared` : `\`${system}\` holds ${end}`;
  return [{ what: `gives ${type}, and ${wanted}`, cure, at: [way] }];
}

function isTabled({ table }: SideMapping, held: FieldType, shared: FieldType): boolean {
  return table !== undefined && (held === 'array') === (shared === 'array');
}

/** What stands under the key is wrong, and goes. */
function cureOf(
  way: Way,
  held: FieldType | undefined,
  shared: FieldType | undefined,
  system: string,
): string {
  if (held === undefined || shared === undefined)
    return 'Correct the transformers, or the `type` of the field there.';
  if (held === shared) return `Remove it: \`${system}\` holds ${held} as it is.`;
  const fitting = way === 'read' ? transformerBetween(held, shared) : transformerBetween(shared, held);
  if (fitting !== undefined) return `Write \`${way}: ${fitting}\` instead.`;
  const [from, to] = way === 'read' ? [held, shared] : [shared, held];
  return `Write transformers that lead from ${from} to ${to} instead, or correct the \`type\`.`;
}
