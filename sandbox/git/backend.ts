/** `git http-backend` as a CGI program, streamed both ways: a pack of any size is never held in memory. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Exchange } from '../server.ts';
import { gitEnvironment } from './plumbing.ts';

export interface BackendRequest {
  readonly exchange: Exchange;
  readonly gitDir: string;
  /** Path below the repository, such as `info/refs`. */
  readonly resource: string;
  readonly user: string;
  readonly config: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** Body bytes as they went over the wire. */
export interface Traffic {
  received: number;
  sent: number;
}

/**
 * Answers the exchange. Resolves when git has ended, so that what a push does is done by then, also when
 * the client is gone. A push whose body never came whole changes nothing.
 */
export function runBackend(request: BackendRequest): Promise<Traffic> {
  const { exchange } = request;
  const traffic: Traffic = { received: 0, sent: 0 };
  // A client that went while a fault held its request: its body can no longer be read.
  if (exchange.request.destroyed) return Promise.resolve(traffic);
  const child = spawn(backend(), { env: cgiEnvironment(request) });
  const incoming: IncomingMessage = exchange.request;
  incoming.on('data', (chunk: Buffer) => {
    traffic.received += chunk.length;
  });
  incoming.on('close', () => {
    if (!incoming.complete) child.kill();
  });
  // A child that ended early (a refused push) closes its input first.
  child.stdin.on('error', () => incoming.resume());
  incoming.pipe(child.stdin);
  answer(child, exchange.response, traffic);
  if (!request.resource.endsWith('receive-pack')) exchange.response.on('close', () => child.kill());
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', () => done(traffic));
  });
}

let found: string | undefined;

/** The program itself, which `git http-backend` would only start in turn. */
function backend(): string {
  found ??= join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');
  return found;
}

function answer(child: ChildProcessWithoutNullStreams, response: ServerResponse, traffic: Traffic): void {
  let head: Buffer | undefined = Buffer.alloc(0);
  child.stderr.resume();
  // Nobody drains a response whose client is gone.
  response.on('close', () => child.stdout.resume());
  child.stdout.on('data', (chunk: Buffer) => {
    if (!head) return send(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const body = head.subarray(end + 4);
    writeHead(response, head.subarray(0, end).toString('latin1'));
    head = undefined;
    if (body.length > 0) send(body);
  });
  child.stdout.on('end', () => {
    if (head) response.writeHead(500);
    response.end();
  });

  function send(chunk: Buffer): void {
    traffic.sent += chunk.length;
    if (response.destroyed || response.write(chunk)) return;
    child.stdout.pause();
    response.once('drain', () => child.stdout.resume());
  }
}

function writeHead(response: ServerResponse, head: string): void {
  const headers = head.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  const status = headers.find(([name]) => name.toLowerCase() === 'status')?.[1] ?? '200';
  for (const [name, value] of headers) {
    if (name.toLowerCase() !== 'status') response.setHeader(name, value);
  }
  response.writeHead(Number.parseInt(status, 10));
}

function cgiEnvironment(request: BackendRequest): Record<string, string> {
  const { exchange, gitDir, resource } = request;
  const header = (name: string) => String(exchange.request.headers[name] ?? '');
  const config = Object.entries(request.config).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return gitEnvironment({
    ...Object.fromEntries(config),
    GIT_CONFIG_COUNT: String(Object.keys(request.config).length),
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_TRANSLATED: `${gitDir}/${resource}`,
    REQUEST_METHOD: exchange.method,
    QUERY_STRING: exchange.query.toString(),
    CONTENT_TYPE: header('content-type'),
    ...(header('content-length') ? { CONTENT_LENGTH: header('content-length') } : {}),
    HTTP_CONTENT_ENCODING: header('content-encoding'),
    GIT_PROTOCOL: header('git-protocol'),
    HTTP_GIT_PROTOCOL: header('git-protocol'),
    REMOTE_ADDR: '127.0.0.1',
    REMOTE_USER: request.user,
    ...request.environment,
  });
}
