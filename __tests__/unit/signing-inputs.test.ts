import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../src/inputs.ts';
import { isCommitter } from '../../src/model/committer.ts';

function read(given: Readonly<Record<string, string>>) {
  const all: Record<string, string> = { token: 't', 'signing-key': 'a key', ...given };
  return readInputs((name) => all[name] ?? '');
}

describe('the committer of signed commits', () => {
  test.each([
    ['Sync Bot <bot@example.com>', { name: 'Sync Bot', email: 'bot@example.com' }],
    ['  Sync   Bot  <bot@example.com>', { name: 'Sync Bot', email: 'bot@example.com' }],
    [
      'acme-sync[bot] <1234+acme-sync[bot]@users.noreply.github.com>',
      { name: 'acme-sync[bot]', email: '1234+acme-sync[bot]@users.noreply.github.com' },
    ],
    ['Zoë Ågren <zoe@example.com>', { name: 'Zoë Ågren', email: 'zoe@example.com' }],
  ])('%s', (text, expected) => {
    expect(read({ committer: text }).committer).toEqual(expected);
  });

  test.each([
    ['bot@example.com'],
    ['<bot@example.com>'],
    [' <bot@example.com>'],
    ['Bot <nobody>'],
    ['Bot <a b@example.com>'],
    ['Bot <bot@example.com> <x@example.com>'],
    ['Bot\nauthor Eve <bot@example.com>'],
    ['Bot <bot@example.com>\n'],
  ])('is not %j', (text) => {
    expect(() => read({ committer: text })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', hint: expect.stringContaining('Name <') }),
    );
  });

  test('is not set without a key, so that a secret that is missing does not go unnoticed', () => {
    expect(() => read({ committer: 'Bot <bot@example.com>', 'signing-key': '' })).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.stringContaining('`signing-key` is empty'),
      }),
    );
  });
});

describe('a commit can be ours', () => {
  const bot = { name: 'Bot', email: 'bot@example.com' };
  test.each([
    ['by the action itself', { name: 'sync-action', email: 'sync-action@users.noreply.github.com' }, true],
    ['by the configured committer', bot, true],
    ['not by another address', { ...bot, email: 'eve@example.com' }, false],
    ['not by another name', { ...bot, name: 'Eve' }, false],
  ])('%s', (_, by, expected) => {
    expect(isCommitter(by, bot)).toBe(expected);
  });
});
