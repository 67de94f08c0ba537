/** What each side needs to have a value. */
import type { FieldValue } from '../model/item.ts';
import type { Write } from './decision.ts';
import { alike, union, without } from './elements.ts';
import type { FieldRule } from './rule.ts';
import { elementsOf, isSame } from './same.ts';
import { type Delta, deltaBetween } from './set-merge.ts';
import type { Standing } from './standing.ts';

/** Only sides that may be written and have another value. `knows`: elements whose lack in `value` means removal. */
export function writesOf(
  rule: FieldRule,
  value: FieldValue,
  standings: readonly Standing[],
  knows?: (element: string) => boolean,
): Write[] {
  return standings.flatMap((standing) => {
    if (rule.kind === 'set') {
      const { add, remove } = deltaBetween(standing.value, value, knows);
      const due = { add: standing.rule.knows === undefined ? add : add.filter(standing.rule.knows), remove };
      return setWrite(rule, standing, due, elementsOf(value));
    }
    if (!standing.rule.writes || isSame(rule.kind, standing.value, value)) return [];
    const { system, value: was } = standing;
    return [{ kind: rule.kind, system, field: rule.name, was, value }];
  });
}

/**
 * None where the side may not be written, or nothing is due. `wanted`: the set as it will be. A side to which cases are
 * one would take another spelling for what it has, and lose it with the former.
 */
export function setWrite(
  { name }: FieldRule,
  { system, value, rule }: Standing,
  due: Delta,
  wanted: readonly string[],
): Write[] {
  const { add, remove } = rule.folds
    ? {
        add: without(due.add, alike(due.add, elementsOf(value))),
        remove: without(due.remove, alike(due.remove, union(wanted, due.add))),
      }
    : due;
  if (!rule.writes || add.length + remove.length === 0) return [];
  const whole = union(without(elementsOf(value), remove), add);
  return [{ kind: 'set', system, field: name, was: value, add, remove, value: whole }];
}
