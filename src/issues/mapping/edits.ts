/** A write that was decided, as the edit of a system's own field. */
import type { Write } from '../../reconcile/decision.ts';
import type { FieldEdit } from '../../trackers/tracker.ts';
import { type Codec, encoded, type ItemNames, nativeForms, type Told } from './codec.ts';
import { isLabelSide, labelsOf } from './label-form.ts';

/**
 * Empty: there is nothing to edit, or the value has no form there.
 * @throws Pending, Unfit
 */
export function editsOf(codec: Codec, write: Write, names: ItemNames, told: Told): readonly FieldEdit[] {
  return write.kind === 'set' ? setEdits(codec, write, names, told) : valueEdits(codec, write, names, told);
}

function valueEdits(
  codec: Codec,
  { kind, value, was, own }: Exclude<Write, { kind: 'set' }>,
  names: ItemNames,
  told: Told,
): readonly FieldEdit[] {
  const { field, side } = codec;
  const wanted = isEmpty(value) && field.required ? field.default : value;
  if (wanted === undefined) {
    told('needed', value);
    return [];
  }
  const now = encoded(codec, wanted, names, told, own);
  if (now === undefined) return [];
  if (!isLabelSide(side)) return [{ kind, field: side.native, value: now }];
  const add = labelsOf(side, now);
  const before = codec.table === undefined || was === null ? encodedWas() : codec.table.natives(String(was));
  // GitHub would take the other case for the same label.
  const kept = new Set(add.map((label) => label.toLowerCase()));
  const remove = before
    .flatMap((one) => labelsOf(side, one))
    .filter((label) => !kept.has(label.toLowerCase()));
  return [{ kind: 'set', field: 'labels', add, remove, value: add }];

  function encodedWas() {
    const old = encoded(codec, was, names, () => {});
    return old === undefined || old === null ? [] : [old];
  }
}

function setEdits(
  codec: Codec,
  write: Extract<Write, { kind: 'set' }>,
  names: ItemNames,
  told: Told,
): readonly FieldEdit[] {
  const { side } = codec;
  const value = listed(encoded(codec, write.value, names, () => {}));
  if (!isLabelSide(side) && side.write.length > 0 && side.type !== 'array') {
    // Held as one value: it is written whole.
    const whole = encoded(codec, write.value, names, told);
    return whole === undefined ? [] : [{ kind: 'value', field: side.native, value: whole }];
  }
  const add = listed(encoded(codec, write.add, names, told));
  const remove = write.remove.flatMap((element) => nativeForms(codec, element, names));
  if (add.length + remove.length === 0) return [];
  const shape = isLabelSide(side)
    ? (list: readonly string[]) => labelsOf(side, list)
    : (list: readonly string[]) => list;
  const field = isLabelSide(side) ? 'labels' : side.native;
  return [{ kind: 'set', field, add: shape(add), remove: shape(remove), value: shape(value) }];
}

function listed(value: ReturnType<typeof encoded>): readonly string[] {
  if (value === undefined || value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}

function isEmpty(value: Write['value']): boolean {
  return value === null || value === '';
}
