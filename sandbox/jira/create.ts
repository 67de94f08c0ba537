/** Making issues, one by one or up to fifty at a time. */
import { checkEdit } from './edit.ts';
import type { JiraIssue } from './issue.ts';
import { findIssue, maySee } from './lookup.ts';
import { JiraRefusal } from './refusal.ts';
import { created, isObject, type JiraCall, type JiraRoute, objectIn } from './route.ts';
import { hideWrite } from './search-index.ts';
import type { IssueType, JiraProject } from './state.ts';

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulk-post */
const MOST_AT_ONCE = 50;
const APART = ['project', 'issuetype'];

export const createRoutes: readonly JiraRoute[] = [
  { method: 'POST', operation: '/issue', handle: (call) => created(createIssue(call, call.body)) },
  {
    method: 'POST',
    operation: '/issue/bulk',
    handle(call) {
      const updates = Array.isArray(call.body.issueUpdates) ? call.body.issueUpdates : [];
      if (updates.length === 0 || updates.length > MOST_AT_ONCE) {
        throw new JiraRefusal(400, [`Between 1 and ${MOST_AT_ONCE} issues can be created at a time.`]);
      }
      const issues: object[] = [];
      const errors: object[] = [];
      for (const [index, update] of updates.entries()) {
        try {
          issues.push(createIssue(call, isObject(update) ? update : {}));
        } catch (error) {
          if (!(error instanceof JiraRefusal)) throw error;
          errors.push({ status: error.status, elementErrors: error.body(), failedElementNumber: index });
        }
      }
      return { status: issues.length === 0 ? 400 : 201, body: { issues, errors } };
    },
  },
];

function createIssue(call: JiraCall, body: Readonly<Record<string, unknown>>): object {
  const { site, user } = call;
  const fields = objectIn(body, 'fields');
  const project = projectIn(call, fields);
  const type = typeIn(project, fields);
  const parent = objectIn(fields, 'parent');
  if (type.subtask && !findIssue(site, String(parent.key ?? parent.id))) {
    throw new JiraRefusal(400, [], {
      parent: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
  }
  const required = { summary: null, ...fields };
  const edit = checkEdit(
    { site, project, author: user.accountId, apart: APART },
    { ...body, fields: required },
  );
  const { id, key } = addIssue(call, project, type.id, edit.put);
  return { id, key, self: `${call.home}/rest/api/3/issue/${id}` };
}

/** A new issue in the project's first status; `put` fills it. */
export function addIssue(
  { site, user }: Pick<JiraCall, 'site' | 'user'>,
  project: JiraProject,
  issueType: string,
  put: (issue: JiraIssue) => void,
): JiraIssue {
  const at = site.now();
  project.lastNumber += 1;
  const issue: JiraIssue = {
    id: String(site.nextId()),
    key: `${project.key}-${project.lastNumber}`,
    project: project.key,
    issueType,
    summary: '',
    description: null,
    status: project.statuses[0] ?? '',
    resolution: null,
    resolved: null,
    labels: [],
    assignee: null,
    reporter: user.accountId,
    creator: user.accountId,
    priority: site.priorities.find(({ name }) => name === 'Medium')?.id ?? null,
    dueDate: null,
    parent: null,
    components: [],
    fixVersions: [],
    custom: new Map(),
    comments: [],
    security: null,
    attachments: [],
    remoteLinks: [],
    properties: new Map(),
    history: [],
    created: at,
    updated: at,
  };
  put(issue);
  hideWrite(site.index, issue.id, null);
  site.issues.set(issue.id, issue);
  site.keys.set(issue.key, issue.id);
  return issue;
}

function projectIn({ site, user }: JiraCall, fields: Readonly<Record<string, unknown>>): JiraProject {
  const { id, key } = objectIn(fields, 'project');
  const project = [...site.projects.values()].find((known) => known.id === id || known.key === key);
  if (!project || !maySee(user, project)) {
    throw new JiraRefusal(400, [], { project: 'Specify a valid project ID or key' });
  }
  if (project.access.has(user.accountId)) {
    throw new JiraRefusal(403, ['You do not have permission to create issues in this project.']);
  }
  return project;
}

function typeIn(project: JiraProject, fields: Readonly<Record<string, unknown>>): IssueType {
  const { id, name } = objectIn(fields, 'issuetype');
  const type = project.issueTypes.find((known) => known.id === id || known.name === name);
  if (type) return type;
  throw new JiraRefusal(400, [], { issuetype: 'Specify a valid issue type' });
}
