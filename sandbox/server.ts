/**
 * One HTTP server on loopback for a whole world. Each service (GitHub's API, git, the cache, the page)
 * takes the requests that are its own. Requests are counted, and the fault injector sees each one first.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { World } from './world.ts';

/** A request as services see it: the path is raw (percent-encoded), the body not yet read. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Origin of this server, for links in answers: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Names the operation for counters, and says whether it changes anything when the method does not tell. */
  describe?(operation: string, effect?: Effect): void;
}

export type Effect = 'read' | 'write';

export interface Service {
  /** Name in counters and faults: `rest`, `graphql`, `linear`, `cloudflare`, `neon`, `git`, `cache`, `jira`, `page`. */
  readonly name: string;
  accepts(exchange: Exchange): boolean;
  handle(exchange: Exchange): Promise<void>;
}

/** One request that came in, for counters and assertions. Header values are never kept. */
export interface Seen {
  readonly number: number;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  status: number;
  /** From the method, unless the service knows better (GraphQL queries, git fetches). */
  effect: Effect;
  /** Such as `POST /repos/{owner}/{repo}/pulls`, when the service told. */
  operation?: string;
}

/** Decides what happens to a request before a service sees it; see faults.ts. */
export type Gate = (seen: Seen, exchange: Exchange, next: () => Promise<void>) => Promise<void>;

export interface SandboxServer {
  readonly world: World;
  readonly port: number;
  /** `http://127.0.0.1:PORT`, for Node's resolver. */
  readonly origin: string;
  /** `http://github.localhost:PORT`, for git and the cache client. */
  readonly serverUrl: string;
  readonly seen: readonly Seen[];
  setGate(gate: Gate | undefined): void;
  close(): Promise<void>;
}

/** Starts the server on a free port (or `port`). The first service that accepts a request has it. */
export async function startServer(
  world: World,
  services: readonly Service[],
  port = 0,
): Promise<SandboxServer> {
  const seen: Seen[] = [];
  let gate: Gate | undefined;
  const server = createServer((request, response) => void answer(request, response));
  // As long as code hosts do: on a busy machine a client would write to a connection that is just being closed.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const actual = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${actual}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    const exchange: Exchange = {
      request,
      response,
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      origin,
      describe(operation, effect) {
        entry.operation = operation;
        if (effect) entry.effect = effect;
      },
    };
    const service = services.find((candidate) => candidate.accepts(exchange));
    const entry: Seen = {
      number: seen.length + 1,
      service: service?.name ?? 'none',
      method: exchange.method,
      path: exchange.path,
      status: 0,
      effect: effectOf(exchange.method, exchange.path),
    };
    seen.push(entry);
    response.on('finish', () => {
      entry.status = response.statusCode;
    });
    const next = async () => {
      if (service) return service.handle(exchange);
      response.writeHead(404).end();
    };
    // GitHub's answers tell the time of the world; storage and git are not asked for it.
    if (service?.name === 'rest' || service?.name === 'graphql') {
      response.setHeader('date', world.now().toUTCString());
    }
    try {
      await (gate ? gate(entry, exchange, next) : next());
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`sandbox: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  return {
    world,
    port: actual,
    origin,
    serverUrl: `http://github.localhost:${actual}`,
    seen,
    setGate: (value) => {
      gate = value;
    },
    close: () => close(server),
  };
}

/** Some reads are POSTs: git's upload-pack and the cache's look-up. */
function effectOf(method: string, path: string): Effect {
  if (method === 'GET' || method === 'HEAD') return 'read';
  return /\/(git-upload-pack|GetCacheEntryDownloadURL)$/.test(path) ? 'read' : 'write';
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
