/** What a site has beside its issues: people, projects, fields, and who asks. */
import { fieldsOf } from './fields.ts';
import { maySee, visibleProject } from './lookup.ts';
import { JiraRefusal } from './refusal.ts';
import { type JiraCall, type JiraRoute, ok } from './route.ts';
import type { JiraProject, JiraUser } from './state.ts';
import { viewStatus, viewUser } from './view.ts';

const USUAL_PAGE = 50;

export const siteRoutes: readonly JiraRoute[] = [
  { method: 'GET', operation: '/myself', handle: (call) => ok(viewUser(call, call.user.accountId)) },
  {
    method: 'GET',
    operation: '/serverInfo',
    handle: ({ site, home }) =>
      ok({
        baseUrl: home,
        version: '1001.0.0-SNAPSHOT',
        deploymentType: 'Cloud',
        serverTime: site.now().toISOString().replace('Z', '+0000'),
        serverTitle: 'Jira',
      }),
  },
  {
    method: 'GET',
    operation: '/field',
    handle: ({ site }) =>
      ok(fieldsOf(site).map((field) => ({ ...described(field), clauseNames: [field.id] }))),
  },
  {
    method: 'GET',
    operation: '/priority',
    handle: (call) => ok(call.site.priorities.map((named) => linked(call, 'priority', named))),
  },
  {
    method: 'GET',
    operation: '/resolution',
    handle: (call) => ok(call.site.resolutions.map((named) => linked(call, 'resolution', named))),
  },
  {
    method: 'GET',
    operation: '/status',
    handle: (call) => ok([...call.site.statuses.values()].map((status) => viewStatus(call, status))),
  },
  {
    method: 'GET',
    operation: '/project/search',
    handle(call) {
      const values = [...call.site.projects.values()].filter((project) => maySee(call.user, project));
      return ok({
        isLast: true,
        startAt: 0,
        total: values.length,
        values: values.map((project) => viewProject(call, project)),
      });
    },
  },
  {
    method: 'GET',
    operation: '/project/{projectIdOrKey}',
    handle: (call) => ok(viewProject(call, visibleProject(call, call.params[0] ?? ''))),
  },
  {
    method: 'GET',
    operation: '/project/{projectIdOrKey}/statuses',
    handle(call) {
      const { issueTypes, statuses } = visibleProject(call, call.params[0] ?? '');
      const views = statuses
        .flatMap((id) => call.site.statuses.get(id) ?? [])
        .map((status) => viewStatus(call, status));
      return ok(issueTypes.map((type) => ({ ...linked(call, 'issuetype', type), statuses: views })));
    },
  },
  {
    method: 'GET',
    operation: '/user/search',
    handle: (call) => ok(peopleFor(call).map(({ accountId }) => viewUser(call, accountId))),
  },
  {
    method: 'GET',
    operation: '/user/assignable/search',
    handle: (call) => ok(assignable(call).map(({ accountId }) => viewUser(call, accountId))),
  },
  {
    method: 'GET',
    operation: '/user',
    handle(call) {
      const accountId = call.query.get('accountId') ?? '';
      if (!call.site.users.has(accountId)) {
        throw new JiraRefusal(404, ['The user with the account ID does not exist']);
      }
      return ok(viewUser(call, accountId));
    },
  },
];

function described({ id, name, schema }: ReturnType<typeof fieldsOf>[number]): object {
  return {
    id,
    key: id,
    name,
    custom: id.startsWith('customfield_'),
    orderable: true,
    navigable: true,
    searchable: true,
    schema,
  };
}

function linked({ home }: JiraCall, kind: string, named: { readonly id: string }): object {
  return { self: `${home}/rest/api/3/${kind}/${named.id}`, ...named };
}

function viewProject(
  { home }: JiraCall,
  { id, key, name, issueTypes, components, versions }: JiraProject,
): object {
  return {
    self: `${home}/rest/api/3/project/${id}`,
    id,
    key,
    name,
    issueTypes,
    components,
    versions,
    projectTypeKey: 'software',
    style: 'classic',
  };
}

/** Names and addresses that begin so; an address that is hidden finds nobody. */
function peopleFor({ site, query }: JiraCall): readonly JiraUser[] {
  const wanted = query.get('query')?.toLowerCase();
  const accountId = query.get('accountId');
  if (wanted === undefined && accountId === null) {
    throw new JiraRefusal(400, ['The query parameter or the accountId parameter is required.']);
  }
  const begins = (text: string) =>
    text.split(/[\s.]+/).some((word, index, words) => {
      return (
        words
          .slice(index)
          .join(' ')
          .startsWith(wanted ?? '') || word.startsWith(wanted ?? '')
      );
    });
  const startAt = Number(query.get('startAt') ?? 0);
  const found = [...site.users.values()].filter((user) => {
    if (wanted === undefined) return user.accountId === accountId;
    const email = user.email.toLowerCase();
    return begins(user.displayName.toLowerCase()) || (!user.emailHidden && email.startsWith(wanted));
  });
  return found.slice(startAt, startAt + Number(query.get('maxResults') ?? USUAL_PAGE));
}

/** Whoever may see the project and has an account still. */
function assignable(call: JiraCall): readonly JiraUser[] {
  const { site, query } = call;
  const project = visibleProject(call, query.get('project') ?? '');
  const startAt = Number(query.get('startAt') ?? 0);
  const found = [...site.users.values()].filter((user) => user.active && maySee(user, project));
  return found.slice(startAt, startAt + Number(query.get('maxResults') ?? USUAL_PAGE));
}
