/** What is remembered of a comment and its copies. */
import type { SystemName } from '../model/item.ts';
import type { TrackedComment } from '../trackers/tracker.ts';
import { type CommentGroup, hashOf, type PlannedComment } from './comment-group.ts';
import { goneIn } from './gone-sides.ts';
import type { ComparedLink } from './link-plan.ts';
import type { CommentMemory, CommentSide, LinkMemory } from './memory.ts';
import { commentChangeId } from './plan-comments.ts';
import type { Results } from './result.ts';

/** Nothing where comments were not compared. */
export function commentsAfter(
  { comments, memory }: ComparedLink,
  results: Results,
): Pick<LinkMemory, 'comments'> {
  if (comments === undefined) return {};
  const after = comments.flatMap((group) => {
    const written = (change: PlannedComment) => results.get(commentChangeId(memory.id, change))?.comment;
    const one = rememberComments(group, written, goneIn(memory));
    return one ?? [];
  });
  return { comments: after };
}

/** `written` by system: undefined where nothing was written or it failed. `away`: nobody knows what they have now. */
export function rememberComments(
  { origin, known, now, changes }: CommentGroup,
  written: (change: PlannedComment) => TrackedComment | 'deleted' | undefined,
  away: readonly SystemName[],
): CommentMemory | undefined {
  const results = changes
    .filter(({ isSecond }) => isSecond !== true)
    .map((change) => ({ change, result: written(change) }));
  // Only what was there before tells the next run that a copy is to go.
  const hasFailed = results.some(({ change, result }) => {
    return result === undefined && change.does.kind === 'delete';
  });
  const sides: Record<SystemName, CommentSide | 'gone'> = {};
  for (const [system, before] of Object.entries(known?.sides ?? {})) {
    sides[system] = hasFailed || now.has(system) || away.includes(system) ? before : 'gone';
  }
  for (const [system, { id, body }] of now) {
    if (!hasFailed || sides[system] === undefined) sides[system] = { id, hash: hashOf(body) };
  }
  for (const { change, result } of results) {
    if (result === 'deleted') sides[change.system] = 'gone';
    else if (result !== undefined) sides[change.system] = { id: result.id, hash: hashOf(result.body) };
    else if (change.does.kind === 'update') sides[change.system] = left(sides[change.system]);
  }
  if (!now.has(origin.system) && !away.includes(origin.system) && sides[origin.system] === undefined)
    sides[origin.system] = 'gone';
  return Object.values(sides).every((side) => side === 'gone') ? undefined : { origin, sides };
}

function left(side: CommentSide | 'gone' | undefined): CommentSide | 'gone' {
  return side === undefined || side === 'gone' ? 'gone' : { ...side, behind: true };
}
