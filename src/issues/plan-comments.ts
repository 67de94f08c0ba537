/** What becomes of the comments of one link, as changes. */
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { CommentGroup, PlannedComment } from './comment-group.ts';
import { copiesComments } from './comments-due.ts';
import { compareComments } from './compare-comments.ts';
import { type CommentChange, changeId } from './item-change.ts';
import type { LinkMemory } from './memory.ts';
import type { Observation } from './observation.ts';
import type { ClockOffsets, Pair } from './pair.ts';

interface Read {
  readonly pair: Pair;
  readonly observation: Observation;
  readonly offsets: ClockOffsets;
}

/** Undefined where the comments of some side were not read. */
export function commentGroups(
  link: LinkMemory,
  items: ReadonlyMap<SystemName, TrackedItem>,
  isGrowing: boolean,
  { pair, observation, offsets }: Read,
): readonly CommentGroup[] | undefined {
  if (!copiesComments(pair) || (items.size < 2 && !isGrowing)) return undefined;
  const sides = pair.sides.flatMap((side) => {
    const item = items.get(side.system);
    if (item === undefined && (!side.creates || link.sides[side.system]?.gone)) return [];
    const comments = item === undefined ? [] : observation.sides.get(side.system)?.comments.get(item.id);
    return [{ side, comments, url: item?.url }];
  });
  const read = sides.flatMap(({ comments, ...side }) =>
    comments === undefined ? [] : [{ ...side, comments }],
  );
  return read.length < sides.length ? undefined : compareComments(link, read, offsets, pair.doubtsState);
}

const commentVerbs: Readonly<Record<CommentChange['does']['kind'], string>> = {
  create: 'copy a comment to',
  update: 'edit the copy of a comment on',
  delete: 'delete the copy of a comment on',
};

export function commentChanges(
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
    .map(({ change }) => {
      const { system, origin, does, isSecond } = change;
      const verb = isSecond ? 'delete the second copy of a comment on' : commentVerbs[does.kind];
      return {
        kind: 'comment' as const,
        id: commentChangeId(link.id, change),
        link: link.id,
        system,
        subject: name,
        says: `${verb} ${items.get(system)?.name ?? `the new item of ${name}`}`,
        origin,
        does,
      };
    });
}

export function commentChangeId(
  link: string,
  { system, origin, does, isSecond }: PlannedComment,
): CommentChange['id'] {
  const which = isSecond && does.kind === 'delete' ? [does.was.id] : [];
  return changeId('comment', link, system, origin.system, origin.id, ...which);
}
