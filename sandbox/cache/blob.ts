/** Just so much of Azure's blob storage as the cache client speaks: whole or in blocks in, ranges out. */
import type { Exchange } from '../server.ts';
import type { CacheEntry } from './store.ts';

/** Blocks that were put and not yet listed, by entry and block id. */
export type PendingBlocks = Map<string, Buffer>;

export interface BlobAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body?: Buffer | string;
}

export function putBlob(
  exchange: Exchange,
  entry: CacheEntry,
  body: Buffer,
  pending: PendingBlocks,
): BlobAnswer {
  const id = (block: string) => `${entry.id}/${block}`;
  switch (exchange.query.get('comp')) {
    case 'block':
      pending.set(id(exchange.query.get('blockid') ?? ''), body);
      break;
    case 'blocklist': {
      const blocks = blockIds(body.toString('utf8')).map((block) => pending.get(id(block)));
      if (blocks.includes(undefined)) return blobFailure(400, 'InvalidBlockList');
      entry.data = Buffer.concat(blocks.filter((block) => block !== undefined));
      break;
    }
    default:
      if (exchange.request.headers['x-ms-blob-type'] !== 'BlockBlob') {
        return blobFailure(400, 'MissingRequiredHeader');
      }
      entry.data = body;
  }
  return { status: 201, headers: { etag: `"${entry.id}"`, 'last-modified': new Date(0).toUTCString() } };
}

export function getBlob(exchange: Exchange, entry: CacheEntry): BlobAnswer {
  const { data } = entry;
  if (!data) return blobFailure(404, 'BlobNotFound');
  const { headers } = exchange.request;
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(headers.range ?? headers['x-ms-range'] ?? ''));
  const start = Number(range?.[1] ?? 0);
  const end = Math.min(range?.[2] ? Number(range[2]) + 1 : data.length, data.length);
  if (range && start >= data.length) return blobFailure(416, 'InvalidRange');
  const part = data.subarray(start, end);
  return {
    status: range ? 206 : 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': part.length,
      'accept-ranges': 'bytes',
      etag: `"${entry.id}"`,
      ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${data.length}` } : {}),
    },
    ...(exchange.method === 'HEAD' ? {} : { body: part }),
  };
}

export function blobFailure(status: number, code: string): BlobAnswer {
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`,
  };
}

function blockIds(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map((match) => match[1] ?? '');
}
