import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { unreadable } from './finding.ts';

/**
 * A sealed document is `magic ‖ version ‖ derivation ‖ salt ‖ nonce` (the header, authenticated as additional
 * data together with the name of the target), then the tag, then the document under AES-256-GCM. The salt is fresh each time, so each document
 * has a key of its own and no nonce can meet another under one key.
 */
const magic = Buffer.from('SYNCSEAL');
const sealVersion = 1;
const saltLength = 16;
const nonceLength = 12;
const tagLength = 16;
const headerLength = magic.length + 2 + saltLength + nonceLength;

/** Whoever opens a pull request from a fork can fetch the cache and guess at leisure: short keys fall. */
const shortestKey = 16;
/** From here on a key is taken for a random one (`openssl rand -hex 16`), which no guessing reaches. */
const randomKey = 32;

interface Derivation {
  readonly id: number;
  readonly derive: (secret: string, salt: Buffer) => Buffer;
}

const hkdf: Derivation = {
  id: 1,
  derive: (secret, salt) => Buffer.from(hkdfSync('sha256', secret, salt, 'sync-action state', 32)),
};
/** For keys that may be a phrase: 64 MiB and about a third of a second for every guess. */
const scrypt: Derivation = {
  id: 2,
  derive: (secret, salt) =>
    scryptSync(secret, salt, 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }),
};

export type Opened =
  | { readonly opened: true; readonly content: Buffer }
  | { readonly opened: false; readonly finding: Finding };

export interface Seal {
  seal(content: Buffer): Buffer;
  /** What `seal` was given. Anything else (another key, plain text, a flipped bit) is a finding, never a throw. */
  open(stored: Buffer): Opened;
}

/**
 * The seal under the `state-key` input, for the target `owner/repo` alone: an organisation may give all of its
 * repositories the same key. Without a key, documents stay plain.
 * @throws SyncError INPUT_INVALID when the key is shorter than 16 characters
 */
export function createSeal(stateKey: string | undefined, repository: string): Seal {
  const secret = stateKey?.trim();
  if (!secret) return plain;
  if (secret.length < shortestKey) {
    throw new SyncError('INPUT_INVALID', `The input state-key has fewer than ${shortestKey} characters.`, {
      hint: 'Store the output of `openssl rand -base64 32` as a secret and pass it as `state-key`; a short key can be guessed by whoever fetches the cache.',
    });
  }
  const derivation = secret.length < randomKey ? scrypt : hkdf;
  const target = Buffer.from(repository.toLowerCase());
  return {
    seal: (content) => encrypt(content, secret, derivation, target),
    open: (stored) => decrypt(stored, secret, derivation, target),
  };
}

const plain: Seal = {
  seal: (content) => content,
  open(stored) {
    if (!isSealed(stored)) return { opened: true, content: stored };
    return refuse(
      'The stored state is encrypted, and this run has no key.',
      'Pass the secret that other workflows pass as `state-key`; this run takes longer.',
    );
  },
};

function encrypt(content: Buffer, secret: string, { id, derive }: Derivation, target: Buffer): Buffer {
  const salt = randomBytes(saltLength);
  const nonce = randomBytes(nonceLength);
  const header = Buffer.concat([magic, Buffer.from([sealVersion, id]), salt, nonce]);
  const cipher = createCipheriv('aes-256-gcm', derive(secret, salt), nonce).setAAD(
    Buffer.concat([header, target]),
  );
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([header, cipher.getAuthTag(), sealed]);
}

function decrypt(stored: Buffer, secret: string, { id, derive }: Derivation, target: Buffer): Opened {
  if (!isSealed(stored)) {
    return refuse(
      'The stored state is not encrypted, although `state-key` is set; it is not trusted.',
      'Nothing to do: this run takes longer and stores its state encrypted. If it comes back, another workflow stores without `state-key`.',
    );
  }
  const header = stored.subarray(0, headerLength);
  const isOurs = header[magic.length] === sealVersion && header[magic.length + 1] === id;
  const content = isOurs && stored.length >= headerLength + tagLength && authentic(stored, header);
  if (content) return { opened: true, content };
  return refuse(
    'The stored state does not open with `state-key`: it is damaged, or was encrypted with another key or for another repository.',
    'Nothing to do after a change of the key; otherwise pass the same secret as `state-key` in every workflow.',
  );

  function authentic(bytes: Buffer, additional: Buffer): Buffer | undefined {
    const salt = additional.subarray(-saltLength - nonceLength, -nonceLength);
    const nonce = additional.subarray(-nonceLength);
    try {
      const decipher = createDecipheriv('aes-256-gcm', derive(secret, salt), nonce, {
        authTagLength: tagLength,
      })
        .setAAD(Buffer.concat([additional, target]))
        .setAuthTag(bytes.subarray(headerLength, headerLength + tagLength));
      return Buffer.concat([decipher.update(bytes.subarray(headerLength + tagLength)), decipher.final()]);
    } catch {
      return undefined;
    }
  }
}

function isSealed(stored: Buffer): boolean {
  return stored.subarray(0, magic.length).equals(magic);
}

function refuse(what: string, cure: string): Opened {
  return { opened: false, finding: unreadable(what, { cure }) };
}
