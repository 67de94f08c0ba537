/** An issue that is gone, and its links with it. */

import type { JiraIssue } from './issue.ts';
import { hideWrite } from './search-index.ts';
import type { JiraSite } from './state.ts';

export function removeIssue(site: JiraSite, issue: JiraIssue): void {
  hideWrite(site.index, issue.id, issue);
  site.issues.delete(issue.id);
  const kept = site.links.filter(({ source, target }) => source !== issue.id && target !== issue.id);
  site.links.splice(0, site.links.length, ...kept);
}
