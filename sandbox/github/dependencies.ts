/** Issues that wait for others. */
import type { Issue, World } from '../world.ts';
import { notFound, Refusal } from './refusal.ts';
import { everyIssue, type IssuePlace, placeOf } from './sub-issues.ts';

const MOST = 50;

export function blockersOf(world: World, issue: Issue): IssuePlace[] {
  return (issue.blockedBy ?? []).flatMap((id) => placeOf(world, id) ?? []);
}

export function blockedBy(world: World, issue: Issue): IssuePlace[] {
  return everyIssue(world).filter((place) => place.issue.blockedBy?.includes(issue.id));
}

/** Open ones, and all. */
export function dependenciesSummary(world: World, issue: Issue): Record<string, number> {
  const [blockers, blocked] = [blockersOf(world, issue), blockedBy(world, issue)];
  const open = (places: readonly IssuePlace[]) => places.filter((one) => one.issue.state === 'open').length;
  return {
    blocked_by: open(blockers),
    total_blocked_by: blockers.length,
    blocking: open(blocked),
    total_blocking: blocked.length,
  };
}

/** The issue that is blocked looks changed; nothing is published of the other, so that it does not. */
export function addBlocker(world: World, issue: Issue, blocker: Issue): void {
  const refused = refusal(world, issue, blocker);
  if (refused) throw new Refusal(422, refused);
  issue.blockedBy = [...(issue.blockedBy ?? []), blocker.id];
  issue.updatedAt = world.now();
}

export function removeBlocker(world: World, issue: Issue, blocker: Issue): void {
  if (!issue.blockedBy?.includes(blocker.id)) throw notFound();
  issue.blockedBy = issue.blockedBy.filter((id) => id !== blocker.id);
  issue.updatedAt = world.now();
}

function refusal(world: World, issue: Issue, blocker: Issue): string | undefined {
  if (issue === blocker) return 'An issue cannot be blocked by itself';
  if (issue.pull || blocker.pull) return 'Pull requests have no dependencies';
  if (issue.blockedBy?.includes(blocker.id)) return 'The issue is blocked by it already';
  const most = Math.max(issue.blockedBy?.length ?? 0, blockedBy(world, blocker).length);
  return most >= MOST ? `An issue has at most ${MOST} dependencies of a kind` : undefined;
}
