import { describe, expect, test } from '@jest/globals';
import { createSeal } from '../../src/state/seal.ts';
import { serialise } from '../../src/state/serialise.ts';
import { aDocument } from '../fixtures/state/build.ts';

const content = serialise(aDocument());
const randomKey = 'c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I=';
const phrase = 'correct horse battery';

describe.each([
  ['a random key', randomKey],
  ['a phrase', phrase],
])('a document sealed with %s', (_name, key) => {
  const seal = createSeal(key, 'acme/app');

  test('opens to what it was, and shows nothing of it before', () => {
    const sealed = seal.seal(content);
    expect(seal.open(sealed)).toEqual({ opened: true, content });
    expect(sealed.includes('acme')).toBe(false);
  });

  test('opens with the same key and a line break at its end, as secrets are often pasted', () => {
    expect(createSeal(`${key}\n`, 'acme/app').open(seal.seal(content))).toEqual({ opened: true, content });
  });

  test('is never the same twice', () => {
    expect(seal.seal(content).equals(seal.seal(content))).toBe(false);
  });

  test.each([
    ['another key of its length', key.replace('c', 'd')],
    ['a longer key', `${key}${randomKey}`],
  ])('does not open with %s', (_other, other) => {
    const result = createSeal(other, 'acme/app').open(seal.seal(content));
    expect(result).toMatchObject({
      opened: false,
      finding: { code: 'STATE_UNREADABLE', cure: expect.stringContaining('state-key') },
    });
  });

  test('without a key is a finding that names the input', () => {
    const result = createSeal(undefined, 'acme/app').open(seal.seal(content));
    expect(result).toMatchObject({ finding: { cure: expect.stringContaining('`state-key`') } });
  });
});

describe('a sealed document', () => {
  const seal = createSeal(randomKey, 'acme/app');
  const sealed = seal.seal(content);

  test('does not open with any byte changed', () => {
    const opened = [...sealed.keys()].filter((at) => {
      const bytes = Buffer.from(sealed);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at);
      return seal.open(bytes).opened;
    });
    expect(opened).toEqual([]);
  });

  test('does not open cut off at any length, or with more at its end', () => {
    const opened = [...sealed.keys()].filter((length) => seal.open(sealed.subarray(0, length)).opened);
    expect(opened).toEqual([]);
    expect(seal.open(Buffer.concat([sealed, Buffer.from('x')])).opened).toBe(false);
  });
});

test('a plain document is not trusted where a key is given', () => {
  const result = createSeal(randomKey, 'acme/app').open(content);
  expect(result).toMatchObject({ opened: false, finding: { code: 'STATE_UNREADABLE' } });
});

test.each([undefined, '', '  \n'])('without a key (%j) documents are plain', (key) => {
  const seal = createSeal(key, 'acme/app');
  expect(seal.open(seal.seal(content))).toEqual({ opened: true, content });
  expect(seal.seal(content).equals(content)).toBe(true);
});

test('a short key is refused with the command that makes a good one', () => {
  expect(() => createSeal('fifteen letters', 'acme/app')).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID', hint: expect.stringContaining('openssl rand') }),
  );
});

test('a document that was sealed for another repository with the same key is refused', () => {
  const sealed = createSeal(randomKey, 'acme/app').seal(content);
  expect(createSeal(randomKey, 'acme/service-a').open(sealed)).toMatchObject({ opened: false });
  expect(createSeal(randomKey, 'Acme/App').open(sealed)).toEqual({ opened: true, content });
});
