/** Which of several shared values a native one stands for: what was in step before, then what the others say. */
import type { Base, Fields, FieldValue } from '../../model/item.ts';
import { fieldHash, own } from '../../reconcile/field-hash.ts';
import type { Prior } from './codec.ts';

/** `wanted`: what was just written there. `others`: the shared values of the other sides. */
export function priorOf(known: {
  readonly wanted?: Fields;
  readonly base?: Base | undefined;
  readonly others?: readonly Fields[];
}): Prior {
  return (field, candidates) => {
    const wanted = known.wanted && own(known.wanted, field);
    if (isOne(candidates, wanted)) return wanted;
    const before = known.base && inBase(known.base, field, candidates);
    if (before !== undefined) return before;
    return known.others?.map((fields) => own(fields, field)).find((value) => isOne(candidates, value));
  };
}

function isOne(candidates: readonly FieldValue[], value: FieldValue | undefined): value is FieldValue {
  return value !== undefined && candidates.includes(value);
}

function inBase(base: Base, field: string, candidates: readonly FieldValue[]): FieldValue | undefined {
  if ('fields' in base) {
    const value = own(base.fields, field);
    return isOne(candidates, value) ? value : undefined;
  }
  const before = own(base.hashes, field);
  return before === undefined ? undefined : candidates.find((value) => fieldHash('value', value) === before);
}
