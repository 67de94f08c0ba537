/** Which of several shared values is meant: what was just written, what was in step before, what the others say. */
import type { Base, Fields, FieldValue } from '../model/item.ts';
import { fieldHash, own } from '../reconcile/field-hash.ts';
import type { Prior } from './ports.ts';

export interface Meant {
  readonly wanted?: Fields;
  readonly others?: readonly Fields[];
}

export function meantBy({ wanted, others }: Meant, base: Base | undefined): Prior {
  return (field, candidates) => {
    const said = [wanted, ...(base !== undefined && 'fields' in base ? [base.fields] : [])];
    const known = said.map((fields) => fields && own(fields, field));
    const hash = base !== undefined && 'hashes' in base ? own(base.hashes, field) : undefined;
    const hashed = candidates.find((value) => fieldHash('value', value) === hash);
    const elsewhere = (others ?? []).map((fields) => own(fields, field));
    return [...known, hashed, ...elsewhere].find((value) => isOne(candidates, value));
  };
}

function isOne(candidates: readonly FieldValue[], value: FieldValue | undefined): value is FieldValue {
  return value !== undefined && candidates.includes(value);
}
