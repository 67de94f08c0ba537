/** A place that holds secrets, with the key pair that its clients seal values for. */
import { createHash } from 'node:crypto';
import { createShelf, type Shelf } from './shelf.ts';

export type Visibility = 'all' | 'private' | 'selected';

export interface Secret {
  /** In upper case, as GitHub keeps it. */
  readonly name: string;
  readonly value: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Of an organisation's secret; for those of repositories it says nothing. */
  readonly visibility: Visibility;
  /** Ids of repositories that see a `selected` one. */
  readonly selected: readonly number[];
}

export interface Vault {
  /** `actions of acme/app`; the key pair follows from it, so worlds are reproducible. */
  readonly address: string;
  readonly secrets: Shelf<Secret>;
  /** How many it takes. */
  readonly most: number;
  /** Counts key pairs: a rotation adds one. */
  generation: number;
  /** The key is another one after so many more writes. */
  rotatesAfter: number | undefined;
  /** Given out in place of the public key. */
  spoiltKey: string | undefined;
}

export function createVault(address: string, most: number, lateness: () => number): Vault {
  const secrets = createShelf<Secret>(lateness);
  return { address, secrets, most, generation: 1, rotatesAfter: undefined, spoiltKey: undefined };
}

export interface KeyPair {
  readonly id: string;
  /** Base64. */
  readonly publicKey: string;
  /** The bytes in a sealed box; undefined when it was not sealed for this key. */
  open(box: Buffer): Buffer | undefined;
}

/** The pair that is in use now. */
export async function keyPairOf(vault: Vault): Promise<KeyPair> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  const seed = createHash('sha256').update(`${vault.address} ${vault.generation}`).digest();
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed);
  return {
    id: String(seed.readBigUInt64BE() % 10n ** 18n),
    publicKey: Buffer.from(publicKey).toString('base64'),
    open(box) {
      try {
        return Buffer.from(sodium.crypto_box_seal_open(box, publicKey, privateKey));
      } catch {
        return undefined;
      }
    },
  };
}

/** From now on clients need the new key; `afterWrites`: after so many more of them. */
export function rotateKey(vault: Vault, afterWrites = 0): void {
  if (afterWrites > 0) vault.rotatesAfter = afterWrites;
  else vault.generation += 1;
}

/** Tells the vault of a write, after which its key may be due. */
export function countWrite(vault: Vault): void {
  if (vault.rotatesAfter === undefined) return;
  vault.rotatesAfter -= 1;
  if (vault.rotatesAfter > 0) return;
  vault.rotatesAfter = undefined;
  vault.generation += 1;
}

/** What tells values apart without showing them. */
export function fingerprintOf(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 12);
}

/** GitHub's times have whole seconds. */
export function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}
