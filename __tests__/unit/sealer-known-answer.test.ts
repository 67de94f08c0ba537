/** In a file of its own, for chance is set for all who seal in it. */
import { beforeAll, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import nacl from 'tweetnacl';
import { publicKeyOf, seal } from '../../src/platform/sealer.ts';

beforeAll(async () => {
  await sodium.ready;
  nacl.setPRNG((bytes) => bytes.fill(5));
});

test('with a known ephemeral key the sealed box is the known one', async () => {
  const key = publicKeyOf('1', 'CDjXqf7AJBXWhMczcy+Fs7JlACEptgceysutztHaFQI=', 'acme/app');
  expect(await seal('a secret', key)).toBe(
    'UKYUCbHd0DJemxa3AOcZ6XcsBwALG9d4bpB8ZT0gSV39vl3BHiGSgj8zJapDxgB2BwqNqRhpjC4=',
  );
});

test.each(['', 'x', 'line one\nline two\n', 'ünïcödé ✓', 'p'.repeat(48 * 1024)])(
  'with a known ephemeral key it is what libsodium makes of the parts',
  async (value) => {
    const receiver = sodium.crypto_box_keypair();
    const esk = new Uint8Array(32).fill(5);
    const epk = sodium.crypto_scalarmult_base(esk);
    const nonce = sodium.crypto_generichash(24, Buffer.concat([epk, receiver.publicKey]), null);
    const box = sodium.crypto_box_easy(value, nonce, receiver.publicKey, esk);
    const key = publicKeyOf('1', Buffer.from(receiver.publicKey).toString('base64'), 'acme/app');
    expect(await seal(value, key)).toBe(Buffer.concat([epk, box]).toString('base64'));
  },
);
