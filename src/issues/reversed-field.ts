/** One field of one item, taken back from what the last write left to what was before the first. */
import type { FieldValue, SystemName } from '../model/item.ts';
import type { Write } from '../reconcile/decision.ts';
import { shared, union, without } from '../reconcile/elements.ts';
import { elementsOf, isSame } from '../reconcile/same.ts';
import { sideRule } from '../reconcile/standing.ts';
import type { AuditedField } from './audited-fields.ts';
import type { Pair } from './pair.ts';

/** `write` undefined: it is as it was before. `why` goes on a sentence that begins with the field. */
export type ReversedField = { readonly write: Write | undefined } | { readonly why: string };

const isChanged: ReversedField = { why: 'was changed since' };

/** `edits`: of this field, oldest first. `was`: what it is now; undefined where that cannot be told. */
export function reversedField(
  { rules }: Pair,
  system: SystemName,
  edits: readonly AuditedField[],
  was: FieldValue | undefined,
): ReversedField {
  const [first, last] = [edits[0], edits.at(-1)];
  const rule = rules.fields.find(({ name }) => name === first?.field);
  if (first === undefined || last === undefined || rule === undefined) return isChanged;
  const { reads, writes } = sideRule(rule, system);
  if (!writes) return { why: 'is not written there' };
  if (!reads) return { why: 'is only taken from other systems there; change it where it comes from' };
  if (edits.some(({ isHidden }) => isHidden)) return { why: 'held a secret, which is masked in the trail' };
  if (was === undefined) return isChanged;
  const { kind, name: field } = rule;
  if (kind === 'set') return { write: reversedSet({ system, field, was }, first, last) };
  if (isSame(kind, was, first.old)) return { write: undefined };
  if (!isSame(kind, was, last.new)) return isChanged;
  const { old: value, own } = first;
  return { write: { kind, system, field, was, value, ...(own !== undefined && { own }) } };
}

/** Only elements that were written. */
function reversedSet(
  common: Pick<Write, 'system' | 'field' | 'was'>,
  first: AuditedField,
  last: AuditedField,
): Write | undefined {
  const [before, after, now] = [first.old, last.new, common.was].map(elementsOf);
  if (before === undefined || after === undefined || now === undefined) return undefined;
  const remove = shared(without(after, before), now);
  const add = without(without(before, after), now);
  if (remove.length + add.length === 0) return undefined;
  return { kind: 'set', ...common, add, remove, value: union(without(now, remove), add) };
}
