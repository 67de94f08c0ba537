import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import sodium from 'libsodium-wrappers';
import { publicKeyOf, seal } from '../../src/platform/sealer.ts';

beforeAll(() => sodium.ready);

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

describe('a sealed value', () => {
  test('opens in libsodium with the private key, and is what was sealed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 3000 })),
        async (value) => {
          const { publicKey, privateKey } = sodium.crypto_box_keypair();
          const sealed = await seal(value, publicKeyOf('1', base64(publicKey), 'acme/app'));
          const opened = sodium.crypto_box_seal_open(Buffer.from(sealed, 'base64'), publicKey, privateKey);
          expect(Buffer.from(opened)).toEqual(Buffer.from(value, 'utf8'));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('may be empty, or as long as GitHub takes', async () => {
    const { publicKey, privateKey } = sodium.crypto_box_keypair();
    const key = publicKeyOf('1', base64(publicKey), 'acme/app');
    for (const value of ['', 'ä'.repeat(24 * 1024)]) {
      const sealed = Buffer.from(await seal(value, key), 'base64');
      expect(sealed).toHaveLength(Buffer.byteLength(value) + 48);
      expect(sodium.crypto_box_seal_open(sealed, publicKey, privateKey, 'text')).toBe(value);
    }
  });

  test('is another one each time', async () => {
    const key = publicKeyOf('1', base64(sodium.crypto_box_keypair().publicKey), 'acme/app');
    expect(await seal('same', key)).not.toBe(await seal('same', key));
  });
});

/** PyNaCl's reference vector for sealed boxes (its `tests/data/sealed_box_ref.txt`). */
const vector = {
  secret: hex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'),
  public: hex('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'),
  plain: hex(
    'be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705',
  ),
  sealed: hex(
    '199c808806a62c1be56951023ad3396b0ce0ef2c5b9ca688ac96d2d06ca43f65d314400cc9bbefb23dd26f824c9cb553f81e8c894ea9a553f4d777c77b66d5a6925da3f5961c5f7147172db5597ac14210066ee3ee13e6230a9a9610e9cddbf24094f54fbbf6694c08a436cec39ff5a373656d9584f4df9dd8c817e2e597540628d0ee21a6524a3fcf3eabdc0968390bd260a47366ead7f71cc2e774d411d96f3497c7e10291937bc16dc46a111686b85a8c86',
  ),
};

describe('the layout of a sealed box', () => {
  /** `epk ‖ box(m, blake2b-24(epk ‖ pk), epk, sk)`; the two key pairs share one secret, from either side. */
  function laidOut(plain: Uint8Array, sender: Uint8Array, receiver: typeof vector): Uint8Array {
    const nonce = sodium.crypto_generichash(24, Buffer.concat([sender, receiver.public]), null);
    const box = sodium.crypto_box_easy(plain, nonce, sender, receiver.secret);
    return Uint8Array.from(Buffer.concat([sender, box]));
  }

  test('is that of the known vector', () => {
    expect(laidOut(vector.plain, vector.sealed.slice(0, 32), vector)).toEqual(vector.sealed);
  });

  test('is ours', async () => {
    const sealed = Buffer.from(
      await seal('a secret', publicKeyOf('1', base64(vector.public), 'acme/app')),
      'base64',
    );
    const plain = new TextEncoder().encode('a secret');
    expect(Uint8Array.from(sealed)).toEqual(laidOut(plain, Uint8Array.from(sealed.subarray(0, 32)), vector));
  });
});

describe('a public key', () => {
  test.each([
    ['all zero', base64(new Uint8Array(32)), 'is all zero'],
    ['one byte short', base64(new Uint8Array(31).fill(7)), 'has 31 bytes, not 32'],
    ['one byte long', base64(new Uint8Array(33).fill(7)), 'has 33 bytes, not 32'],
    ['empty', '', 'has 0 bytes, not 32'],
    ['not base64', '!'.repeat(44), 'is not base64'],
    [
      'base64 with a letter that is none',
      `${base64(new Uint8Array(32).fill(7)).slice(0, -2)}*=`,
      'is not base64',
    ],
    ['base64url', base64(new Uint8Array(32).fill(255)).replaceAll('/', '_'), 'is not base64'],
    ['with a line break', `${base64(new Uint8Array(32).fill(7))}\n`, 'is not base64'],
  ])('that is %s is refused', (_, text, fault) => {
    expect(() => publicKeyOf('1', text, 'acme/app (Codespaces)')).toThrow(
      expect.objectContaining({
        code: 'GITHUB_SECRETS_PUBLIC_KEY_INVALID',
        message: `The public key of acme/app (Codespaces) ${fault}.`,
      }),
    );
  });
});
