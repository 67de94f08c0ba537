/** Issues that are deleted, or go to another repository. */
import type { Issue, Repository, World } from '../world.ts';
import { blockedBy } from './dependencies.ts';
import { collaborator, newIssue } from './issue.ts';
import { happened } from './issue-history.ts';
import { createLabel } from './labels.ts';
import { findLabel } from './lookup.ts';
import { Refusal } from './refusal.ts';
import { subIssuesOf } from './sub-issues.ts';

export function deleteIssue(world: World, repository: Repository, issue: Issue): void {
  for (const child of subIssuesOf(world, issue)) delete child.issue.parent;
  replaceBlocker(world, issue, []);
  repository.issues.delete(issue.number);
  repository.gone.set(issue.number, { kind: 'deleted' });
  leaveProjects(world, issue, undefined);
}

/**
 * It becomes another issue: number and ids are new, texts and dates stay. Labels and milestones follow where the
 * other repository has some of the same name.
 */
export function transferIssue(
  world: World,
  from: Repository,
  issue: Issue,
  to: Repository,
  { by, createLabels }: { readonly by: string; readonly createLabels: boolean },
): Issue {
  if (from.owner !== to.owner) throw new Refusal(422, 'Repositories must have the same owner');
  if (from.private && !to.private) {
    throw new Refusal(422, 'Issues of a private repository cannot be transferred to a public one');
  }
  const milestone = issue.milestone === null ? undefined : from.milestones.get(issue.milestone)?.title;
  const same = [...to.milestones.values()].find(({ title }) => title === milestone);
  const moved: Issue = {
    ...issue,
    ...pick(newIssue(world, to, { login: issue.author }, issue.title, issue.body)),
    labels: labelsThere(world, from, issue, to, createLabels),
    assignees: new Set([...issue.assignees].filter((login) => collaborator(to, login) !== undefined)),
    milestone: milestone === undefined ? null : (same?.number ?? null),
    comments: issue.comments.map((comment) => ({ ...comment, id: world.nextId() })),
    events: [...issue.events],
  };
  happened(world, moved, by, { kind: 'transferred', from: from.id });
  for (const child of subIssuesOf(world, issue)) child.issue.parent = moved.id;
  replaceBlocker(world, issue, [moved.id]);
  to.issues.set(moved.number, moved);
  from.issues.delete(issue.number);
  from.gone.set(issue.number, { kind: 'transferred', repository: to.id, number: moved.number });
  leaveProjects(world, issue, moved);
  return moved;
}

function replaceBlocker(world: World, issue: Issue, by: readonly number[]): void {
  for (const { issue: blocked } of blockedBy(world, issue)) {
    blocked.blockedBy = (blocked.blockedBy ?? []).flatMap((id) => (id === issue.id ? by : id));
  }
}

function pick({ id, number }: Issue): Pick<Issue, 'id' | 'number'> {
  return { id, number };
}

function labelsThere(
  world: World,
  from: Repository,
  issue: Issue,
  to: Repository,
  createLabels: boolean,
): Set<string> {
  const names = [...issue.labels].map((name) => {
    const known = findLabel(to, name);
    if (known || !createLabels) return known?.name;
    const look = findLabel(from, name);
    return createLabel(world, to, { name, color: look?.color, description: look?.description }).name;
  });
  return new Set(names.filter((name) => name !== undefined));
}

/** A deleted issue takes its items along; those of one that was transferred show the new one. */
function leaveProjects(world: World, issue: Issue, moved: Issue | undefined): void {
  for (const project of world.projects.values()) {
    for (const [id, item] of project.items) {
      if (item.content.kind !== 'issue' || item.content.id !== issue.id) continue;
      if (moved) item.content = { kind: 'issue', id: moved.id };
      else project.items.delete(id);
    }
  }
}
