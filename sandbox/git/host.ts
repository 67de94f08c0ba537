/** Git over smart HTTP at `/{owner}/{name}[.git]`, with the access checks and push rules of a code host. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settlePush } from '../github/settle.ts';
import type { Exchange, Service } from '../server.ts';
import type { Repository, Token, World } from '../world.ts';
import { accessTo, type Operation } from './access.ts';
import { runBackend } from './backend.ts';
import type { PushPolicy } from './push-policy.ts';

/** One request that reached git, with its body's bytes on the wire. */
export interface Transfer {
  readonly repository: string;
  readonly operation: Operation;
  /** `refs` is the advertisement, `pack` the request that moves objects (or, by protocol v2, lists refs). */
  readonly step: 'refs' | 'pack';
  /** Sent by the server: for `git-upload-pack` what a client fetched. */
  readonly sent: number;
  /** Received by the server: for `git-receive-pack` what a client pushed. */
  readonly received: number;
}

export interface GitHost extends Service {
  readonly transfers: readonly Transfer[];
  /** Resolves when no git process is at work: what a client that was killed had already sent is done by then. */
  idle(): Promise<void>;
}

interface Route {
  readonly fullName: string;
  readonly resource: string;
  readonly operation: Operation;
}

export function createGitHost(world: World): GitHost {
  const transfers: Transfer[] = [];
  const atWork = new Set<Promise<void>>();
  const hooks = installHook(join(world.root, 'hooks'));

  async function handle(exchange: Exchange): Promise<void> {
    const route = routeOf(exchange);
    if (!route) return refuse(exchange, 403, 'Please upgrade your git client.');
    exchange.describe?.(
      `${route.operation} ${route.fullName} ${route.resource === 'info/refs' ? 'refs' : 'pack'}`,
    );
    const authorization = exchange.request.headersDistinct.authorization ?? [];
    const access = accessTo(world, route.fullName, route.operation, authorization);
    if (access.kind === 'refused') return refuse(exchange, access.status, access.message);
    if (access.kind === 'moved') return redirect(exchange, access.to, route);
    const traffic = await runBackend({
      exchange,
      gitDir: access.repository.gitDir,
      resource: route.resource,
      user: access.token?.login ?? '',
      config: { ...SERVER_CONFIG, 'core.hooksPath': hooks },
      environment: { SANDBOX_PUSH_POLICY: JSON.stringify(policyFor(access.repository, access.token)) },
    });
    const step = route.resource === 'info/refs' ? 'refs' : 'pack';
    if (route.operation === 'git-receive-pack' && step === 'pack' && access.token) {
      await settlePush(world, access.repository, access.token.login);
    }
    transfers.push({ repository: route.fullName, operation: route.operation, step, ...traffic });
  }

  return {
    name: 'git',
    transfers,
    accepts: (exchange) => PATH.test(exchange.path),
    async handle(exchange) {
      const work = handle(exchange);
      atWork.add(work);
      await work.finally(() => atWork.delete(work));
    },
    async idle() {
      while (atWork.size > 0) await Promise.allSettled(atWork);
    },
  };
}

const PATH = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** What GitHub allows a client to ask; objects that no sane client sends are refused as there. */
const SERVER_CONFIG = {
  'uploadpack.allowFilter': 'true',
  'uploadpack.allowAnySHA1InWant': 'true',
  'receive.fsckObjects': 'true',
  'receive.autogc': 'false',
  'receive.procReceiveRefs': 'refs',
  'safe.directory': '*',
} as const;

function routeOf(exchange: Exchange): Route | undefined {
  const [, fullName = '', resource = ''] = PATH.exec(exchange.path) ?? [];
  const operation = resource === 'info/refs' ? exchange.query.get('service') : resource;
  if (operation !== 'git-upload-pack' && operation !== 'git-receive-pack') return undefined;
  return { fullName: decodeURIComponent(fullName), resource, operation };
}

function policyFor(repository: Repository, token: Token | undefined): PushPolicy {
  return {
    rules: repository.rules,
    // The job's own token can never be given this right.
    mayChangeWorkflows: token?.kind !== 'workflow' && token?.permissions.workflows === 'write',
    tokenKind: token?.kind ?? 'workflow',
  };
}

function refuse(exchange: Exchange, status: number, message: string): void {
  const challenge = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
  // Git shows a plain text body to the user as `remote: …`.
  exchange.response.writeHead(status, { 'content-type': 'text/plain', ...challenge }).end(message);
}

function redirect(exchange: Exchange, to: string, route: Route): void {
  const query = exchange.query.size > 0 ? `?${exchange.query}` : '';
  const host = exchange.request.headers.host ?? new URL(exchange.origin).host;
  exchange.response.writeHead(301, { location: `http://${host}/${to}.git/${route.resource}${query}` }).end();
}

function installHook(folder: string): string {
  const file = join(folder, 'proc-receive');
  if (existsSync(file)) return folder;
  mkdirSync(folder, { recursive: true });
  const program = join(import.meta.dirname, 'proc-receive.ts');
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', program];
  // Stripping types and compiling anew would be most of what a push takes.
  const compiled = join(tmpdir(), 'sync-action-sandbox', 'compiled');
  const script = [
    '#!/bin/sh',
    `export NODE_COMPILE_CACHE='${compiled}'`,
    `exec ${command.map(quoted).join(' ')}`,
  ];
  writeFileSync(file, `${script.join('\n')}\n`);
  chmodSync(file, 0o755);
  return folder;
}

function quoted(part: string): string {
  return `'${part}'`;
}
