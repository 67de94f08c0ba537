/** The three calls of cache service v2, as plain functions from a request's JSON to an answer. */
import type { CacheEntry, CacheGrant, CacheStore } from './store.ts';

export interface TwirpAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Makes the address at which a blob can be written or read. */
export type Sign = (entry: CacheEntry, right: 'w' | 'r') => string;

interface CallContext {
  readonly store: CacheStore;
  readonly grant: CacheGrant;
  readonly sign: Sign;
}

type Input = Readonly<Record<string, unknown>>;
type Call = (context: CallContext, input: Input) => TwirpAnswer;

const KEY_LIMIT = 512;

export const CALLS: Readonly<Record<string, Call>> = {
  CreateCacheEntry({ store, grant, sign }, input) {
    const key = text(input, 'key');
    if (key.length > KEY_LIMIT || key.includes(','))
      return problem(400, 'invalid_argument', `bad key: ${key}`);
    if (grant.writes === undefined) {
      return { status: 200, body: { ok: false, message: 'cache write denied: the token is read-only' } };
    }
    const entry = store.reserve(grant, { key, version: text(input, 'version') });
    if (!entry) {
      const message = 'cache entry with the same key, version, and scope already exists';
      return problem(409, 'already_exists', message);
    }
    return { status: 200, body: { ok: true, signed_upload_url: sign(entry, 'w') } };
  },

  FinalizeCacheEntryUpload({ store, grant }, input) {
    const entry = store.own(grant, { key: text(input, 'key'), version: text(input, 'version') });
    if (!entry) return problem(404, 'not_found', 'cache entry not found');
    // The client writes 64-bit numbers as strings, as protobuf's JSON does.
    const size = Number(text(input, 'size_bytes') || text(input, 'sizeBytes'));
    if (entry.data?.length !== size) {
      return {
        status: 200,
        body: { ok: false, message: 'the upload is not of the size that was announced' },
      };
    }
    entry.finalized = true;
    return { status: 200, body: { ok: true, entry_id: String(entry.id) } };
  },

  GetCacheEntryDownloadURL({ store, grant, sign }, input) {
    if (grant.reads.length === 0) {
      return problem(403, 'permission_denied', 'cache read denied: the token has no readable scope');
    }
    const keys = [text(input, 'key'), ...texts(input, 'restore_keys'), ...texts(input, 'restoreKeys')];
    const entry = store.find(grant, keys, text(input, 'version'));
    if (!entry) return { status: 200, body: { ok: false } };
    const body = { ok: true, signed_download_url: sign(entry, 'r'), matched_key: entry.key };
    return { status: 200, body };
  },
};

/** An error as Twirp words it; the client shows `msg`. */
export function problem(status: number, code: string, msg: string): TwirpAnswer {
  return { status, body: { code, msg } };
}

function text(input: Input, name: string): string {
  const value = input[name];
  return typeof value === 'string' ? value : '';
}

function texts(input: Input, name: string): readonly string[] {
  const value = input[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
