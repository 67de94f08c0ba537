/** Edits of one set on several sides, put together by element. */
import type { FieldValue } from '../model/item.ts';
import { alike, shared, union, without } from './elements.ts';
import { elementsOf } from './same.ts';
import type { Standing } from './standing.ts';

export interface Delta {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

type Knows = (element: string) => boolean;
const knowsAll: Knows = () => true;
const nothing: Delta = { add: [], remove: [] };

/**
 * What a side has done since its base. What it cannot hold it has not removed. Where cases are one it has removed all
 * spellings among `present`.
 */
export function deltaOf({ value, base, rule }: Standing, present: readonly string[]): Delta {
  if (base === undefined) return nothing;
  const { add, remove } = deltaBetween(base, value, rule.knows);
  return {
    add,
    remove: rule.folds ? union(remove, without(alike(present, remove), elementsOf(value))) : remove,
  };
}

/** `knows`: what `after` could hold. */
export function deltaBetween(before: FieldValue, after: FieldValue, knows: Knows = knowsAll): Delta {
  const [old, now] = [elementsOf(before), elementsOf(after)];
  return { add: without(now, old), remove: without(old, now).filter(knows) };
}

/** All of them at once. An element that one adds and another removes stays: nothing is lost by that. */
export function together(deltas: readonly Delta[]): Delta {
  const add = union(...deltas.map((delta) => delta.add));
  return { add, remove: without(union(...deltas.map((delta) => delta.remove)), add) };
}

/** What a side is to do about a delta, after what it still owes and has dropped. `whole`: the set as it will be. */
export function dueOf(standing: Standing, delta: Delta, whole: readonly string[]): Delta {
  const now = elementsOf(standing.value);
  const owed = owedTo(standing);
  const add = without(union(delta.add, without(owed.add, delta.remove), lostBy(standing, whole)), now);
  const remove = without(union(delta.remove, owed.remove), delta.add);
  return { add: add.filter(standing.rule.knows ?? knowsAll), remove: shared(remove, now) };
}

/** What a side will have once it has got what it is owed. */
export function caughtUp(standing: Standing): readonly string[] {
  const { add, remove } = owedTo(standing);
  return without(union(elementsOf(standing.value), add), remove);
}

function owedTo({ isBehind, base, wanted }: Standing): Delta {
  return isBehind && base !== undefined && wanted !== undefined ? deltaBetween(base, wanted) : nothing;
}

/** A side that only takes gets back what it dropped; what it has beyond that is its own affair. */
function lostBy({ rule, base, value }: Standing, whole: readonly string[]): readonly string[] {
  if (rule.reads) return [];
  const had = rule.folds ? alike : shared;
  return without(base === undefined ? whole : had(whole, elementsOf(base)), elementsOf(value));
}
