/** Issues, which pull requests are too: labels, assignees, comments. */
import type { Comment, Issue } from '../../world.ts';
import { addAssignees, setLabels, setMilestone } from '../issue.ts';
import { addLabels } from '../labels.ts';
import { issueOf, labelsOf } from '../lookup.ts';
import { setState } from '../pull-change.ts';
import { checkBody } from '../pull-text.ts';
import { notFound, Refusal } from '../refusal.ts';
import { takeOff } from '../removals.ts';
import {
  callerOf,
  created,
  listed,
  ok,
  param,
  type Reply,
  type RepositoryCall,
  type RepositoryRoute,
  reads,
  writes,
} from './route.ts';
import { viewComment, viewIssue } from './view-issue.ts';
import { viewLabel } from './view-repository.ts';

const READ = reads('issues', 'pull_requests');
const WRITE = writes('issues', 'pull_requests');

type Named<Key extends string> = string | { readonly [key in Key]: string };

interface IssueBody {
  readonly title?: string | null;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly labels?: readonly Named<'name'>[];
  readonly assignees?: readonly Named<'login'>[];
  readonly milestone?: number | null;
}

export const issueRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{issue_number}',
    need: READ,
    handle: (call) => ok(viewIssue(call.world, call.links, call.repository, issueIn(call))),
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/issues/{issue_number}',
    need: WRITE,
    async handle(call) {
      const issue = issueIn(call);
      await changeIssue(call, issue, call.body as IssueBody);
      return ok(viewIssue(call.world, call.links, call.repository, issue));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/labels',
    need: READ,
    handle: (call) => listed(viewLabels(call, issueIn(call))),
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/labels',
    need: WRITE,
    handle(call) {
      const issue = issueIn(call);
      const { labels = [] } = call.body as IssueBody;
      addLabels(
        call.world,
        call.repository,
        issue,
        labels.map((label) => nameOf(label, 'name')),
      );
      return ok(viewLabels(call, issue));
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    need: WRITE,
    handle(call) {
      const issue = issueIn(call);
      if (!takeOff(call.world, issue, 'label', param(call, 'name')))
        throw new Refusal(404, 'Label does not exist');
      return ok(viewLabels(call, issue));
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    need: WRITE,
    handle(call) {
      const issue = issueIn(call);
      const { assignees = [] } = call.body as IssueBody;
      addAssignees(
        call.repository,
        issue,
        assignees.map((assignee) => nameOf(assignee, 'login')),
      );
      return created(viewIssue(call.world, call.links, call.repository, issue));
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    need: WRITE,
    handle(call) {
      const issue = issueIn(call);
      const { assignees = [] } = call.body as IssueBody;
      for (const assignee of assignees) takeOff(call.world, issue, 'assignee', nameOf(assignee, 'login'));
      return ok(viewIssue(call.world, call.links, call.repository, issue));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    need: READ,
    handle(call) {
      const issue = issueIn(call);
      return listed(issue.comments.map((comment) => show(call, issue, comment)));
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    need: WRITE,
    handle(call) {
      const issue = issueIn(call);
      const comment = addComment(call, issue, String(call.body.body ?? ''));
      return created(show(call, issue, comment));
    },
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    need: WRITE,
    handle(call): Reply {
      const id = Number(param(call, 'comment_id'));
      for (const issue of call.repository.issues.values()) {
        const comment = issue.comments.find((candidate) => candidate.id === id);
        if (!comment) continue;
        comment.body = String(call.body.body ?? '');
        return ok(show(call, issue, comment));
      }
      throw notFound();
    },
  },
];

function addComment(call: RepositoryCall, issue: Issue, body: string): Comment {
  checkBody(body, 'IssueComment');
  const { world } = call;
  const comment: Comment = {
    id: world.nextId(),
    author: callerOf(call).login,
    body,
    createdAt: world.now(),
  };
  issue.comments.push(comment);
  return comment;
}

async function changeIssue(call: RepositoryCall, issue: Issue, change: IssueBody): Promise<void> {
  const { world, repository } = call;
  if (change.body) checkBody(change.body, 'Issue');
  if (change.milestone !== undefined) setMilestone(repository, issue, change.milestone);
  if (change.labels)
    setLabels(
      world,
      repository,
      issue,
      change.labels.map((label) => nameOf(label, 'name')),
    );
  if (change.assignees) {
    issue.assignees.clear();
    addAssignees(
      repository,
      issue,
      change.assignees.map((assignee) => nameOf(assignee, 'login')),
    );
  }
  if (change.title) issue.title = change.title;
  if (change.body !== undefined) issue.body = change.body ?? '';
  if (change.state) await setState(world, repository, callerOf(call), issue, change.state);
  issue.updatedAt = world.now();
}

function issueIn(call: RepositoryCall): Issue {
  return issueOf(call.repository, param(call, 'issue_number'));
}

function show(call: RepositoryCall, issue: Issue, comment: Comment): Record<string, unknown> {
  return viewComment(call.world, call.links, call.repository, issue, comment);
}

function viewLabels({ links, repository }: RepositoryCall, issue: Issue): Record<string, unknown>[] {
  return labelsOf(repository, issue).map((label) => viewLabel(links, repository, label));
}

function nameOf<Key extends string>(named: Named<Key>, key: Key): string {
  return typeof named === 'string' ? named : named[key];
}
