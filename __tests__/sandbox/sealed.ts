/** A client that seals a value for a place and puts it there, with libsodium as the other side has it. */
import sodium from 'libsodium-wrappers';
import type { Answer, Bench } from './github-bench.ts';

export interface Sealed {
  readonly encrypted_value: string;
  readonly key_id: string;
}

/** Sealed for the key that the place shows now. `path`: `/repos/acme/app/actions/secrets`. */
export async function sealedFor(bench: Bench, path: string, value: string, token?: string): Promise<Sealed> {
  const key = await bench.rest('GET', `${path}/public-key`, undefined, token);
  return { encrypted_value: await seal(value, String(key.at('key'))), key_id: String(key.at('key_id')) };
}

/** Base64 of the box. */
export async function seal(value: string, publicKey: string): Promise<string> {
  await sodium.ready;
  const box = sodium.crypto_box_seal(Buffer.from(value), Buffer.from(publicKey, 'base64'));
  return Buffer.from(box).toString('base64');
}

export async function putSealed(
  bench: Bench,
  path: string,
  name: string,
  value: string,
  more: { readonly token?: string; readonly body?: object } = {},
): Promise<Answer> {
  const sealed = await sealedFor(bench, path, value, more.token);
  return bench.rest('PUT', `${path}/${name}`, { ...sealed, ...more.body }, more.token);
}
