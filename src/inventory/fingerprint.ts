import { createHmac, hkdfSync } from 'node:crypto';
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

/**
 * HMAC-SHA256 keyed by the input `fingerprint-key`, else by a key that HKDF derives from a token that lasts.
 * Undefined where there is neither: then no fingerprint can be made.
 */
export function fingerprinterOf(key: string | undefined, token: string): Fingerprinter | undefined {
  const secret = key ?? (lasting.test(token) ? token : undefined);
  if (secret === undefined) return undefined;
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'sync-action fingerprint', 32));
  const hmac = (text: string) => createHmac('sha256', derived).update(text).digest('hex');
  return {
    keyId: hmac('key').slice(0, 16),
    mark: (text) => hmac(`mark ${text}`),
    of: (scope, name, value) => hmac(JSON.stringify([scopeKey(scope), name, value])),
  };
}
