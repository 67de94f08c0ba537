/** Sides that look misread: of which so much is gone, or would be written elsewhere, that a person has to allow it. */
import type { SystemName } from '../model/item.ts';
import { type GuardVerdict, guardSide } from '../reconcile/change-guard.ts';
import type { FieldDecision } from '../reconcile/decision.ts';
import type { LinkPlan } from './link-plan.ts';
import type { LinkMemory } from './memory.ts';
import { isItem, nowOf, type Observation } from './observation.ts';
import type { Pair } from './pair.ts';

export type Refusal = Extract<GuardVerdict, { kind: 'refused' }>;

export function guardSides(
  pair: Pair,
  links: readonly LinkMemory[],
  observation: Observation,
  plans: readonly LinkPlan[],
): readonly Refusal[] {
  const { guard } = pair;
  if (guard === undefined) return [];
  const changed = changedBy(plans);
  return pair.sides.flatMap(({ system }) => {
    const seen = observation.sides.get(system);
    let [known, found, gone] = [0, 0, 0];
    for (const link of links) {
      const side = link.sides[system];
      if (side === undefined || link.ended !== undefined) continue;
      known += 1;
      const now = nowOf(seen, side.id);
      if (isItem(now)) found += 1;
      if (now === 'deleted' || (isItem(now) && now.presence === 'archived')) gone += 1;
    }
    const isWhole = observation.scope === 'full';
    const verdict = guardSide(
      { system, known, found: isWhole ? found : undefined, gone, changed: changed.get(system) ?? 0 },
      guard,
    );
    return verdict.kind === 'refused' ? [verdict] : [];
  });
}

/** In how many links, whose history is known, a side's values would be written elsewhere. */
function changedBy(plans: readonly LinkPlan[]): ReadonlyMap<SystemName, number> {
  const counts = new Map<SystemName, number>();
  for (const plan of plans) {
    if (plan.kind !== 'compared') continue;
    const givers = new Set(plan.decision.fields.flatMap(giversOf));
    for (const system of givers) {
      if (plan.memory.sides[system]?.base !== undefined) counts.set(system, (counts.get(system) ?? 0) + 1);
    }
  }
  return counts;
}

function giversOf(decision: FieldDecision): readonly SystemName[] {
  if (decision.writes.length === 0) return [];
  switch (decision.kind) {
    case 'agreed':
      return [];
    case 'take':
      return decision.cause === 'changed' ? [decision.from] : [];
    case 'merged':
      return decision.from;
    case 'conflict':
      return decision.chosen?.from === undefined ? [] : [decision.chosen.from];
  }
}
