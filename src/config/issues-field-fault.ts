import type { FieldMapping } from '../model/field-mapping.ts';
import { fieldsOfKind, knownField, knownFields } from '../model/known-fields.ts';
import { suggestionFor } from '../model/suggestion.ts';
import { directionFault, notInPair, quotedList } from './issues-direction.ts';
import { longSide, type WrittenField } from './issues-field.ts';
import { type FieldContext, lacks, sideIn } from './issues-field-mapping.ts';
import type { FaultAt } from './mapping.ts';
import { onOneLine } from './problem.ts';

/** What people write for fields that are called otherwise here. */
const meant: ReadonlyMap<string, string> = new Map([
  ['status', 'state'],
  ['body', 'description'],
  ['summary', 'title'],
  ['tags', 'labels'],
]);

/** What is wrong with the names in a field, before it can be resolved. */
export function fieldNameFaults(name: string, written: WrittenField, { between }: FieldContext): FaultAt[] {
  const faults: FaultAt[] = [];
  const near = knownField(name) === undefined && written.in === undefined;
  const suggestion = near
    ? (meant.get(name.toLowerCase()) ?? suggestionFor(name, Object.keys(knownFields)))
    : undefined;
  if (name.trim() !== name || name === '' || name.length > 100 || /\p{Cc}/u.test(name)) {
    faults.push({ what: 'is not the name of a field', cure: 'Write it as people read it.', on: 'key' });
  } else if (suggestion !== undefined) {
    const cure = `Did you mean \`${suggestion}\`? If it is a field of your own, write its names under \`in\`.`;
    faults.push({ what: 'is no field that all systems know', cure, on: 'key' });
  }
  for (const system of Object.keys(written.in ?? {})) {
    if (between.includes(system)) continue;
    faults.push({ ...notInPair(system, between), at: ['in', system], on: 'key' });
  }
  const wrong = written.direction === undefined ? undefined : directionFault(written.direction, between);
  if (wrong !== undefined) faults.push({ ...wrong, at: ['direction', ...(wrong.at ?? [])] });
  return faults;
}

/** What cannot work though every name is right: nobody gives it, nobody takes it, or a system has no such field. */
export function fieldFaults(field: FieldMapping, written: WrittenField, context: FieldContext): FaultAt[] {
  const way = wayFault(field);
  // Who holds it and how follows from the way.
  if (way !== undefined) return [way];
  return [
    ...lackFaults(field, written, context),
    ...asLabelFaults(field),
    ...namesFaults(field),
    ...mergeFaults(field),
  ];
}

function namesFaults({ name, names, type = 'string' }: FieldMapping): FaultAt[] {
  const known = knownField(name)?.names;
  if (names === undefined || names === known) return [];
  const isOther = known !== undefined;
  if (!isOther && (type === 'string' || type === 'array')) return [];
  const what = `is ${names}, and \`${onOneLine(name)}\` ${isOther ? `names ${known}` : `holds ${type}`}`;
  return [{ what, cure: 'Remove it.', at: ['names'] }];
}

function mergeFaults({ name, kind, type, strategy }: FieldMapping): FaultAt[] {
  if (strategy?.kind !== 'merge' || kind !== 'value' || type === undefined) return [];
  const what = `is \`merge\`, and \`${onOneLine(name)}\` holds ${type}; only texts and lists are merged`;
  return [{ what, cure: 'Write another, such as `last-write-wins`.', at: ['on-conflict'] }];
}

/** A direction in which nothing goes. */
export function wayFault({
  direction: { from, to },
  required,
  default: standing,
}: Pick<FieldMapping, 'direction' | 'required' | 'default'>): FaultAt | undefined {
  const at = ['direction'];
  if (to.length === 0) {
    return { what: 'is written to no system', cure: 'Name the systems that get it under `to`.', at };
  }
  if (from.length === 0) {
    if (standing !== undefined) return undefined;
    const what = `${required ? 'is required, and ' : ''}has no source: no system gives it`;
    return { what, cure: 'Name the systems that give it under `from`, or add a `default`.', at };
  }
  if (to.some((system) => from.some((other) => other !== system))) return undefined;
  const cure = 'Name another system under `to`.';
  return { what: `goes from ${quotedList(from)} to nobody else`, cure, at };
}

function lackFaults(field: FieldMapping, written: WrittenField, context: FieldContext): FaultAt[] {
  const { from, to } = field.direction;
  const involved = context.between.filter((system) => from.includes(system) || to.includes(system));
  const missing = involved.filter((system) => {
    const side = field.sides.get(system);
    return side?.form.kind === 'field' && lacks(system, side.native, context);
  });
  const asLabel = involved.some((system) => {
    const isOwn = longSide(sideIn(written, system)).prefix !== undefined;
    return field.sides.get(system)?.form.kind === 'label' && !isOwn;
  });
  if (written.as !== undefined && !asLabel) {
    const what = `holds for no system, for ${quotedList(involved)} may have \`${onOneLine(field.name)}\``;
    const cure = `Say which: \`in: { ${involved.at(-1)}: { as: label, prefix: … } }\`.`;
    return [{ what, cure, at: ['as'], on: 'key' }];
  }
  return missing.map((system) => {
    const kind = context.kinds.get(system);
    const has = kind && fieldsOfKind(kind);
    return {
      what: `is mapped to \`${system}\`, and \`kind: ${kind}\` has no \`${field.sides.get(system)?.native}\``,
      cure: `${isAddress(field) ? 'Leave the field out' : 'Hold it as a label: `as: label` with a `prefix`'}; or name another field of it under \`in\`${has === undefined ? '' : `: it has ${quotedList(has)}`}.`,
      on: 'key',
    };
  });
}

/** Labels would carry what means nothing outside of its own system. */
function isAddress({ names }: FieldMapping): boolean {
  return names === 'items' || names === 'addresses';
}

function asLabelFaults(field: FieldMapping): FaultAt[] {
  const isText = field.kind === 'text';
  const [system] = [...field.sides].find(([, { form }]) => form.kind === 'label') ?? [];
  if (system === undefined || !(isText || isAddress(field))) return [];
  const what = `${isText ? 'is a long text' : `names ${field.names}`}, and \`${system}\` would hold it as a label`;
  return [{ what, cure: 'Leave `as: label` out.' }];
}
