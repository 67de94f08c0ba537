/** Links of an issue to what is elsewhere, kept apart by their global id. */
import { changeIssue } from './change.ts';
import type { JiraIssue, RemoteLink } from './issue.ts';
import { editableIssue, issueOf } from './lookup.ts';
import { JiraRefusal } from './refusal.ts';
import { done, type JiraCall, type JiraRoute, objectIn, ok } from './route.ts';

const LIST = '/issue/{issueIdOrKey}/remotelink';
const ONE = `${LIST}/{linkId}`;

export const remoteLinkRoutes: readonly JiraRoute[] = [
  {
    method: 'GET',
    operation: LIST,
    handle(call) {
      const { remoteLinks } = issueOf(call, call.params[0]);
      const globalId = call.query.get('globalId');
      if (globalId === null) return ok(remoteLinks.map((link) => view(call, link)));
      const found = remoteLinks.find((link) => link.globalId === globalId);
      if (!found) throw noSuchLink();
      return ok(view(call, found));
    },
  },
  {
    method: 'POST',
    operation: LIST,
    handle(call) {
      const issue = editableIssue(call, call.params[0]);
      const globalId = typeof call.body.globalId === 'string' ? call.body.globalId : null;
      const content = contentOf(call);
      const known = issue.remoteLinks.find((link) => globalId !== null && link.globalId === globalId);
      const link = known ?? { id: call.site.nextId(), globalId, ...content };
      change(call, issue, () => {
        if (known) Object.assign(known, content);
        else issue.remoteLinks.push(link);
      });
      return { status: known ? 200 : 201, body: { id: link.id, self: selfOf(call, link) } };
    },
  },
  {
    method: 'DELETE',
    operation: LIST,
    handle(call) {
      const issue = editableIssue(call, call.params[0]);
      const globalId = call.query.get('globalId');
      const link = issue.remoteLinks.find((known) => globalId !== null && known.globalId === globalId);
      if (!link) throw noSuchLink();
      change(call, issue, () => issue.remoteLinks.splice(issue.remoteLinks.indexOf(link), 1));
      return done;
    },
  },
  {
    method: 'GET',
    operation: ONE,
    handle: (call) => ok(view(call, linkOf(call, issueOf(call, call.params[0])))),
  },
  {
    method: 'PUT',
    operation: ONE,
    handle(call) {
      const issue = editableIssue(call, call.params[0]);
      const link = linkOf(call, issue);
      const content = contentOf(call);
      change(call, issue, () => Object.assign(link, content));
      return done;
    },
  },
  {
    method: 'DELETE',
    operation: ONE,
    handle(call) {
      const issue = editableIssue(call, call.params[0]);
      const link = linkOf(call, issue);
      change(call, issue, () => issue.remoteLinks.splice(issue.remoteLinks.indexOf(link), 1));
      return done;
    },
  },
];

function change({ site, user }: JiraCall, issue: JiraIssue, write: () => void): void {
  changeIssue(site, issue, user.accountId, write);
}

/** What is left out is emptied. */
function contentOf({ body }: JiraCall): Pick<RemoteLink, 'relationship' | 'application' | 'object'> {
  const object = objectIn(body, 'object');
  const missing = ['url', 'title'].filter((name) => typeof object[name] !== 'string' || object[name] === '');
  if (missing.length > 0) {
    throw new JiraRefusal(
      400,
      [],
      Object.fromEntries(missing.map((name) => [name, `'${name}' is required.`])),
    );
  }
  const { relationship } = body;
  return {
    relationship: typeof relationship === 'string' ? relationship : null,
    application: objectIn(body, 'application'),
    object,
  };
}

function linkOf({ params }: JiraCall, { remoteLinks }: JiraIssue): RemoteLink {
  const found = remoteLinks.find(({ id }) => String(id) === params[1]);
  if (!found) throw noSuchLink();
  return found;
}

function noSuchLink(): JiraRefusal {
  return new JiraRefusal(404, ['No remote issue link was found with that id.']);
}

function selfOf({ home, params }: JiraCall, { id }: Pick<RemoteLink, 'id'>): string {
  return `${home}/rest/api/3/issue/${params[0]}/remotelink/${id}`;
}

function view(call: JiraCall, link: RemoteLink): object {
  const { id, globalId, relationship, application, object } = link;
  return {
    id,
    self: selfOf(call, link),
    ...(globalId === null ? {} : { globalId }),
    ...(relationship === null ? {} : { relationship }),
    application,
    object,
  };
}
