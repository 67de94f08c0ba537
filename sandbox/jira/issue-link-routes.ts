/** Links between issues. The inward issue is the source: it blocks, duplicates, clones the outward one. */

import type { JiraIssue } from './issue.ts';
import { viewLinkBase } from './issue-link-view.ts';
import { editableIssue, issueOf } from './lookup.ts';
import { JiraRefusal } from './refusal.ts';
import { created, done, type JiraCall, type JiraRoute, objectIn, ok } from './route.ts';
import { hideWrite } from './search-index.ts';
import type { IssueLink } from './state.ts';
import { viewBrief } from './view-brief.ts';

const ONE = '/issueLink/{linkId}';

export const issueLinkRoutes: readonly JiraRoute[] = [
  {
    method: 'POST',
    operation: '/issueLink',
    handle(call) {
      const { site, body } = call;
      const { name, id } = objectIn(body, 'type');
      const type = site.linkTypes.find((known) => known.name === name || known.id === id);
      if (!type) throw new JiraRefusal(404, [`No issue link type with name '${name}' found.`]);
      const source = endOf(call, 'inwardIssue');
      const target = endOf(call, 'outwardIssue');
      const same = (link: IssueLink) =>
        link.type === type.id && link.source === source.id && link.target === target.id;
      if (!site.links.some(same)) {
        touch(call, source, target);
        site.links.push({ id: String(site.nextId()), type: type.id, source: source.id, target: target.id });
      }
      return created();
    },
  },
  {
    method: 'GET',
    operation: ONE,
    handle(call) {
      const link = linkOf(call);
      const [inwardIssue, outwardIssue] = [link.source, link.target].map((id) =>
        viewBrief(call, issueOf(call, id)),
      );
      return ok({ ...viewLinkBase(call, link), inwardIssue, outwardIssue });
    },
  },
  {
    method: 'DELETE',
    operation: ONE,
    handle(call) {
      const link = linkOf(call);
      touch(call, editableIssue(call, link.source), editableIssue(call, link.target));
      call.site.links.splice(call.site.links.indexOf(link), 1);
      return done;
    },
  },
  {
    method: 'GET',
    operation: '/issueLinkType',
    handle: ({ site }) => ok({ issueLinkTypes: site.linkTypes }),
  },
];

function endOf(call: JiraCall, end: 'inwardIssue' | 'outwardIssue'): JiraIssue {
  const { key, id } = objectIn(call.body, end);
  return editableIssue(call, String(key ?? id));
}

/** A link is no part of an issue, yet both ends count as updated. */
function touch({ site }: JiraCall, ...issues: readonly JiraIssue[]): void {
  for (const issue of issues) {
    hideWrite(site.index, issue.id, issue);
    issue.updated = site.now();
  }
}

function linkOf({ site, params }: JiraCall): IssueLink {
  const found = site.links.find(({ id }) => id === params[0]);
  if (found) return found;
  throw new JiraRefusal(404, [`No issue link with id '${params[0]}' exists.`]);
}
