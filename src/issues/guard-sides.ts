/** Sides that look misread: of which so much is gone, or would be written elsewhere, that a person has to allow it. */
import type { SystemName } from '../model/item.ts';
import { type GuardVerdict, guardSide } from '../reconcile/change-guard.ts';
import type { FieldDecision } from '../reconcile/decision.ts';
import type { LinkPlan } from './link-plan.ts';
import type { LinkMemory } from './memory.ts';
import { isItem, nowOf, type Observation } from './observation.ts';
import type { Pair } from './pair.ts';

export type Refusal = Exclude<GuardVerdict, { kind: 'sound' }>;

export interface Guarded {
  readonly refusals: readonly Refusal[];
  /** With those that were held back. */
  readonly links: readonly LinkPlan[];
}

export function guardSides(
  pair: Pair,
  links: readonly LinkMemory[],
  observation: Observation,
  plans: readonly LinkPlan[],
): Guarded {
  const { guard } = pair;
  if (guard === undefined) return { refusals: [], links: plans };
  const changed = changedBy(plans);
  const refusals = pair.sides.flatMap(({ system }) => {
    const seen = observation.sides.get(system);
    let [known, found, gone] = [0, 0, 0];
    for (const link of links) {
      const side = link.sides[system];
      if (side === undefined || side.gone || link.ended !== undefined) continue;
      known += 1;
      const now = nowOf(seen, side.id);
      if (isItem(now)) found += 1;
      if (now === 'deleted' || (isItem(now) && now.presence === 'archived')) gone += 1;
    }
    const { all = 0, ofOutsiders = new Set<string>() } = changed.get(system) ?? {};
    const isWhole = observation.scope === 'full';
    const counts = { known, found: isWhole ? found : undefined, gone, changed: all };
    const verdict = guardSide({ system, ...counts, changedByOutsiders: ofOutsiders.size }, guard);
    return verdict.kind === 'sound' ? [] : [verdict];
  });
  if (refusals.length === 0) return { refusals, links: plans };
  const before = new Map(links.map((link) => [link.id, link]));
  return { refusals, links: plans.map((one) => heldBack(one)) };

  function heldBack(one: LinkPlan): LinkPlan {
    const { memory, name, items } = one;
    const held = refusals.find(({ kind, system }) =>
      kind === 'refused'
        ? Object.hasOwn(memory.sides, system)
        : changed.get(system)?.ofOutsiders.has(memory.id) === true,
    );
    if (held === undefined) return one;
    const why = held.kind === 'refused' ? 'held' : 'outsiders';
    // That a side is gone is not believed yet.
    const { sides } = before.get(memory.id) ?? memory;
    return { kind: 'left', memory: { ...memory, sides }, name, items, changes: [], why };
  }
}

interface Changed {
  all: number;
  /** Links whose item outsiders opened. */
  readonly ofOutsiders: Set<string>;
}

/** In how many links, whose history is known, a side's values would be written elsewhere. */
function changedBy(plans: readonly LinkPlan[]): ReadonlyMap<SystemName, Changed> {
  const counts = new Map<SystemName, Changed>();
  for (const plan of plans) {
    if (plan.kind !== 'compared') continue;
    const { memory, items } = plan;
    const givers = new Set(plan.decision.fields.flatMap(giversOf));
    for (const system of givers) {
      if (memory.sides[system]?.base === undefined) continue;
      const count = counts.get(system) ?? { all: 0, ofOutsiders: new Set() };
      counts.set(system, count);
      count.all += 1;
      if (items.get(system)?.isForeign === true) count.ofOutsiders.add(memory.id);
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
