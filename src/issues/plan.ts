/** The whole of what a run does to a pair, as plain data: a pure function of what was read and remembered. */
import type { Finding } from '../model/finding.ts';
import type { Cursor } from '../trackers/tracker.ts';
import { doubtsOf } from './doubts.ts';
import { goneIn } from './gone-sides.ts';
import { guardSides } from './guard-sides.ts';
import type { ItemChange } from './item-change.ts';
import { join } from './join.ts';
import { heldFindings, withheldFindings } from './left-alone.ts';
import { indexLinks } from './link-index.ts';
import type { LinkPlan } from './link-plan.ts';
import { linkNames, type NameOf } from './linked-names.ts';
import { itemsOf } from './look-ups.ts';
import type { LinkMemory, PairMemory } from './memory.ts';
import type { LinkChoice, Observation } from './observation.ts';
import type { ClockOffsets, Pair } from './pair.ts';
import { findingsOf } from './plan-findings.ts';
import { planLink } from './plan-link.ts';
import { withShared } from './shared-items.ts';
import { isStill } from './steady.ts';
import type { Twin } from './twin.ts';
import { twinsOf } from './twins.ts';
import { createView, type View } from './view.ts';

export interface PlanAsked {
  readonly pair: Pair;
  readonly memory: PairMemory;
  readonly observation: Observation;
  readonly choices: readonly LinkChoice[];
  readonly offsets: ClockOffsets;
  readonly now: Date;
}

export interface Plan {
  /** Links that were looked at and are not as they were. */
  readonly links: readonly LinkPlan[];
  /** Of all links, those whose side was refused left out. */
  readonly changes: readonly ItemChange[];
  readonly findings: readonly Finding[];
  /** Without those of a side that was refused. */
  readonly twins: readonly Twin[];
  /** Links of which nothing has changed, as far as they were looked at. */
  readonly unchanged: number;
  /** Where the next run goes on from, if this one gets through. */
  readonly cursors: Readonly<Record<string, Cursor>>;
  /** False: something was held back that a later run has to see again. */
  readonly isWhole: boolean;
  readonly view: View;
  readonly nameOf: NameOf;
}

export function plan({ pair, memory, observation, choices, offsets, now }: PlanAsked): Plan {
  const remembered = indexLinks(memory.links);
  const double = twinsOf(pair, remembered, observation.sides);
  const followed = memory.links.map((link) => double.links.get(link.id) ?? link);
  const before = double.links.size === 0 ? remembered : indexLinks(followed);
  const viewBefore = createView(pair, before);
  const claimed = doubtsOf(pair, before, observation.sides, viewBefore);
  const doubts = withShared(claimed, pair, before, observation.sides);
  const joined = join(pair, before, observation, viewBefore, doubts, double.items);
  const replaced = new Map([...double.links.values(), ...joined.links].map((link) => [link.id, link]));
  const known = followed.map((link) => replaced.get(link.id) ?? link);
  const added = joined.links.filter(({ id }) => !before.byId.has(id));
  const all = added.length === 0 ? known : [...known, ...added];
  const index = joined.links.length === 0 ? before : indexLinks(all);
  const view = createView(pair, index);
  const context = { pair, observation, index, view, doubts, offsets, now: now.toISOString() };

  const chosenOf = Map.groupBy(choices, ({ link }) => link);
  const plans: LinkPlan[] = [];
  let unchanged = 0;
  for (const link of all) {
    const isNew = replaced.has(link.id);
    if (!isNew && !observation.looked.has(link.id)) continue;
    const chosen = (chosenOf.get(link.id) ?? []).map(({ choice }) => choice);
    if (!isNew && chosen.length === 0 && isWholeAndStill(link)) unchanged += 1;
    else plans.push(planLink(link, chosen, context));
  }
  const { refusals, links } = guardSides(pair, all, observation, plans);
  return {
    links,
    changes: links.flatMap(({ changes }) => changes),
    findings: [
      ...findingsOf({ pair, joined, links, refusals, memory, observation }),
      ...heldFindings(joined.held, observation.sides),
      ...withheldFindings(pair, index, observation.sides),
    ],
    twins: double.twins.filter(
      ({ system, item }) =>
        !doubts.links.has(item.mark?.link ?? '') &&
        !refusals.some((one) => one.kind === 'refused' && one.system === system),
    ),
    unchanged,
    cursors: cursorsOf(memory, observation),
    isWhole: !refusals.some(({ kind }) => kind === 'refused'),
    view,
    nameOf: linkNames(index, observation.sides),
  };

  function isWholeAndStill(link: LinkMemory): boolean {
    const items = itemsOf(link, observation.sides);
    const living = Object.keys(link.sides).length - goneIn(link).length;
    return items.size === living && isStill(pair, link, items, view, offsets);
  }
}

function cursorsOf({ cursors }: PairMemory, { scope, sides }: Observation): Readonly<Record<string, Cursor>> {
  if (scope === 'item') return cursors;
  const seen = [...sides].flatMap(([system, { cursor }]) =>
    cursor === undefined ? [] : [[system, cursor] as const],
  );
  return { ...cursors, ...Object.fromEntries(seen) };
}
