/** What people do on a site by hand, in the page and not through the API. */

import { changeIssue } from './change.ts';
import type { Adf, Attachment, JiraComment, JiraIssue } from './issue.ts';
import { hideWrite } from './search-index.ts';
import type { JiraProject, JiraSite, JiraUser } from './state.ts';
import { applyTransition, openTransitions } from './transition-routes.ts';

export { removeIssue as deletesIssue } from './remove.ts';

/** Edits fields as issue.ts keeps them; nothing is checked. */
export function editsIssue(
  site: JiraSite,
  issue: JiraIssue,
  by: JiraUser,
  change: (issue: JiraIssue) => void,
): void {
  changeIssue(site, issue, by.accountId, change);
}

/** Moves the issue to the status of that name, by a transition that leads there from where it is. */
export function movesTo(site: JiraSite, issue: JiraIssue, by: JiraUser, status: string): void {
  const transition = openTransitions(site, issue).find(({ to }) => site.statuses.get(to)?.name === status);
  if (!transition) throw new Error(`no transition leads to ${status} from here`);
  const { to, resolution } = transition;
  changeIssue(site, issue, by.accountId, () => applyTransition(site, issue, to, resolution));
}

/** Moves the issue to another project; its old key still leads to it. */
export function movesToProject(site: JiraSite, issue: JiraIssue, by: JiraUser, project: JiraProject): void {
  project.lastNumber += 1;
  const key = `${project.key}-${project.lastNumber}`;
  changeIssue(site, issue, by.accountId, () => Object.assign(issue, { key, project: project.key }));
  site.keys.set(key, issue.id);
}

export function comments(
  site: JiraSite,
  issue: JiraIssue,
  by: JiraUser,
  body: Adf,
  restricted: Pick<JiraComment, 'visibility' | 'isInternal'> = {},
): JiraComment {
  const at = site.now();
  const author = by.accountId;
  const comment: JiraComment = {
    id: String(site.nextId()),
    author,
    updateAuthor: author,
    body,
    created: at,
    updated: at,
    properties: new Map(),
    ...restricted,
  };
  changeIssue(site, issue, author, () => issue.comments.push(comment));
  return comment;
}

export function editsComment(
  site: JiraSite,
  issue: JiraIssue,
  comment: JiraComment,
  by: JiraUser,
  body: Adf,
): void {
  changeIssue(site, issue, by.accountId, () => {
    Object.assign(comment, { body, updateAuthor: by.accountId, updated: site.now() });
  });
}

export function deletesComment(site: JiraSite, issue: JiraIssue, comment: JiraComment, by: JiraUser): void {
  changeIssue(site, issue, by.accountId, () => issue.comments.splice(issue.comments.indexOf(comment), 1));
}

export function attaches(
  site: JiraSite,
  issue: JiraIssue,
  by: JiraUser,
  file: Pick<Attachment, 'filename' | 'mimeType' | 'size'>,
): Attachment {
  const attachment = { ...file, id: String(site.nextId()), author: by.accountId, created: site.now() };
  changeIssue(site, issue, by.accountId, () => issue.attachments.push(attachment));
  return attachment;
}

/** Links two issues: `source` blocks, duplicates or relates to `target`. */
export function linksIssues(site: JiraSite, type: string, source: JiraIssue, target: JiraIssue): void {
  const known = site.linkTypes.find(({ name }) => name === type);
  if (!known) throw new Error(`there is no link type ${type}`);
  for (const issue of [source, target]) {
    hideWrite(site.index, issue.id, issue);
    issue.updated = site.now();
  }
  site.links.push({ id: String(site.nextId()), type: known.id, source: source.id, target: target.id });
}

/** Closes an account. What it wrote and is assigned stays, under a name that says so. */
export function closesAccount(user: JiraUser): void {
  Object.assign(user, { active: false, displayName: 'Former user', email: '', emailHidden: true });
}
