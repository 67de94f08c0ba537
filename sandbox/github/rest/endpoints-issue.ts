/** Issues, which pull requests are too: lists, changes, labels, assignees. */
import type { Issue } from '../../world.ts';
import { spendContent } from '../content-limit.ts';
import { addAssignees } from '../issue.ts';
import { createIssue, editIssue } from '../issue-edit.ts';
import { recording } from '../issue-history.ts';
import { queryIssues } from '../issue-query.ts';
import { issueTypesOf } from '../issue-types.ts';
import { addLabels } from '../labels.ts';
import { labelsOf } from '../lookup.ts';
import { Refusal } from '../refusal.ts';
import { takeOff } from '../removals.ts';
import { DOCUMENTATION } from '../wire.ts';
import { changeOf, type IssueBody, nameOf } from './issue-body.ts';
import { issueIn, movedTo } from './issue-in.ts';
import { readQuery } from './issue-list-query.ts';
import {
  callerOf,
  created,
  listed,
  ok,
  param,
  type RepositoryCall,
  type RepositoryRoute,
  reads,
  writes,
} from './route.ts';
import { viewIssue, viewIssueType } from './view-issue.ts';
import { viewLabel } from './view-repository.ts';

const READ = reads('issues', 'pull_requests');
const WRITE = writes('issues', 'pull_requests');

export const issueRoutes: readonly RepositoryRoute[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues',
    need: READ,
    handle: (call) =>
      listed(
        queryIssues(call.repository.issues.values(), readQuery(call.query)).map((issue) =>
          viewIssue(call.world, call.links, call.repository, issue),
        ),
      ),
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues',
    need: writes('issues'),
    async handle(call) {
      const caller = callerOf(call);
      spendContent(call.world, caller);
      const body = call.body as IssueBody;
      const given = { ...changeOf(body), title: String(body.title ?? '') };
      const issue = await createIssue(call.world, call.repository, caller, given);
      return created(viewIssue(call.world, call.links, call.repository, issue));
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issue-types',
    need: reads('metadata'),
    handle: ({ world, repository }) =>
      ok(issueTypesOf(world, repository.owner).map((type) => viewIssueType(type))),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/issues/{issue_number}',
    need: READ,
    handle(call) {
      const url = movedTo(call);
      if (url !== undefined) return { status: 301, body: moved(url), headers: { location: url } };
      return ok(viewIssue(call.world, call.links, call.repository, issueIn(call)));
    },
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/issues/{issue_number}',
    need: WRITE,
    async handle(call) {
      const issue = issueIn(call);
      await editIssue(call.world, call.repository, callerOf(call), issue, changeOf(call.body as IssueBody));
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
    async handle(call) {
      const issue = issueIn(call);
      const { labels = [] } = call.body as IssueBody;
      const names = labels.map((label) => nameOf(label, 'name'));
      await recorded(call, issue, () => addLabels(call.world, call.repository, issue, names));
      return ok(viewLabels(call, issue));
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
    need: WRITE,
    async handle(call) {
      const issue = issueIn(call);
      await recorded(call, issue, () => {
        if (takeOff(call.world, issue, 'label', param(call, 'name'))) return;
        throw new Refusal(404, 'Label does not exist');
      });
      return ok(viewLabels(call, issue));
    },
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    need: WRITE,
    async handle(call) {
      const issue = issueIn(call);
      const { assignees = [] } = call.body as IssueBody;
      const logins = assignees.map((assignee) => nameOf(assignee, 'login'));
      await recorded(call, issue, () => addAssignees(call.repository, issue, logins));
      return created(viewIssue(call.world, call.links, call.repository, issue));
    },
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    need: WRITE,
    async handle(call) {
      const issue = issueIn(call);
      const { assignees = [] } = call.body as IssueBody;
      await recorded(call, issue, () => {
        for (const assignee of assignees) takeOff(call.world, issue, 'assignee', nameOf(assignee, 'login'));
      });
      return ok(viewIssue(call.world, call.links, call.repository, issue));
    },
  },
];

function moved(url: string): Record<string, string> {
  return { message: 'Moved Permanently', url, documentation_url: DOCUMENTATION };
}

function recorded(call: RepositoryCall, issue: Issue, perform: () => void): Promise<void> {
  return recording(call.world, call.repository, issue, callerOf(call).login, perform);
}

function viewLabels({ links, repository }: RepositoryCall, issue: Issue): Record<string, unknown>[] {
  return labelsOf(repository, issue).map((label) => viewLabel(links, repository, label));
}
