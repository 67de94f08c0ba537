/** Links of an issue: what it does to others is outward, what is done to it is inward. */
import type { JiraIssue } from './issue.ts';
import type { IssueLink, JiraSite, LinkType } from './state.ts';
import type { Reading } from './view.ts';
import { viewBrief } from './view-brief.ts';

export function viewLinks(reading: Reading, issue: JiraIssue): readonly object[] {
  return reading.site.links.flatMap((link) => {
    const isSource = link.source === issue.id;
    if (!isSource && link.target !== issue.id) return [];
    const other = reading.site.issues.get(isSource ? link.target : link.source);
    if (!other) return [];
    const end = { [isSource ? 'outwardIssue' : 'inwardIssue']: viewBrief(reading, other) };
    return [{ ...viewLinkBase(reading, link), ...end }];
  });
}

export function viewLinkBase({ site, home }: Reading, link: IssueLink): object {
  return {
    id: link.id,
    self: `${home}/rest/api/3/issueLink/${link.id}`,
    type: typeOf(site, link),
  };
}

function typeOf({ linkTypes }: JiraSite, link: IssueLink): LinkType | undefined {
  return linkTypes.find(({ id }) => id === link.type);
}
