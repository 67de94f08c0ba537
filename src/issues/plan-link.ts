/** What becomes of one link, all of whose sides were looked at. */
import type { SystemName } from '../model/item.ts';
import { decideLink } from '../reconcile/decide-link.ts';
import type { Choice, Link, Side } from '../reconcile/link.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { conflictsAfter } from './conflict-record.ts';
import type { Doubts } from './doubts.ts';
import { agreedBases, goneIn, isBack, rejoined, withGone } from './gone-sides.ts';
import type { ItemChange } from './item-change.ts';
import type { LinkIndex } from './link-index.ts';
import type { ComparedLink, LinkPlan } from './link-plan.ts';
import { withLostReferences } from './lost-references.ts';
import type { LinkMemory } from './memory.ts';
import { isItem, nowOf, type Observation, type SideNow } from './observation.ts';
import type { ClockOffsets, Pair } from './pair.ts';
import { commentChanges, commentGroups } from './plan-comments.ts';
import { type Creations, planCreates } from './plan-create.ts';
import { planEdits } from './plan-edits.ts';
import { endOf, planEnds, reopened } from './plan-end.ts';
import { planEscalation, planUnlabels } from './plan-labels.ts';
import { withPristine } from './pristine.ts';
import { reconcileSide } from './reconcile-side.ts';
import { isStray } from './stray.ts';
import { type View, viewsOf } from './view.ts';

export interface LinkContext {
  readonly pair: Pair;
  readonly observation: Observation;
  readonly index: LinkIndex;
  readonly view: View;
  readonly doubts: Doubts;
  readonly offsets: ClockOffsets;
  /** ISO. */
  readonly now: string;
}

/** `choices`: what people chose since. */
export function planLink(before: LinkMemory, choices: readonly Choice[], context: LinkContext): LinkPlan {
  const { pair, observation, index, view, doubts, offsets } = context;
  const chosen = choices.length === 0 ? before : { ...before, choices: [...before.choices, ...choices] };
  const isDoubted = doubts.links.has(chosen.id);
  const sidesNow = new Map<SystemName, SideNow>(
    Object.entries(chosen.sides).map(([system, { id }]) => {
      const now = nowOf(observation.sides.get(system), id);
      const isNobodys = !isDoubted && isItem(now) && isStray(pair, chosen, system, now, observation);
      return [system, isNobodys ? 'deleted' : now];
    }),
  );
  const back = goneIn(chosen).filter((system) => isBack(sidesNow.get(system)));
  const memory = rejoined(chosen, back);
  const all = itemsAmong(sidesNow);
  for (const system of goneIn(memory)) sidesNow.delete(system);
  const items = itemsAmong(sidesNow);
  const common = { memory, items, name: nameOf(memory, items) };
  if ([...sidesNow.values()].some((side) => side === 'unreachable' || side === 'unseen')) {
    return { kind: 'left', ...common, changes: [], why: 'unread' };
  }
  if ([...items.values()].some(({ owner }) => owner !== undefined)) {
    return { kind: 'left', ...common, changes: [], why: 'owned' };
  }
  const read = [...viewsOf(view, memory, items)].map(([system, now]) =>
    reconcileSide(system, now, memory.sides[system], offsets),
  );
  const whole = withLostReferences(pair, read, index, observation.sides);
  const sides = withPristine(pair, memory.id, whole, items);
  const end = endOf(pair, memory, sidesNow, sides);
  const writesNothing = end.kind === 'ended' && end.actions.length === 0;
  if (isDoubted && !writesNothing) {
    return { kind: 'left', ...common, changes: [], why: 'doubted' };
  }
  if (end.kind === 'ended') {
    const changes = planEnds(memory, end, items);
    return {
      kind: 'ended',
      ...common,
      items: all,
      end,
      changes,
      reopened: reopened(pair, memory, items, sides),
    };
  }
  if (end.kind !== 'fewer') return compared(common, sides, [], context);
  for (const system of end.gone) items.delete(system);
  const fields = new Map(sides.map(({ system, now }) => [system, now.fields]));
  const bases = agreedBases(pair, fields, end.gone);
  const rest = { memory: withGone(memory, end.gone, bases), items, name: nameOf(memory, items) };
  return compared(
    rest,
    sides.filter(({ system }) => items.has(system)),
    end.kept,
    context,
  );
}

function itemsAmong(sides: ReadonlyMap<SystemName, SideNow>): Map<SystemName, TrackedItem> {
  return new Map([...sides].flatMap(([system, now]) => (isItem(now) ? [[system, now] as const] : [])));
}

function compared(
  common: Pick<ComparedLink, 'memory' | 'items' | 'name'>,
  sides: readonly Side[],
  kept: ComparedLink['kept'],
  context: LinkContext,
): ComparedLink {
  const { pair, index, now } = context;
  const { memory, items } = common;
  const link: Link = { id: memory.id, sides, choices: memory.choices };
  const decision = decideLink(link, pair.rules);
  const { changes: creates, errors }: Creations = planCreates(pair, memory, decision, index, common.name);
  const conflicts = conflictsAfter(memory.conflicts, decision, now);
  const comments = commentGroups(memory, items, creates.length > 0, context);
  const changes: readonly ItemChange[] = [
    ...creates,
    ...planEdits(pair, memory, decision, items, index, creates.length > 0),
    ...planEscalation(pair, memory, conflicts, items),
    ...planUnlabels(pair, memory, conflicts, items),
    ...commentChanges(memory, comments ?? [], common.name, items),
  ];
  return {
    kind: 'compared',
    ...common,
    changes,
    link,
    decision,
    conflicts,
    comments,
    kept,
    failed: errors[0],
  };
}

/** The first name is that of the first system. */
function nameOf({ id }: LinkMemory, items: ReadonlyMap<SystemName, TrackedItem>): string {
  const names = [...items.values()].map(({ name }) => name);
  return names.length === 0 ? id : names.join(' = ');
}
