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
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })),
        async (value) => {
          const { publicKey, privateKey } = sodium.crypto_box_keypair();
          const sealed = await seal(value, publicKeyOf('1', base64(publicKey), 'acme/app'));
          const opened = sodium.crypto_box_seal_open(Buffer.from(sealed, 'base64'), publicKey, privateKey);
          expect(Buffer.from(opened)).toEqual(Buffer.from(value, 'utf8'));
        },
      ),
      { numRuns: 25 },
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

interface Vector {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly plain: string;
  readonly sealed: string;
}

/** PyNaCl's reference vectors for sealed boxes (its `tests/data/sealed_box_ref.txt`), in hex. */
const long: Vector = {
  privateKey: '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
  publicKey: '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
  plain:
    'be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705',
  sealed:
    '199c808806a62c1be56951023ad3396b0ce0ef2c5b9ca688ac96d2d06ca43f65d314400cc9bbefb23dd26f824c9cb553f81e8c894ea9a553f4d777c77b66d5a6925da3f5961c5f7147172db5597ac14210066ee3ee13e6230a9a9610e9cddbf24094f54fbbf6694c08a436cec39ff5a373656d9584f4df9dd8c817e2e597540628d0ee21a6524a3fcf3eabdc0968390bd260a47366ead7f71cc2e774d411d96f3497c7e10291937bc16dc46a111686b85a8c86',
};
const empty: Vector = {
  privateKey: '7fdc652e0f714cc6f6d5f7bf1aab9da7fcaa5b27f1f7763f31a659cc6ddd60d5',
  publicKey: '695ec87c37afbb70771a1a048e08d7c70a25b7d710e23a5814248128f3db035d',
  plain: '',
  sealed: '017f873a1536b35eac54f729e0f05ea5c5a96f9c221327d70bf46497b3b33007a84d0b93667ea189ad4dfcc016f727d1',
};
const oneByte: Vector = {
  privateKey: '1bcdb90ac2996d3e5598a404fd8753bae482ec821a64e306e15416228bae7212',
  publicKey: '6415b1fe7bb4dc602097f607249df89eb59cf2e75be1cb74abfc0664dc0f0a3d',
  plain: 'eb',
  sealed:
    'dbe788125ef86d2d4049feb371cf25e2a52a0d71505eeb2ebff526e859e6495c3c278fa7ba88e41c92c711a0ddbd3bdf09',
};

describe('the layout of a sealed box', () => {
  /** `epk ‖ box(m, blake2b-24(epk ‖ pk), epk, sk)`; the two key pairs share one secret, from either side. */
  function laidOut(plain: Uint8Array, sender: Uint8Array, { privateKey, publicKey }: Vector): string {
    const nonce = sodium.crypto_generichash(24, Buffer.concat([sender, hex(publicKey)]), null);
    const box = sodium.crypto_box_easy(plain, nonce, sender, hex(privateKey));
    return Buffer.concat([sender, box]).toString('hex');
  }

  test.each([
    ['long', long],
    ['empty', empty],
    ['one byte', oneByte],
  ])('is that of the known vector: %s', (_, vector) => {
    expect(laidOut(hex(vector.plain), hex(vector.sealed).slice(0, 32), vector)).toBe(vector.sealed);
  });

  test.each([
    ['long', long],
    ['empty', empty],
    ['one byte', oneByte],
  ])('is ours, for the key of the known vector: %s', async (_, vector) => {
    const key = publicKeyOf('1', base64(hex(vector.publicKey)), 'acme/app');
    const sealed = Uint8Array.from(Buffer.from(await seal('a secret', key), 'base64'));
    const plain = new TextEncoder().encode('a secret');
    expect(Buffer.from(sealed).toString('hex')).toBe(laidOut(plain, sealed.slice(0, 32), vector));
  });
});

describe('a public key', () => {
  test.each([
    ['all zero', base64(new Uint8Array(32)), 'is all zero'],
    // The points of small order, and their other spellings: libsodium's list in `x25519_ref10.c`.
    ...[
      '0100000000000000000000000000000000000000000000000000000000000000',
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      '0000000000000000000000000000000000000000000000000000000000000080',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f11d7',
    ].map(
      (point) =>
        [
          `of small order (${point.slice(0, 4)}…${point.slice(-2)})`,
          base64(hex(point)),
          'is of small order',
        ] as const,
    ),
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
