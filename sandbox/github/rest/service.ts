/** GitHub's REST API below `/api/v3`, each request and answer checked against the published description. */
import { createHash } from 'node:crypto';
import { type Checker, createChecker } from '../../contract/checker.ts';
import { ContractError, contractOf, violate } from '../../contract/contract.ts';
import type { Exchange, Service } from '../../server.ts';
import type { Repository, Token, World } from '../../world.ts';
import { acceptedPermissions, authenticate, canSee, demand, demandOfOwner } from '../access.ts';
import { budgetHeaders, budgetOf, remaining } from '../budget.ts';
import { inTurn } from '../lock.ts';
import { findRenamed, findRepository } from '../lookup.ts';
import { notFound, Refusal } from '../refusal.ts';
import { settleRepository } from '../settle.ts';
import { type Answer, DOCUMENTATION, readJson, refusalBody, requestId, send } from '../wire.ts';
import { accountRoutes, teamRoutes } from './endpoints-account.ts';
import { branchPolicyRoutes } from './endpoints-branch-policy.ts';
import { commentRoutes } from './endpoints-comment.ts';
import { dependencyRoutes } from './endpoints-dependency.ts';
import { environmentRoutes } from './endpoints-environment.ts';
import { issueRoutes } from './endpoints-issue.ts';
import { labelRoutes } from './endpoints-label.ts';
import { organisationSecretRoutes } from './endpoints-organisation-secret.ts';
import { protectionRuleRoutes } from './endpoints-protection-rule.ts';
import { pullRoutes } from './endpoints-pull.ts';
import { repositoryRoutes } from './endpoints-repository.ts';
import { repositoryListRoutes } from './endpoints-repository-list.ts';
import { secretRoutes } from './endpoints-secret.ts';
import { organisationVariableRoutes, variableRoutes } from './endpoints-variable.ts';
import { linksAt } from './links.ts';
import { paginate } from './page.ts';
import { type Call, type OwnerRoute, param, type Reply, type Route } from './route.ts';
import { findRoute, type Match } from './router.ts';

const REST_ROOT = '/api/v3';

const ROUTES: readonly Route[] = [
  ...accountRoutes,
  ...teamRoutes,
  ...repositoryListRoutes,
  ...repositoryRoutes,
  ...labelRoutes,
  ...pullRoutes,
  ...commentRoutes,
  ...issueRoutes,
  ...dependencyRoutes,
  ...secretRoutes,
  ...organisationSecretRoutes,
  ...variableRoutes,
  ...organisationVariableRoutes,
  ...environmentRoutes,
  ...branchPolicyRoutes,
  ...protectionRuleRoutes,
];

let checker: Checker | undefined;

/** One for the process: building it takes longer than most tests. */
function sharedChecker(): Checker {
  checker ??= createChecker(ROUTES.map(({ method, path }) => ({ method, path })));
  return checker;
}

export function createGitHubRest(world: World): Service {
  return {
    name: 'rest',
    accepts: ({ path }) => path.startsWith(`${REST_ROOT}/`),
    handle: async (exchange) => send(exchange.response, await answer(world, exchange)),
  };
}

async function answer(world: World, exchange: Exchange): Promise<Answer> {
  const headers: Record<string, string> = { 'x-github-request-id': requestId(world) };
  try {
    const caller = authenticate(world, exchange.request);
    const budget = budgetOf(world, caller, 'core');
    const isFree = exchange.path === `${REST_ROOT}/rate_limit`;
    if (!isFree && remaining(budget) === 0) {
      const whose = caller?.login ?? 'this address';
      throw new Refusal(403, `API rate limit exceeded for ${whose}.`, {
        headers: budgetHeaders(budget, 'core'),
      });
    }
    if (!isFree) budget.used++;
    Object.assign(headers, budgetHeaders(budget, 'core'));
    const given = await serve(world, exchange, caller);
    return { ...given, headers: { ...headers, ...given.headers } };
  } catch (error) {
    if (error instanceof Refusal) {
      return { status: error.status, body: refusalBody(error), headers: { ...headers, ...error.headers } };
    }
    if (!(error instanceof ContractError)) throw error;
    return { status: 500, body: { message: error.message, documentation_url: DOCUMENTATION }, headers };
  }
}

async function serve(world: World, exchange: Exchange, caller: Token | undefined): Promise<Answer> {
  const path = byName(world, exchange.path.slice(REST_ROOT.length));
  const contract = contractOf(world);
  const match = findRoute(ROUTES, exchange.method, path);
  if (!match) {
    const operation = `${exchange.method} ${path}`;
    throw violate(contract, { where: 'request', operation, detail: 'the sandbox has no such endpoint' });
  }
  const { owner, repo } = match.params;
  const repository = owner && repo ? findRepository(world, owner, repo) : undefined;
  if (owner && repo && !repository) return elsewhere(world, exchange, match, caller);
  const body = await readJson(exchange.request);
  const operation = `${match.route.method} ${match.route.path}`;
  const check = sharedChecker();
  const wrong = check.request(match.route, { path: match.encodedPath, query: exchange.query, body });
  if (wrong.length > 0) throw violate(contract, { where: 'request', operation, detail: wrong.join('; ') });
  exchange.describe?.(operation);

  const call: Call = {
    world,
    caller,
    params: match.params,
    query: exchange.query,
    body: (body ?? {}) as Record<string, unknown>,
    links: linksAt(exchange.origin),
  };
  let reply: Answer;
  try {
    reply = page(await perform(match, call, repository), exchange);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply = { status: error.status, body: refusalBody(error), headers: error.headers };
  }
  const off = check.response(match.route, reply.status, plain(reply.body));
  if (off.length > 0) throw violate(contract, { where: 'response', operation, detail: off.join('; ') });
  return withEtag(reply, exchange);
}

async function perform({ route }: Match, call: Call, repository: Repository | undefined): Promise<Reply> {
  if ('ownerNeed' in route) return performOfOwner(route, call);
  if (!('need' in route)) return route.handle(call);
  if (!repository) throw notFound();
  demand(call.caller, repository, route.need);
  const reply = await inTurn(repository, async () => {
    await settleRepository(call.world, repository);
    const given = await route.handle({ ...call, repository });
    if (route.method !== 'GET') await settleRepository(call.world, repository);
    return given;
  });
  return { ...reply, headers: { ...acceptedPermissions(route.need), ...reply.headers } };
}

async function performOfOwner(route: OwnerRoute, call: Call): Promise<Reply> {
  const login = param(call, 'org');
  const owner = call.world.owners.get(login.toLowerCase());
  if (!owner || call.world.users.get(owner.login)?.kind !== 'Organization') throw notFound();
  demandOfOwner(call.caller, owner.login, route.ownerNeed);
  const reply = await inTurn(owner, async () => route.handle({ ...call, owner }));
  return { ...reply, headers: { ...acceptedPermissions(route.ownerNeed), ...reply.headers } };
}

function page(reply: Reply, { origin, path, query }: Exchange): Answer {
  const { list, field } = reply;
  if (!list) return reply;
  const { items, headers } = paginate(list, origin + path, query, reply.pageSizes);
  const body = field === undefined ? items : { total_count: list.length, [field]: items };
  return { status: reply.status, body, headers: { ...reply.headers, ...headers } };
}

/** A repository that was renamed redirects to its id; one that the caller may not see is not there. */
function elsewhere(world: World, exchange: Exchange, match: Match, caller: Token | undefined): Answer {
  const { owner = '', repo = '' } = match.params;
  const renamed = findRenamed(world, owner, repo);
  if (!renamed || !canSee(caller, renamed)) throw notFound();
  const rest = exchange.path.slice(REST_ROOT.length).split('/').slice(4).join('/');
  const query = exchange.query.size > 0 ? `?${exchange.query}` : '';
  const url = `${exchange.origin}${REST_ROOT}/repositories/${renamed.id}${rest ? `/${rest}` : ''}${query}`;
  const isRead = exchange.method === 'GET' || exchange.method === 'HEAD';
  return {
    status: isRead ? 301 : 307,
    body: {
      message: isRead ? 'Moved Permanently' : 'Temporary Redirect',
      url,
      documentation_url: DOCUMENTATION,
    },
    headers: { location: url },
  };
}

/** `/repositories/{id}/…` is `/repos/{owner}/{name}/…`. */
function byName(world: World, path: string): string {
  const [, id, rest = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  if (id === undefined) return path;
  const repository = [...world.repositories.values()].find((candidate) => candidate.id === Number(id));
  if (!repository) throw notFound();
  return `/repos/${repository.owner}/${repository.name}${rest}`;
}

function withEtag(reply: Answer, { request, method }: Exchange): Answer {
  if (method !== 'GET' || reply.status !== 200) return reply;
  const etag = `W/"${createHash('sha256').update(JSON.stringify(reply.body)).digest('hex')}"`;
  const headers = { ...reply.headers, etag };
  return request.headers['if-none-match'] === etag ? { status: 304, headers } : { ...reply, headers };
}

/** What will be on the wire, so that undefined and dates cannot hide from the check. */
function plain(body: unknown): unknown {
  return body === undefined ? undefined : JSON.parse(JSON.stringify(body));
}
