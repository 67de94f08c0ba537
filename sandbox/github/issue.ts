/** Issues, which pull requests are too: making them, and what is attached to them. */
import type { Issue, Repository, Token, World } from '../world.ts';
import { addLabels } from './labels.ts';
import { invalid } from './refusal.ts';

/** A plain issue; a pull request is one with more to it. */
export function newIssue(
  world: World,
  repository: Repository,
  caller: Pick<Token, 'login'>,
  title: string,
  body: string,
  now: Date = world.now(),
): Issue {
  return {
    id: world.nextId(),
    number: Math.max(0, ...repository.issues.keys(), ...repository.gone.keys()) + 1,
    author: caller.login,
    title,
    body,
    state: 'open',
    labels: new Set(),
    assignees: new Set(),
    milestone: null,
    comments: [],
    removals: [],
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedBy: null,
    events: [],
  };
}

export function setLabels(
  world: World,
  repository: Repository,
  issue: Issue,
  names: readonly string[],
): void {
  const before = [...issue.labels];
  issue.labels.clear();
  try {
    addLabels(world, repository, issue, names);
  } catch (error) {
    for (const name of before) issue.labels.add(name);
    throw error;
  }
}

export function setMilestone(repository: Repository, issue: Issue, number: number | null): void {
  if (number !== null && !repository.milestones.has(number)) {
    throw invalid({ resource: 'Issue', code: 'invalid', field: 'milestone' });
  }
  issue.milestone = number;
}

const MOST_ASSIGNEES = 10;

/** Assigns those who may be assigned; GitHub leaves the others out without a word, and those above ten. */
export function addAssignees(repository: Repository, issue: Issue, logins: readonly string[]): void {
  for (const login of logins) {
    const known = collaborator(repository, login);
    if (known && issue.assignees.size < MOST_ASSIGNEES) issue.assignees.add(known);
  }
}

/** `by` is null where git closed it, by a push or a deleted branch. */
export function closeIssue(world: World, issue: Issue, by: string | null): void {
  issue.state = 'closed';
  issue.closedAt = world.now();
  issue.closedBy = by;
  issue.updatedAt = issue.closedAt;
  if (issue.pull) issue.pull.autoMerge = null;
}

/** The login as the repository knows it, of one who may read it. */
export function collaborator(repository: Repository, login: string): string | undefined {
  const known = [...repository.collaborators.keys(), repository.owner];
  return known.find((candidate) => candidate.toLowerCase() === login.toLowerCase());
}
