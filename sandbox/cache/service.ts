/** The Actions cache service, version 2: Twirp calls with a job's runtime token, blobs at signed addresses. */
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Exchange, Service } from '../server.ts';
import type { Repository, World } from '../world.ts';
import { type BlobAnswer, blobFailure, getBlob, type PendingBlocks, putBlob } from './blob.ts';
import { type CacheEntry, type CacheGrant, createCacheStore } from './store.ts';
import { CALLS, problem, type TwirpAnswer } from './twirp.ts';

/** How a job may use the cache. `read` is what `pull_request_target` and fork events get. */
export type CacheMode = 'write' | 'read' | 'none';

export interface CacheService extends Service {
  /** What is stored, oldest first; tests may remove or damage entries. */
  readonly entries: CacheEntry[];
  /** A runtime token for one job on `ref` of a repository. */
  issueToken(repository: Repository, ref: string, mode?: CacheMode): string;
}

const TWIRP = '/twirp/github.actions.results.api.v1.CacheService/';
const BLOBS = '/_cache/blobs/';

export function createCacheService(world: World): CacheService {
  const store = createCacheStore(world);
  const grants = new Map<string, CacheGrant>();
  const signatures = new Map<string, { readonly entry: CacheEntry; readonly right: 'w' | 'r' }>();
  const pending: PendingBlocks = new Map();

  function sign(host: string, entry: CacheEntry, right: 'w' | 'r'): string {
    const signature = randomBytes(24).toString('base64url');
    signatures.set(signature, { entry, right });
    return `http://${host}${BLOBS}${entry.id}?sp=${right}&sig=${signature}`;
  }

  async function call(exchange: Exchange): Promise<TwirpAnswer> {
    const token = /^Bearer (.+)$/.exec(exchange.request.headers.authorization ?? '')?.[1] ?? '';
    const grant = grants.get(token);
    if (!grant) return problem(401, 'unauthenticated', 'the runtime token is not valid');
    const answer = CALLS[exchange.path.slice(TWIRP.length)];
    if (!answer || exchange.method !== 'POST') return problem(404, 'bad_route', 'no such call');
    const host = exchange.request.headers.host ?? new URL(exchange.origin).host;
    const input: unknown = JSON.parse((await buffer(exchange.request)).toString('utf8'));
    if (!isObject(input)) return problem(400, 'malformed', 'the body is not an object');
    return answer({ store, grant, sign: (entry, right) => sign(host, entry, right) }, input);
  }

  async function blob(exchange: Exchange): Promise<BlobAnswer> {
    const signed = signatures.get(exchange.query.get('sig') ?? '');
    const wanted = exchange.method === 'PUT' ? 'w' : 'r';
    if (signed?.right !== wanted || exchange.path !== `${BLOBS}${signed.entry.id}`) {
      return blobFailure(403, 'AuthenticationFailed');
    }
    if (wanted === 'r') return getBlob(exchange, signed.entry);
    if (signed.entry.finalized) return blobFailure(409, 'BlobImmutableDueToPolicy');
    return putBlob(exchange, signed.entry, await buffer(exchange.request), pending);
  }

  return {
    name: 'cache',
    entries: store.entries,
    accepts: ({ path }) => path.startsWith(TWIRP) || path.startsWith(BLOBS),
    async handle(exchange) {
      if (exchange.path.startsWith(BLOBS)) {
        const answer = await blob(exchange);
        exchange.response.writeHead(answer.status, answer.headers).end(answer.body);
        return;
      }
      const { status, body } = await call(exchange);
      exchange.response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    },
    issueToken(repository, ref, mode = 'write') {
      const token = randomBytes(32).toString('base64url');
      const reads = [...new Set([ref, `refs/heads/${repository.defaultBranch}`])];
      grants.set(token, {
        repository: `${repository.owner}/${repository.name}`,
        writes: mode === 'write' ? ref : undefined,
        reads: mode === 'none' ? [] : reads,
      });
      return token;
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
