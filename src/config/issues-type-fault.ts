import type { FieldMapping, SideMapping } from '../model/field-mapping.ts';
import type { FieldType } from '../model/item.ts';
import { transformerNames, typesOf } from '../model/transformers.ts';
import { longSide, type WrittenField } from './issues-field.ts';
import { sideIn } from './issues-field-mapping.ts';
import { inverseChain, transformersIn, type WrittenTransformers } from './issues-transformer.ts';
import type { FaultAt } from './mapping.ts';
import type { Path } from './problem.ts';

/** Types that do not meet, and transformers that lead nowhere. */
export function typeFaults(field: FieldMapping, written: WrittenField): FaultAt[] {
  const { from, to } = field.direction;
  return [...field.sides].flatMap(([system, side]) => {
    const asWritten = longSide(sideIn(written, system));
    const at: Path = ['in', system];
    const isUsed = from.includes(system) || to.includes(system);
    if (!isUsed) return [];
    const oneWay = missingWay(asWritten.read, asWritten.write, from.includes(system), to.includes(system));
    if (oneWay !== undefined) return [{ ...oneWay, at: [...at, ...(oneWay.at ?? [])] }];
    const chain = asWritten.read ?? inverseChain(asWritten.write);
    const key = asWritten.read === undefined ? 'write' : 'read';
    return chainFaults(field, side, system, chain, [...at, key], sideIn(written, system) !== undefined);
  });
}

/** What a module does, nothing undoes by itself. */
function missingWay(
  read: WrittenTransformers,
  write: WrittenTransformers,
  reads: boolean,
  writes: boolean,
): FaultAt | undefined {
  if (writes && write === undefined && inverseChain(read) === undefined) {
    const cure = 'Add `write` with a function that does the contrary, or let the system only be read.';
    return { what: 'cannot be undone, and the field is written there, too', cure, at: ['read'] };
  }
  if (reads && read === undefined && inverseChain(write) === undefined) {
    const cure = 'Add `read` with a function that does the contrary, or let the system only be written.';
    return { what: 'cannot be undone, and the field is read there, too', cure, at: ['write'] };
  }
  return undefined;
}

function chainFaults(
  field: FieldMapping,
  side: SideMapping,
  system: string,
  chain: WrittenTransformers,
  at: Path,
  isWritten: boolean,
): FaultAt[] {
  let type: FieldType | undefined = side.type;
  for (const step of transformersIn(chain)) {
    if (typeof step !== 'string') {
      type = undefined;
      continue;
    }
    const { from, to } = typesOf(step);
    if (type !== undefined && from !== undefined && !from.includes(type)) {
      const what = `has \`${step}\`, which takes ${from.join(' or ')} and is handed ${type}`;
      return [{ what, cure: cureOf(type, field.type), at }];
    }
    type = to?.find((one) => one === field.type) ?? to?.[0];
  }
  const wanted = field.type;
  if (type === undefined || wanted === undefined || type === wanted) return [];
  // A table says itself what becomes of a value; only a list stays a list.
  if (side.table !== undefined && (type === 'array') === (wanted === 'array')) return [];
  return [
    {
      what: `holds ${type} in \`${system}\`, and ${wanted} is shared`,
      cure: isWritten
        ? cureOf(type, wanted)
        : `Say under \`in.${system}\` how it is held there. ${cureOf(type, wanted)}`,
      at: isWritten ? ['in', system] : [],
      on: isWritten ? 'value' : 'key',
    },
  ];
}

function cureOf(from: FieldType, to: FieldType | undefined): string {
  const fitting = transformerNames.find((name) => {
    const types = typesOf(name);
    return types.from?.includes(from) && to !== undefined && types.to?.includes(to);
  });
  if (fitting !== undefined) return `Add \`read: ${fitting}\`.`;
  return to === undefined
    ? 'Correct the transformers, or the `type` of the field there.'
    : `Add transformers that lead from ${from} to ${to} under \`read\`, or correct the \`type\`.`;
}
