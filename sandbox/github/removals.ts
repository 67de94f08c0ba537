/** Taking something off an issue or a pull request, which its timeline remembers. */
import type { Issue, Removal, World } from '../world.ts';
import { removeLabel } from './labels.ts';
import { bareLogin } from './lookup.ts';

/** Whether it was there. */
export function takeOff(world: World, issue: Issue, kind: Removal['kind'], name: string): boolean {
  const removed = REMOVERS[kind](issue, name);
  if (removed) {
    issue.removals.push({ kind, name, at: world.now() });
    issue.updatedAt = world.now();
  }
  return removed;
}

const REMOVERS: Readonly<Record<Removal['kind'], (issue: Issue, name: string) => boolean>> = {
  label: removeLabel,
  assignee: (issue, login) => removeLogin(issue.assignees, login),
  reviewer: (issue, login) => removeLogin(issue.pull?.reviewers, login),
  'team-reviewer': (issue, slug) => issue.pull?.teamReviewers.delete(slug) ?? false,
  /** Who has answered is no longer asked. */
  review: (issue, login) => removeLogin(issue.pull?.reviewers, login),
};

function removeLogin(logins: Set<string> | undefined, login: string): boolean {
  const wanted = bareLogin(login).toLowerCase();
  const known = [...(logins ?? [])].find((candidate) => bareLogin(candidate).toLowerCase() === wanted);
  return known !== undefined && logins?.delete(known) === true;
}
