/** The decisions that are no conflict. */
import type { FieldValue, SystemName } from '../model/item.ts';
import type { Agreed, Merged, Take, TakeCause, Write } from './decision.ts';
import type { Matter } from './matter.ts';
import type { Standing } from './standing.ts';

export function takeOf(
  matter: Matter,
  from: Standing,
  value: FieldValue,
  writes: readonly Write[],
): Agreed | Take {
  const common = factsOf(matter, writes);
  if (writes.length === 0) return { kind: 'agreed', ...common, value };
  return { kind: 'take', ...common, from: from.system, value, cause: causeOf(from, matter) };
}

export function mergedOf(
  matter: Matter,
  from: readonly SystemName[],
  value: FieldValue,
  writes: readonly Write[],
): Agreed | Merged {
  const common = factsOf(matter, writes);
  return writes.length === 0
    ? { kind: 'agreed', ...common, value }
    : { kind: 'merged', ...common, from, value };
}

export function factsOf({ rule, withoutHistory, unmapped }: Matter, writes: readonly Write[]) {
  return { field: rule.name, writes, withoutHistory, unmapped };
}

function causeOf({ change }: Standing, { all }: Matter): TakeCause {
  if (change !== 'unchanged') return change;
  return all.some(({ isBehind }) => isBehind) ? 'behind' : 'drift';
}
