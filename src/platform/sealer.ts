import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { SyncError } from '../model/error.ts';

/** A scope's key, proved to be one. */
export interface PublicKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

const keyBytes = 32;

/** 32 bytes, of no small order: anybody can open what is sealed for such a key, and the library would not mind. */
export function publicKeyOf(id: string, base64: string, subject: string): PublicKey {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  const wrong = faultOf(base64, bytes);
  if (wrong) {
    throw new SyncError('GITHUB_SECRETS_PUBLIC_KEY_INVALID', `The public key of ${subject} ${wrong}.`);
  }
  return { id, bytes };
}

function faultOf(base64: string, bytes: Uint8Array): string | undefined {
  // Node skips what is not base64; only a text that comes back the same was base64.
  if (Buffer.from(bytes).toString('base64') !== base64) return 'is not base64';
  if (bytes.length !== keyBytes) return `has ${bytes.length} bytes, not ${keyBytes}`;
  if (bytes.every((byte) => byte === 0)) return 'is all zero';
  return isOfSmallOrder(bytes) ? 'is of small order' : undefined;
}

/** Whatever the other key, what two keys share is all zero then; OpenSSL refuses that, as RFC 7748 (6.1) has it. */
function isOfSmallOrder(bytes: Uint8Array): boolean {
  const { privateKey } = generateKeyPairSync('x25519');
  const x = Buffer.from(bytes).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });
  try {
    diffieHellman({ privateKey, publicKey });
    return false;
  } catch {
    return true;
  }
}

/** The value, as UTF-8, in a sealed box (libsodium's `crypto_box_seal`), as base64: what GitHub's secrets take. */
export async function seal(value: string, { bytes }: PublicKey): Promise<string> {
  // Few runs write a secret; the others do without the library.
  const { default: sodium } = await import('tweetsodium');
  return Buffer.from(sodium.seal(new TextEncoder().encode(value), bytes)).toString('base64');
}
