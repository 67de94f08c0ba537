/** Keeps what clients send, for the leak scan; services read their requests as if nobody looked on. */
import { gunzipSync } from 'node:zlib';
import type { Gate, SandboxServer } from '../../sandbox/server.ts';

export interface SentBody {
  /** Number of the request in `server.seen`. */
  readonly number: number;
  readonly method: string;
  /** With the query. */
  readonly address: string;
  /** All headers but `Authorization`. */
  readonly headers: string;
  /** What has come so far, without its gzip encoding. */
  text(): string;
}

/** Takes the server's gate; `inner` is asked for the scenario's own. */
export function keepBodies(server: SandboxServer, inner: () => Gate | undefined): readonly SentBody[] {
  const kept: SentBody[] = [];
  server.setGate(async (seen, exchange, next) => {
    const { request } = exchange;
    const chunks: Buffer[] = [];
    // The parser hands the body over by `push`; a listener would set the stream flowing before its service reads.
    const push = request.push.bind(request);
    request.push = (chunk, encoding) => {
      if (chunk) chunks.push(Buffer.from(chunk));
      return push(chunk, encoding);
    };
    const { authorization: _, ...headers } = request.headers;
    kept.push({
      number: seen.number,
      method: seen.method,
      address: request.url ?? '',
      headers: JSON.stringify(headers),
      text: () => decoded(Buffer.concat(chunks), request.headers['content-encoding']),
    });
    const gate = inner();
    return gate ? gate(seen, exchange, next) : next();
  });
  return kept;
}

function decoded(body: Buffer, encoding: string | undefined): string {
  if (encoding !== 'gzip') return body.toString('latin1');
  try {
    return gunzipSync(body).toString('latin1');
  } catch {
    // A client that was killed sent only a part.
    return '';
  }
}
