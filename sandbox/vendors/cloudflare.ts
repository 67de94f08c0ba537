/** Cloudflare's API below `/client/v4`: secrets of Workers, variables of Pages projects. */
import { readJson, send } from '../github/wire.ts';
import type { Exchange, Service } from '../server.ts';
import type { World } from '../world.ts';
import { CloudflareRefusal, failed, succeeded } from './cloudflare-answer.ts';
import { pagesRoutes } from './cloudflare-pages.ts';
import type { CloudflareRoute } from './cloudflare-route.ts';
import { workerRoutes } from './cloudflare-workers.ts';
import type { CloudflareToken } from './state.ts';

export const CLOUDFLARE_ROOT = '/client/v4';

const ROUTES: readonly CloudflareRoute[] = [...workerRoutes, ...pagesRoutes];

export function createCloudflare(world: World): Service {
  return {
    name: 'cloudflare',
    accepts: ({ path }) => path.startsWith(`${CLOUDFLARE_ROOT}/`),
    async handle(exchange) {
      try {
        send(exchange.response, { status: 200, body: succeeded(await serve(world, exchange)) });
      } catch (error) {
        if (!(error instanceof CloudflareRefusal)) throw error;
        send(exchange.response, { status: error.status, body: failed(error) });
      }
    },
  };
}

async function serve(world: World, exchange: Exchange): Promise<unknown> {
  const token = authenticate(world, exchange);
  const [, id = '', rest = ''] = /^\/client\/v4\/accounts\/([^/]+)(\/.*)$/.exec(exchange.path) ?? [];
  const body = await readJson(exchange.request);
  for (const route of ROUTES) {
    const match = route.method === exchange.method ? route.path.exec(rest) : null;
    if (!match) continue;
    exchange.describe?.(`${route.method} /accounts/{account_id}${route.operation}`);
    const held = token.rights[route.right];
    const isEnough = held === 'edit' || (held === 'read' && route.method === 'GET');
    const account = world.vendors.cloudflare.accounts.get(id);
    if (!isEnough || !account) throw new CloudflareRefusal(403, 10000, 'Authentication error');
    const params = match.slice(1).map(decodeURIComponent);
    return route.handle({ account, params, body: (body ?? {}) as Record<string, unknown> });
  }
  throw new CloudflareRefusal(404, 7000, 'No route for that URI');
}

function authenticate(world: World, { request }: Exchange): CloudflareToken {
  const [, value] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (value === undefined) throw new CloudflareRefusal(400, 6003, 'Invalid request headers');
  const token = world.vendors.cloudflare.tokens.get(value);
  if (!token) throw new CloudflareRefusal(401, 10000, 'Authentication error');
  return token;
}
