/** One GET request to an application that foreign code has started. */
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Answer } from '../../prove/ports.ts';

/** Bytes of a body that are kept. */
const BODY = 1024 * 1024;

/** Follows no redirect, sends no credential, and goes nowhere but to this machine. */
export async function getOnLoopback(address: string, timeout: number): Promise<Answer> {
  const url = URL.parse(address);
  const hosts = url === null ? [] : loopbackHosts(url.hostname);
  if (url === null || url.protocol !== 'http:' || hosts.length === 0) {
    return { status: undefined, why: 'not an http address of this machine' };
  }
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeout)));
  let last: Answer = { status: undefined, why: 'nobody listens' };
  for (const host of hosts) {
    last = await get(url, host, signal);
    if (last.status !== undefined) return last;
  }
  return last;
}

/** Addresses to try; names are never looked up. */
function loopbackHosts(name: string): readonly string[] {
  if (name === 'localhost') return ['127.0.0.1', '::1'];
  if (name === '[::1]') return ['::1'];
  return /^127\.\d+\.\d+\.\d+$/.test(name) ? [name] : [];
}

function get(url: URL, host: string, signal: AbortSignal): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const fail = (error: Error) =>
    resolve({ status: undefined, why: signal.aborted ? 'no answer in time' : error.message });
  const asked = request({
    host,
    port: url.port || 80,
    path: `${url.pathname}${url.search}`,
    headers: { host: url.host, accept: '*/*', connection: 'close' },
    agent: new Agent({ keepAlive: false }),
    signal,
  });
  asked.on('error', fail);
  asked.on('response', (response) => {
    readBody(response).then((body) => {
      resolve({ status: response.statusCode ?? 0, body });
      asked.destroy();
    }, fail);
  });
  asked.end();
  return promise;
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= BODY) break;
  }
  return Buffer.concat(chunks).subarray(0, BODY).toString('utf8');
}
