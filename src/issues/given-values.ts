/** What a new item gets of what is wanted of it: people whom a system does not know, and values without a form, it does not. */
import type { FieldName, Fields, FieldValue, SystemName } from '../model/item.ts';
import type { Write } from '../reconcile/decision.ts';
import { own } from '../reconcile/field-hash.ts';
import { elementsOf, isEmpty } from '../reconcile/same.ts';
import type { FieldEdit } from '../trackers/tracker.ts';
import type { Pair } from './pair.ts';

/** In shared names and values. `native`: a write as the system takes it; empty where it has no form there. */
export function givenOf(
  { rules }: Pick<Pair, 'rules'>,
  system: SystemName,
  wanted: Fields,
  native: (write: Write) => readonly FieldEdit[],
): Fields {
  const given: [FieldName, FieldValue][] = [];
  for (const { name: field, kind } of rules.fields) {
    const value = own(wanted, field);
    if (value === undefined) continue;
    // Where it cannot be empty the tracker fills it in: nothing that a person should know of.
    if (isEmpty(value)) given.push([field, value]);
    else if (kind === 'set') {
      const has = elementsGiven(elementsOf(value), (add) =>
        native({ kind, system, field, was: [], add, remove: [], value: add }),
      );
      if (has.length > 0) given.push([field, has]);
    } else if (native({ kind, system, field, was: null, value }).length > 0) given.push([field, value]);
  }
  return Object.fromEntries(given);
}

/** Where one value is made of all of them, all of them are in it. */
function elementsGiven(
  all: readonly string[],
  native: (elements: readonly string[]) => readonly FieldEdit[],
): readonly string[] {
  const whole = new Set(native(all).flatMap(valuesIn));
  if (whole.size === 0) return [];
  const has = all.filter((element) => {
    const values = native([element]).flatMap(valuesIn);
    return values.length > 0 && values.every((value) => whole.has(value));
  });
  return has.length === 0 ? all : has;
}

function valuesIn(edit: FieldEdit): readonly string[] {
  if (edit.kind === 'set') return edit.add;
  if (edit.value === null || edit.value === '') return [];
  return typeof edit.value === 'object' ? edit.value : [String(edit.value)];
}
