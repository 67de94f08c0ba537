/** Keys of every kind, against the machine's own `ssh-keygen`; without one, the message that says so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSigner } from '../../src/platform/git/signing.ts';

const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
let folder: string;
/** Where signers keep what they need. */
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signing-'));
  root = join(folder, 'own');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let keys = 0;
function aKey(...args: string[]): string {
  keys += 1;
  const file = join(folder, `key${keys}`);
  execFileSync('ssh-keygen', ['-q', '-C', 'somebody', '-f', file, ...args]);
  return readFileSync(file, 'utf8');
}

const signer = (key: string, path = process.env.PATH) => createSigner({ key, root, env: { PATH: path } });

describe('where there is no ssh-keygen', () => {
  test('a signing key is refused with what to install', async () => {
    await expect(signer('any', join(folder, 'nowhere')).check()).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('`ssh-keygen`'),
      hint: expect.stringContaining('openssh-client'),
    });
  });
});

(hasKeygen ? describe : describe.skip)('a signing key', () => {
  test.each([
    ['Ed25519', ['-t', 'ed25519', '-N', '']],
    ['RSA', ['-t', 'rsa', '-b', '2048', '-N', '']],
  ])('of kind %s makes the same signature of the same commit each time', async (_, args) => {
    const key = aKey(...args);
    await signer(key).check();
    const payload = Buffer.from('tree 0\n\nfeat: something\n');
    const [first, again] = await signer(key).signing(async (sign) => [
      await sign(payload),
      await sign(payload),
    ]);
    const [later] = await signer(key).signing(async (sign) => [await sign(payload)]);
    expect(first).toMatch(/^-----BEGIN SSH SIGNATURE-----\n[\s\S]+\n-----END SSH SIGNATURE-----$/);
    expect([again, later]).toEqual([first, first]);
  });

  test.each([
    ['trimmed', (key: string) => key.trim()],
    ['with the line ends of Windows', (key: string) => key.replaceAll('\n', '\r\n')],
    ['amid blank lines', (key: string) => `\n\n${key}\n\n`],
  ])('may come %s', async (_, change) => {
    await expect(signer(change(aKey('-t', 'ed25519', '-N', ''))).check()).resolves.toBeUndefined();
  });

  test.each([
    [
      'of kind ECDSA',
      () => aKey('-t', 'ecdsa', '-N', ''),
      /ecdsa-sha2-nistp256.*change each time/,
      /ed25519/,
    ],
    ['under a passphrase', () => aKey('-t', 'ed25519', '-N', 'a passphrase'), /passphrase/, /ssh-keygen -p/],
    ['cut short', () => aKey('-t', 'ed25519', '-N', '').slice(0, 200), /no SSH private key/, /whole file/],
    ['that is public', () => 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI me', /no SSH private key/, /whole file/],
    ['that is anything else', () => 'hello', /no SSH private key/, /whole file/],
  ])('%s is refused with its cure', async (_, make, message, hint) => {
    await expect(signer(make()).check()).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
  });

  test('is on disk only for its use, and only for ourselves', async () => {
    const key = aKey('-t', 'ed25519', '-N', '');
    await signer(key).signing(async () => {
      const [file = ''] = readdirSync(root);
      expect(readFileSync(join(root, file), 'utf8')).toBe(key);
      expect(
        spawnSync('stat', ['-c', '%a', join(root, file)])
          .stdout.toString()
          .trim(),
      ).toBe('600');
    });
    await signer(key)
      .signing(() => Promise.reject(new Error('no')))
      .catch(() => {});
    expect(readdirSync(root)).toEqual([]);
  });

  test('cannot be used with a program too old to sign, which is said', async () => {
    const fake = join(folder, 'bin');
    execFileSync('mkdir', ['-p', fake]);
    writeFileSync(join(fake, 'ssh-keygen'), '#!/bin/sh\necho "unknown option -- Y" >&2\nexit 1\n');
    chmodSync(join(fake, 'ssh-keygen'), 0o755);
    const key = aKey('-t', 'ed25519', '-N', '');
    const refused = signer(key, `${fake}:${process.env.PATH}`).signing((sign) => sign(Buffer.from('x')));
    await expect(refused).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('unknown option -- Y'),
      hint: expect.stringContaining('8.1'),
    });
  });
});
