/** Finding issues and projects as who asks may see them. */
import type { JiraIssue } from './issue.ts';
import { JiraRefusal, noSuchIssue } from './refusal.ts';
import type { JiraCall } from './route.ts';
import type { JiraProject, JiraSite, JiraUser } from './state.ts';

/** By id, by key, or by a key that it had before it was moved; the case of a key does not matter. */
export function findIssue({ issues, keys }: JiraSite, idOrKey: string): JiraIssue | undefined {
  return issues.get(idOrKey) ?? issues.get(keys.get(idOrKey.toUpperCase()) ?? '');
}

export function projectOf({ projects }: JiraSite, issue: Pick<JiraIssue, 'project'>): JiraProject {
  const project = projects.get(issue.project);
  if (project) return project;
  throw new Error(`there is no project ${issue.project}`);
}

export function maySee(user: JiraUser, project: JiraProject): boolean {
  return project.access.get(user.accountId) !== 'none';
}

/** The issue that the call names; 404 when there is none, or none that may be seen. */
export function issueOf(
  { site, user }: Pick<JiraCall, 'site' | 'user'>,
  idOrKey: string | undefined,
): JiraIssue {
  const issue = findIssue(site, idOrKey ?? '');
  if (!issue || !maySee(user, projectOf(site, issue))) throw noSuchIssue();
  return issue;
}

/** The same for a change: 403 when it may be seen only. */
export function editableIssue(call: Pick<JiraCall, 'site' | 'user'>, idOrKey: string | undefined): JiraIssue {
  const issue = issueOf(call, idOrKey);
  if (projectOf(call.site, issue).access.has(call.user.accountId)) {
    throw new JiraRefusal(403, ['You do not have permission to edit issues in this project.']);
  }
  return issue;
}

export function visibleProject({ site, user }: JiraCall, idOrKey: string): JiraProject {
  const found =
    site.projects.get(idOrKey.toUpperCase()) ?? [...site.projects.values()].find(({ id }) => id === idOrKey);
  if (found && maySee(user, found)) return found;
  throw new JiraRefusal(404, [`No project could be found with key '${idOrKey}'.`]);
}
