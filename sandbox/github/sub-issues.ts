/** Issues that are parts of another. */
import type { Issue, Repository, World } from '../world.ts';
import { happened } from './issue-history.ts';
import { Refusal } from './refusal.ts';

export interface IssuePlace {
  readonly repository: Repository;
  readonly issue: Issue;
}

const MOST = 100;
const DEEPEST = 8;

export function parentOf(world: World, issue: Issue): IssuePlace | undefined {
  return issue.parent === undefined ? undefined : placeOf(world, issue.parent);
}

export function subIssuesOf(world: World, issue: Issue): IssuePlace[] {
  return everyIssue(world).filter((place) => place.issue.parent === issue.id);
}

export function addSubIssue(
  world: World,
  by: string,
  parent: Issue,
  child: Issue,
  replaceParent: boolean,
): void {
  const refused = refusal(world, parent, child, replaceParent);
  if (refused) throw new Refusal(422, refused);
  if (child.parent !== undefined) removeSubIssue(world, by, child);
  child.parent = parent.id;
  happened(world, child, by, { kind: 'parent-added' });
  happened(world, parent, by, { kind: 'sub-issue-added' });
}

export function removeSubIssue(world: World, by: string, child: Issue): void {
  const parent = parentOf(world, child);
  delete child.parent;
  happened(world, child, by, { kind: 'parent-removed' });
  if (parent) happened(world, parent.issue, by, { kind: 'sub-issue-removed' });
}

function refusal(world: World, parent: Issue, child: Issue, replaceParent: boolean): string | undefined {
  if (child.parent === parent.id) return 'Issue may not contain duplicate sub-issues';
  if (child.parent !== undefined && !replaceParent) return 'Sub issue may only have one parent';
  const above = ancestors(world, parent);
  if (above.includes(child.id)) return 'Sub issue cannot be an ancestor of its parent';
  if (subIssuesOf(world, parent).length >= MOST) return `Parent cannot have more than ${MOST} sub-issues`;
  return above.length >= DEEPEST ? `Sub-issues may not be nested deeper than ${DEEPEST} levels` : undefined;
}

/** Ids from the issue itself up. */
function ancestors(world: World, issue: Issue): number[] {
  const parent = parentOf(world, issue);
  return [issue.id, ...(parent ? ancestors(world, parent.issue) : [])];
}

export function placeOf(world: World, id: number): IssuePlace | undefined {
  return everyIssue(world).find(({ issue }) => issue.id === id);
}

export function everyIssue(world: World): IssuePlace[] {
  return [...world.repositories.values()].flatMap((repository) =>
    [...repository.issues.values()].map((issue) => ({ repository, issue })),
  );
}
