/** Neon's API below `/api/v2`: branches of a project; see https://api-docs.neon.tech/reference. */
import { type Answer, requestId, send } from '../github/wire.ts';
import type { Exchange, Service } from '../server.ts';
import type { World } from '../world.ts';
import type { NeonBranch } from './state.ts';

export const NEON_ROOT = '/api/v2';

const BRANCHES = '/projects/{project_id}/branches';
const USUAL_PAGE = 100;

export function createNeon(world: World): Service {
  return {
    name: 'neon',
    accepts: ({ path }) => path.startsWith(`${NEON_ROOT}/`),
    async handle(exchange) {
      exchange.request.resume();
      send(exchange.response, answer(world, exchange));
    },
  };
}

function answer(world: World, { request, method, path, query, describe }: Exchange): Answer {
  const refuse = (status: number, message: string): Answer => ({
    status,
    body: { request_id: requestId(world), code: '', message },
  });
  const [, key = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (!world.vendors.neon.keys.has(key)) return refuse(401, 'authentication failed');
  const [, project, branch] = /^\/api\/v2\/projects\/([^/]+)\/branches(?:\/([^/]+))?$/.exec(path) ?? [];
  if (project === undefined || method !== 'GET') return refuse(404, 'this route does not exist');
  describe?.(branch === undefined ? `GET ${BRANCHES}` : `GET ${BRANCHES}/{branch_id}`);
  const branches = world.vendors.neon.projects.get(decodeURIComponent(project));
  if (!branches) return refuse(404, 'project not found');
  if (branch === undefined) return { status: 200, body: page(project, branches, query) };
  const found = branches.find(({ id }) => id === decodeURIComponent(branch));
  return found ? { status: 200, body: { branch: view(project, found) } } : refuse(404, 'branch not found');
}

/** The cursor is the id of the last branch of the page before. */
function page(project: string, branches: readonly NeonBranch[], query: URLSearchParams): object {
  const after = branches.findIndex(({ id }) => id === query.get('cursor')) + 1;
  const shown = branches.slice(after, after + Number(query.get('limit') ?? USUAL_PAGE));
  const next = shown.at(-1)?.id;
  return {
    branches: shown.map((branch) => view(project, branch)),
    pagination: { sort_by: 'updated_at', sort_order: 'DESC', ...(next === undefined ? {} : { next }) },
  };
}

function view(project: string, { id, name }: NeonBranch): object {
  return { id, name, project_id: project, current_state: 'ready', default: false, protected: false };
}
