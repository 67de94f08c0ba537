import { createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { type Scope, scopeKey } from '../model/scope.ts';

/** Tells whether a value is the one that was written, without keeping anything that gives it away. */
export interface Fingerprinter {
  /** Hex; tells keys apart. */
  readonly keyId: string;
  /** Hex; another one for each scope and name, so that equal values do not show. */
  of(scope: Scope, name: string, value: string): string;
  /** Hex; marks a text of ours, so that nobody without the key can put it down as ours. */
  mark(text: string): string;
}

/** Prefixes of tokens that live for months; an App's (`ghs_`) is another one every hour. */
const lasting = /^(?:ghp_|github_pat_)/;

/** Of our own, so that no table of keys that was made for others helps. */
const info = 'sync-action fingerprint';

/** From here on a key is taken for a random one (`openssl rand -hex 16`), which no guessing reaches. */
const randomKey = 32;

/**
 * HMAC-SHA256 keyed by the input `fingerprint-key`, else by a key that is derived from a token that lasts. By HKDF;
 * a shorter key may be a phrase, and whoever reads the state can guess at it: by scrypt, about a third of a second
 * a guess. Undefined where there is neither: then no fingerprint can be made.
 */
export function fingerprinterOf(key: string | undefined, token: string): Fingerprinter | undefined {
  const secret = key ?? (lasting.test(token) ? token : undefined);
  if (secret === undefined) return undefined;
  const derived =
    secret.length < randomKey
      ? scryptSync(secret, info, 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 })
      : Buffer.from(hkdfSync('sha256', secret, '', info, 32));
  const hmac = (text: string) => createHmac('sha256', derived).update(text).digest('hex');
  return {
    keyId: hmac('key').slice(0, 16),
    mark: (text) => hmac(`mark ${text}`),
    of: (scope, name, value) => hmac(JSON.stringify([scopeKey(scope), name, value])),
  };
}
