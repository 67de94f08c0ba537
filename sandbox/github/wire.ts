/** Reading request bodies and writing JSON answers, the same for REST and GraphQL. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './refusal.ts';

export const DOCUMENTATION = 'https://docs.github.com/rest';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The JSON body; undefined when there is none. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
}

export function send(response: ServerResponse, answer: Answer): void {
  const body = answer.body === undefined ? undefined : Buffer.from(JSON.stringify(answer.body));
  response.writeHead(answer.status, {
    'x-github-api-version-selected': '2022-11-28',
    ...(body ? { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length } : {}),
    ...answer.headers,
  });
  response.end(body);
}

/** GitHub's error body. */
export function refusalBody(refusal: Refusal): Record<string, unknown> {
  return {
    message: refusal.message,
    ...(refusal.errors ? { errors: refusal.errors } : {}),
    documentation_url: DOCUMENTATION,
    status: String(refusal.status),
  };
}

const counts = new WeakMap<object, number>();

/** Numbered within a world, so that a log is reproducible. */
export function requestId(world: object): string {
  const next = (counts.get(world) ?? 0) + 1;
  counts.set(world, next);
  return `5A4D:${next.toString(16).toUpperCase().padStart(6, '0')}`;
}
