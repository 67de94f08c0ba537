/** The fields that each site has and that only Jira itself sets. */
import type { Field } from './field.ts';
import type { JiraIssue } from './issue.ts';
import { viewLinks } from './issue-link-view.ts';
import { projectOf } from './lookup.ts';
import type { JiraSite } from './state.ts';
import { jiraTime } from './time.ts';
import { type Reading, viewComment, viewNamed, viewStatus, viewUser } from './view.ts';
import { viewBrief } from './view-brief.ts';

const system = (type: string, id: string, items?: string) => ({
  type,
  system: id,
  ...(items ? { items } : {}),
});

function subtasks({ site }: { readonly site: JiraSite }, issue: JiraIssue): readonly JiraIssue[] {
  return [...site.issues.values()].filter(
    (below) =>
      below.parent === issue.id &&
      projectOf(site, below).issueTypes.some(({ id, subtask }) => subtask && id === below.issueType),
  );
}

function readOnly(id: string, name: string, schema: object, view: Field['view']): Field {
  return { id, name, schema, view };
}

const timeOf = (of: (issue: JiraIssue) => Date | null) => (reading: Reading, issue: JiraIssue) => {
  const at = of(issue);
  return at && jiraTime(at, reading.user.timeZone);
};

export const shownFields: readonly Field[] = [
  readOnly('project', 'Project', system('project', 'project'), ({ site, home }, issue) => {
    const { id, key, name } = projectOf(site, issue);
    return {
      self: `${home}/rest/api/3/project/${id}`,
      id,
      key,
      name,
      projectTypeKey: 'software',
      simplified: false,
    };
  }),
  readOnly('issuetype', 'Issue Type', system('issuetype', 'issuetype'), ({ site, home }, issue) => {
    const type = projectOf(site, issue).issueTypes.find(({ id }) => id === issue.issueType);
    return (
      type && {
        self: `${home}/rest/api/3/issuetype/${type.id}`,
        ...type,
        hierarchyLevel: type.subtask ? -1 : 0,
      }
    );
  }),
  readOnly('status', 'Status', system('status', 'status'), (reading, issue) => {
    const status = reading.site.statuses.get(issue.status);
    return status && viewStatus(reading, status);
  }),
  readOnly('resolution', 'Resolution', system('resolution', 'resolution'), (reading, issue) =>
    viewNamed(reading, 'resolution', reading.site.resolutions, issue.resolution),
  ),
  readOnly('security', 'Security Level', system('securitylevel', 'security'), ({ home }, { security }) =>
    security === null
      ? null
      : { self: `${home}/rest/api/3/securitylevel/10000`, id: '10000', name: security, description: '' },
  ),
  readOnly(
    'resolutiondate',
    'Resolved',
    system('datetime', 'resolutiondate'),
    timeOf((issue) => issue.resolved),
  ),
  readOnly(
    'created',
    'Created',
    system('datetime', 'created'),
    timeOf((issue) => issue.created),
  ),
  readOnly(
    'updated',
    'Updated',
    system('datetime', 'updated'),
    timeOf((issue) => issue.updated),
  ),
  readOnly('comment', 'Comment', system('comments-page', 'comment'), (reading, issue) => ({
    comments: issue.comments.map((comment) => viewComment(reading, issue.id, comment)),
    maxResults: issue.comments.length,
    total: issue.comments.length,
    startAt: 0,
  })),
  readOnly('subtasks', 'Sub-tasks', system('array', 'subtasks', 'issuelinks'), (reading, issue) =>
    subtasks(reading, issue).map((below) => viewBrief(reading, below)),
  ),
  readOnly('issuelinks', 'Linked Issues', system('array', 'issuelinks', 'issuelinks'), viewLinks),
  readOnly('attachment', 'Attachment', system('array', 'attachment', 'attachment'), (reading, issue) =>
    issue.attachments.map(({ id, filename, mimeType, size, author, created }) => ({
      self: `${reading.home}/rest/api/3/attachment/${id}`,
      id,
      filename,
      mimeType,
      size,
      author: viewUser(reading, author),
      created: jiraTime(created, reading.user.timeZone),
      content: `${reading.home}/rest/api/3/attachment/content/${id}`,
    })),
  ),
];
