/** What may be written to a vault, and the refusals of what may not. */
import { MOST_BYTES } from '../inventory/scopes.ts';
import { countWrite, keyPairOf, type Secret, type Vault, wholeSeconds } from '../inventory/vault.ts';
import type { World } from '../world.ts';
import { checkName } from './names.ts';
import { notFound, Refusal } from './refusal.ts';
import { NO_REACH, type Reach } from './visibility.ts';

export interface SecretWrite {
  /** Base64 of a sealed box. */
  readonly encrypted_value?: string;
  readonly key_id?: string;
}

/** Creates or updates a secret. True when it was not there before. */
export async function putSecret(
  world: World,
  vault: Vault,
  name: string,
  { encrypted_value, key_id }: SecretWrite,
  reach: Reach = NO_REACH,
): Promise<boolean> {
  checkName('Secret', name);
  const known = vault.secrets.find(name);
  // The description asks for a value only where a repository's Actions secret is written.
  if (known && encrypted_value === undefined && key_id === undefined) {
    storeSecret(world, vault, name, known.value, reach);
    return false;
  }
  const value = await opened(vault, encrypted_value, key_id);
  if (!known && vault.secrets.all().length >= vault.most) {
    throw new Refusal(422, `Maximum number of secrets reached: ${vault.most}.`);
  }
  storeSecret(world, vault, name, value, reach);
  countWrite(vault);
  return !known;
}

/** As a person does who sets a secret in the settings. */
export function storeSecret(
  world: World,
  vault: Vault,
  name: string,
  value: string,
  reach: Reach = NO_REACH,
  updatedAt: Date = world.now(),
): Secret {
  const at = wholeSeconds(updatedAt);
  const secret: Secret = {
    name: name.toUpperCase(),
    value,
    createdAt: vault.secrets.find(name)?.createdAt ?? at,
    updatedAt: at,
    ...reach,
  };
  vault.secrets.put(name, secret);
  return secret;
}

export function removeSecret(vault: Vault, name: string): void {
  if (!vault.secrets.remove(name)) throw notFound();
}

/** Which repositories see a `selected` secret from now on; its value stays. */
export function selectRepositories(
  world: World,
  vault: Vault,
  secret: Secret,
  selected: readonly number[],
): void {
  const updatedAt = wholeSeconds(world.now());
  vault.secrets.put(secret.name, { ...secret, updatedAt, selected: [...new Set(selected)] });
}

async function opened(vault: Vault, box: string | undefined, keyId: string | undefined): Promise<string> {
  for (const [field, given] of Object.entries({ encrypted_value: box, key_id: keyId })) {
    if (given === undefined) throw new Refusal(422, `Invalid request.\n\n"${field}" wasn't supplied.`);
  }
  const pair = await keyPairOf(vault);
  if (keyId !== pair.id) throw new Refusal(422, 'The key_id is not that of the current public key.');
  const value = pair.open(Buffer.from(box ?? '', 'base64'));
  if (!value) throw new Refusal(422, 'The encrypted_value was not sealed for the current public key.');
  if (value.length > MOST_BYTES) throw new Refusal(422, `The value is larger than ${MOST_BYTES} bytes.`);
  return value.toString('utf8');
}
