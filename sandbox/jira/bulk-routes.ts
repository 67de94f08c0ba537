/** Many issues with the same values; see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations. */

import { plainEdit } from './bulk-edit.ts';
import { type BulkTask, viewTask } from './bulk-task.ts';
import { changeIssue } from './change.ts';
import { checkEdit } from './edit.ts';
import type { JiraIssue } from './issue.ts';
import { findIssue, maySee, projectOf } from './lookup.ts';
import { JiraRefusal } from './refusal.ts';
import { created, type JiraCall, type JiraRoute, objectIn, ok } from './route.ts';

const MOST_ISSUES = 1000;
const MOST_FIELDS = 200;

export const bulkRoutes: readonly JiraRoute[] = [
  {
    method: 'POST',
    operation: '/bulk/issues/fields',
    handle: (call) => created({ taskId: submit(call).id }),
  },
  {
    method: 'GET',
    operation: '/bulk/queue/{taskId}',
    handle({ site, params }) {
      const task = site.tasks.get(params[0] ?? '');
      if (!task) throw new JiraRefusal(404, ['The task was not found.']);
      return ok(viewTask(task));
    },
  },
];

function submit({ site, user, body }: JiraCall): BulkTask {
  const ids = Array.isArray(body.selectedIssueIdsOrKeys) ? body.selectedIssueIdsOrKeys.map(String) : [];
  const selected = new Set(Array.isArray(body.selectedActions) ? body.selectedActions.map(String) : []);
  if (ids.length === 0 || ids.length > MOST_ISSUES) {
    throw new JiraRefusal(400, [`Between 1 and ${MOST_ISSUES} issues can be edited at a time.`]);
  }
  if (selected.size === 0 || selected.size > MOST_FIELDS) {
    throw new JiraRefusal(400, [`Between 1 and ${MOST_FIELDS} fields can be edited at a time.`]);
  }
  const edit = plainEdit(objectIn(body, 'editedFieldsInput'), selected);
  const found = ids.map((id) => findIssue(site, id)).filter((issue) => issue !== undefined);
  const visible = [...new Set(found)].filter((issue) => maySee(user, projectOf(site, issue)));

  function write(task: BulkTask, issue: JiraIssue): void {
    try {
      const project = projectOf(site, issue);
      if (project.access.has(user.accountId)) throw new JiraRefusal(403, ['You may not edit this issue.']);
      const checked = checkEdit({ site, project, issue, author: user.accountId }, { ...edit });
      changeIssue(site, issue, user.accountId, checked.put);
      task.processed.push(issue.id);
    } catch (error) {
      if (!(error instanceof JiraRefusal)) throw error;
      task.failed.set(issue.id, [...error.errorMessages, ...Object.values(error.errors)]);
    }
  }

  const task: BulkTask = {
    id: String(site.nextId()),
    submittedBy: user.accountId,
    submitted: site.now(),
    total: ids.length,
    inaccessible: ids.length - visible.length,
    wait: site.taskRequests,
    state: 'ENQUEUED',
    processed: [],
    failed: new Map(),
    run: (own) => {
      for (const issue of visible) if (site.issues.has(issue.id)) write(own, issue);
    },
  };
  site.tasks.set(task.id, task);
  return task;
}
