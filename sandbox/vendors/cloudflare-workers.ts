/** Scripts of Workers and their secrets; see https://developers.cloudflare.com/api/resources/workers. */
import { CloudflareRefusal } from './cloudflare-answer.ts';
import type { CloudflareCall, CloudflareRoute } from './cloudflare-route.ts';

/** https://developers.cloudflare.com/workers/platform/limits: variables of a paid plan, and bytes of one. */
const MOST = 128;
const MOST_BYTES = 5 * 1024;

const right = 'Workers Scripts';
const SECRETS = '/workers/scripts/{script_name}/secrets';

export const workerRoutes: readonly CloudflareRoute[] = [
  {
    method: 'GET',
    path: /^\/workers\/scripts$/,
    operation: '/workers/scripts',
    right,
    handle: ({ account }) => [...account.workers.keys()].map((id) => ({ id })),
  },
  {
    method: 'GET',
    path: /^\/workers\/scripts\/([^/]+)\/settings$/,
    operation: '/workers/scripts/{script_name}/settings',
    right,
    handle: (call) => ({ bindings: view(secretsOf(call)), tags: [], logpush: false }),
  },
  {
    method: 'GET',
    path: /^\/workers\/scripts\/([^/]+)\/secrets$/,
    operation: SECRETS,
    right,
    handle: (call) => view(secretsOf(call)),
  },
  {
    method: 'PUT',
    path: /^\/workers\/scripts\/([^/]+)\/secrets$/,
    operation: SECRETS,
    right,
    handle(call) {
      const secrets = secretsOf(call);
      const { name, text, type } = call.body;
      if (typeof name !== 'string' || name === '' || typeof text !== 'string' || type !== 'secret_text') {
        throw new CloudflareRefusal(400, 10026, 'A secret has a name, a text and the type secret_text.');
      }
      if (Buffer.byteLength(text) > MOST_BYTES || (!secrets.has(name) && secrets.size >= MOST)) {
        throw new CloudflareRefusal(400, 10021, `At most ${MOST} variables of ${MOST_BYTES} bytes each.`);
      }
      secrets.set(name, text);
      return { name, type };
    },
  },
  {
    method: 'DELETE',
    path: /^\/workers\/scripts\/([^/]+)\/secrets\/([^/]+)$/,
    operation: `${SECRETS}/{secret_name}`,
    right,
    handle(call) {
      const [, name = ''] = call.params;
      if (!secretsOf(call).delete(name)) {
        throw new CloudflareRefusal(404, 10056, 'workers.api.error.secret_not_found');
      }
      return null;
    },
  },
];

function secretsOf({ account, params }: CloudflareCall): Map<string, string> {
  const secrets = account.workers.get(params[0] ?? '');
  if (!secrets) throw new CloudflareRefusal(404, 10007, 'This Worker does not exist on your account.');
  return secrets;
}

function view(secrets: ReadonlyMap<string, string>): readonly object[] {
  return [...secrets.keys()].sort().map((name) => ({ name, type: 'secret_text' }));
}
