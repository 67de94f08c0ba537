/** What becomes of one link, all of whose sides were looked at. */
import type { SystemName } from '../model/item.ts';
import { decideLink } from '../reconcile/decide-link.ts';
import type { Choice, Link } from '../reconcile/link.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { copiesComments } from './comments-due.ts';
import { type CommentGroup, compareComments } from './compare-comments.ts';
import { conflictsAfter } from './conflict-record.ts';
import type { Doubts } from './doubts.ts';
import { type CommentChange, changeId, type ItemChange } from './item-change.ts';
import type { LinkIndex } from './link-index.ts';
import type { LinkPlan } from './link-plan.ts';
import type { LinkMemory } from './memory.ts';
import { isItem, nowOf, type Observation, type SideNow } from './observation.ts';
import type { ClockOffsets, Pair } from './pair.ts';
import { type Creations, planCreates } from './plan-create.ts';
import { planEdits } from './plan-edits.ts';
import { endOf, planEnds } from './plan-end.ts';
import { planEscalation, planUnlabels } from './plan-labels.ts';
import { withPristine } from './pristine.ts';
import { reconcileSide } from './reconcile-side.ts';
import { isStray } from './stray.ts';
import type { View } from './view.ts';

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
  const { pair, observation, index, view, doubts, offsets, now } = context;
  const memory = choices.length === 0 ? before : { ...before, choices: [...before.choices, ...choices] };
  const isDoubted = doubts.links.has(memory.id);
  const sidesNow = new Map<SystemName, SideNow>(
    Object.entries(memory.sides).map(([system, { id }]) => {
      const now = nowOf(observation.sides.get(system), id);
      const isNobodys = !isDoubted && isItem(now) && isStray(pair, memory, system, now, observation);
      return [system, isNobodys ? 'deleted' : now];
    }),
  );
  const items = new Map<SystemName, TrackedItem>();
  for (const [system, side] of sidesNow) if (isItem(side)) items.set(system, side);
  const common = { memory, items, name: nameOf(memory, items) };
  if ([...sidesNow.values()].some((side) => side === 'unreachable' || side === 'unseen')) {
    return { kind: 'left', ...common, changes: [], why: 'unread' };
  }
  if ([...items.values()].some(({ owner }) => owner !== undefined)) {
    return { kind: 'left', ...common, changes: [], why: 'owned' };
  }
  const seenAs = (system: SystemName, item: TrackedItem) => {
    if (memory.sides[system]?.base !== undefined) return view(system, item);
    const others = [...items].filter(([other]) => other !== system);
    return view(system, item, { others: others.map(([other, one]) => view(other, one).fields) });
  };
  const sides = withPristine(
    pair,
    memory.id,
    [...items].map(([system, item]) =>
      reconcileSide(system, seenAs(system, item), memory.sides[system], offsets),
    ),
    items,
  );
  const end = endOf(pair, memory, sidesNow, sides);
  const writesNothing = end.kind === 'ended' && end.actions.length === 0;
  if (isDoubted && !writesNothing) {
    return { kind: 'left', ...common, changes: [], why: 'doubted' };
  }
  if (end.kind === 'ended') return { kind: 'ended', ...common, end, changes: planEnds(memory, end, items) };

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
    isRevived: end.kind === 'revived',
    failed: errors[0],
  };
}

/** The first name is that of the first system. */
function nameOf({ id }: LinkMemory, items: ReadonlyMap<SystemName, TrackedItem>): string {
  const names = [...items.values()].map(({ name }) => name);
  return names.length === 0 ? id : names.join(' = ');
}

/** Undefined where the comments of some side were not read. */
function commentGroups(
  link: LinkMemory,
  items: ReadonlyMap<SystemName, TrackedItem>,
  isGrowing: boolean,
  { pair, observation, offsets }: LinkContext,
): readonly CommentGroup[] | undefined {
  if (!copiesComments(pair) || (items.size < 2 && !isGrowing)) return undefined;
  const sides = pair.sides.flatMap((side) => {
    const item = items.get(side.system);
    if (item === undefined && !side.creates) return [];
    const comments = item === undefined ? [] : observation.sides.get(side.system)?.comments.get(item.id);
    return [{ side, comments, url: item?.url }];
  });
  const read = sides.flatMap(({ comments, ...side }) =>
    comments === undefined ? [] : [{ ...side, comments }],
  );
  return read.length < sides.length
    ? undefined
    : compareComments(link.id, read, link.comments ?? [], offsets, pair.doubtsState);
}

const commentVerbs: Readonly<Record<CommentChange['does']['kind'], string>> = {
  create: 'copy a comment to',
  update: 'edit the copy of a comment on',
  delete: 'delete the copy of a comment on',
};

function commentChanges(
  link: LinkMemory,
  groups: readonly CommentGroup[],
  name: string,
  items: ReadonlyMap<SystemName, TrackedItem>,
): readonly CommentChange[] {
  return groups
    .flatMap(({ changes, now }) =>
      changes.map((change) => ({ change, at: [...now.values()][0]?.createdAt ?? '' })),
    )
    .sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
    .map(({ change: { system, origin, does } }) => ({
      kind: 'comment' as const,
      id: changeId('comment', link.id, system, origin.system, origin.id),
      link: link.id,
      system,
      subject: name,
      says: `${commentVerbs[does.kind]} ${items.get(system)?.name ?? `the new item of ${name}`}`,
      origin,
      does,
    }));
}
