/** Jira Cloud's REST API, version 3, below `/jira`, or below the prefix of another site of the same world. */
import type { ServerResponse } from 'node:http';
import type { Exchange, Service } from '../server.ts';
import type { World } from '../world.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { advanceTasks } from './bulk-task.ts';
import { commentRoutes } from './comment-routes.ts';
import { createRoutes } from './create.ts';
import { issueLinkRoutes } from './issue-link-routes.ts';
import { issueRoutes } from './issue-routes.ts';
import { propertyRoutes } from './property-routes.ts';
import { spend } from './rate.ts';
import { JiraRefusal } from './refusal.ts';
import { remoteLinkRoutes } from './remote-link-routes.ts';
import { isObject, type JiraAnswer, type JiraRoute } from './route.ts';
import { searchRoutes } from './search-routes.ts';
import { siteRoutes } from './site-routes.ts';
import type { JiraSite, JiraToken } from './state.ts';
import { transitionRoutes } from './transition-routes.ts';

const API = '/rest/api/3';

/** Those without a name in their path first: `/issue/bulk` is no issue. */
const ROUTES = [
  ...createRoutes,
  ...bulkRoutes,
  ...searchRoutes,
  ...siteRoutes,
  ...issueRoutes,
  ...transitionRoutes,
  ...commentRoutes,
  ...propertyRoutes,
  ...remoteLinkRoutes,
  ...issueLinkRoutes,
]
  .map((route) => ({ route, path: new RegExp(`^${route.operation.replaceAll(/\{\w+\}/g, '([^/]+)')}$`) }))
  .sort((a, b) => Number(a.route.operation.includes('{')) - Number(b.route.operation.includes('{')));

export function createJira(world: World): Service {
  return {
    name: 'jira',
    accepts: ({ path }) => siteAt(world, path) !== undefined,
    async handle(exchange) {
      const site = siteAt(world, exchange.path);
      if (site) await answer(site, exchange);
    },
  };
}

function siteAt({ jira }: World, path: string): JiraSite | undefined {
  return [...jira.values()].find(({ prefix }) => path.startsWith(`${prefix}${API}/`));
}

async function answer(site: JiraSite, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.setHeader('date', site.now().toUTCString());
  const token = tokenOf(site, request.headers.authorization);
  if (!token) {
    response.setHeader('x-seraph-loginreason', 'AUTHENTICATED_FAILED');
    response.setHeader('www-authenticate', 'OAuth realm="jira"');
    response.writeHead(401, { 'content-type': 'text/html;charset=UTF-8' });
    response.end('Client must be authenticated to access this resource.');
    return;
  }
  const { allowed, headers } = spend(site, token);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (!allowed) return send(response, 429, { errorMessages: ['Rate limit exceeded.'], errors: {} });
  advanceTasks(site.tasks);
  try {
    const { status, body } = serve(site, token, exchange, Buffer.concat(chunks).toString('utf8'));
    send(response, status, body);
  } catch (error) {
    if (!(error instanceof JiraRefusal)) throw error;
    send(response, error.status, error.body());
  }
}

/** Basic authentication with the address and an API token. */
function tokenOf({ tokens, users }: JiraSite, authorization = ''): JiraToken | undefined {
  const [, encoded = ''] = /^Basic +(\S+)$/i.exec(authorization) ?? [];
  const token = tokens.get(Buffer.from(encoded, 'base64').toString('utf8'));
  return token && !token.expired && users.get(token.accountId)?.active ? token : undefined;
}

function serve(site: JiraSite, token: JiraToken, exchange: Exchange, text: string): JiraAnswer {
  const { method, path, query, origin, describe } = exchange;
  const below = path.slice(site.prefix.length + API.length);
  const matching = ROUTES.filter((each) => each.path.test(below));
  const found = matching.find(({ route }) => route.method === method);
  if (!found) throw new JiraRefusal(matching.length > 0 ? 405 : 404, [`No resource for ${method} ${below}.`]);
  const { route } = found;
  describe?.(`${route.method} ${API}${route.operation}`, route.effect);
  if (!isInScope(token, route)) {
    return { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
  }
  const user = site.users.get(token.accountId);
  if (!user) throw new Error(`there is no account ${token.accountId}`);
  const value = parse(text);
  const params = (found.path.exec(below) ?? []).slice(1).map(decodeURIComponent);
  const body = isObject(value) ? value : {};
  return route.handle({ site, user, params, query, body, value, home: `${origin}${site.prefix}` });
}

function isInScope({ scope }: JiraToken, { method, effect }: JiraRoute): boolean {
  return scope === 'write' || effect === 'read' || method === 'GET';
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new JiraRefusal(400, ['There was an error parsing JSON. Check that your request body is valid.']);
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  response.writeHead(
    status,
    bytes ? { 'content-type': 'application/json;charset=UTF-8', 'content-length': bytes.length } : {},
  );
  response.end(bytes);
}
