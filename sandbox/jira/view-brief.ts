/** An issue as others show it: the parent, a subtask, the other end of a link. */
import type { JiraIssue } from './issue.ts';
import { projectOf } from './lookup.ts';
import { type Reading, viewNamed, viewStatus } from './view.ts';

export function viewBrief(reading: Reading, issue: JiraIssue): object {
  const { site, home } = reading;
  const status = site.statuses.get(issue.status);
  const type = projectOf(site, issue).issueTypes.find(({ id }) => id === issue.issueType);
  return {
    id: issue.id,
    key: issue.key,
    self: `${home}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      ...(status ? { status: viewStatus(reading, status) } : {}),
      priority: viewNamed(reading, 'priority', site.priorities, issue.priority),
      issuetype: type,
    },
  };
}
