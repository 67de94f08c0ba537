/** Making and changing issues, the same for REST, GraphQL and people at the page. */
import type { Issue, Repository, Token, World } from '../world.ts';
import { addAssignees, newIssue, setLabels, setMilestone } from './issue.ts';
import type { StateReason } from './issue-event.ts';
import { recording } from './issue-history.ts';
import { setType } from './issue-types.ts';
import { setState } from './pull-change.ts';
import { checkText } from './pull-text.ts';

export interface IssueChange {
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly stateReason?: StateReason | undefined;
  /** Names; in place of those that it has. */
  readonly labels?: readonly string[] | undefined;
  /** Logins; in place of those that it has. */
  readonly assignees?: readonly string[] | undefined;
  readonly milestone?: number | null | undefined;
  readonly type?: string | null | undefined;
}

export type NewIssue = IssueChange & { readonly title: string };

export async function createIssue(
  world: World,
  repository: Repository,
  caller: Token,
  { title, body = '', ...rest }: NewIssue,
): Promise<Issue> {
  checkText({ title, body }, 'Issue');
  const issue = newIssue(world, repository, caller, title, body);
  // Its number is taken from here on.
  repository.issues.set(issue.number, issue);
  try {
    await apply(world, repository, caller, issue, rest);
  } catch (error) {
    repository.issues.delete(issue.number);
    throw error;
  }
  return issue;
}

export function editIssue(
  world: World,
  repository: Repository,
  caller: Token,
  issue: Issue,
  change: IssueChange,
): Promise<void> {
  checkText({ title: change.title ?? issue.title, body: change.body ?? issue.body }, 'Issue');
  return recording(world, repository, issue, caller.login, () =>
    apply(world, repository, caller, issue, change),
  );
}

/** What can be refused comes first, so that a refused change changes nothing. */
async function apply(
  world: World,
  repository: Repository,
  caller: Token,
  issue: Issue,
  change: IssueChange,
): Promise<void> {
  if (change.milestone !== undefined) setMilestone(repository, issue, change.milestone);
  if (change.type !== undefined) setType(world, repository, issue, change.type);
  if (change.labels) setLabels(world, repository, issue, change.labels);
  if (change.assignees) {
    issue.assignees.clear();
    addAssignees(repository, issue, change.assignees);
  }
  if (change.title !== undefined) issue.title = change.title;
  if (change.body !== undefined) issue.body = change.body;
  if (change.state === undefined || (change.state === issue.state && !change.stateReason)) return;
  await setState(world, repository, caller, issue, change.state);
  if (!issue.pull) issue.stateReason = change.state === 'open' ? 'reopened' : reasonOf(change);
}

function reasonOf({ stateReason }: IssueChange): StateReason {
  return stateReason === undefined || stateReason === 'reopened' ? 'completed' : stateReason;
}
