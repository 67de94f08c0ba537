import { expect, test } from '@jest/globals';
import { squashMessage } from '../../src/siblings/squash-message.ts';
import { parseOrigins } from '../../src/siblings/trailers.ts';

const origins = [`Synced-From: acme/ui@${'a'.repeat(40)}`, `Synced-From: acme/ui@${'b'.repeat(40)}`];

function commit(message: string, name = 'Ada', email = 'ada@example.com') {
  return { sha: 'c'.repeat(40), message, author: { name, email }, ours: true };
}

test('a squash names what was done, each person once, and every origin', () => {
  const text = squashMessage(
    [
      commit('feat: one\n\nWhy.\n\nSigned-off-by: Ada <ada@example.com>\n'),
      commit('fix: two', 'Bob', 'bob@example.com'),
      commit('fix: three'),
    ],
    { repo: 'acme/ui', origins },
  );
  expect(text).toBe(
    `* feat: one\n* fix: two\n* fix: three\n\nCo-authored-by: Ada <ada@example.com>\nSigned-off-by: Ada <ada@example.com>\nCo-authored-by: Bob <bob@example.com>\n${origins.join('\n')}`,
  );
  expect(parseOrigins(text)).toHaveLength(2);
});

test.each([
  ['a name that mentions', '@octocat', 'a@example.com', 'Co-authored-by: @\u200boctocat <a@example.com>'],
  ['a name that closes', 'fixes #1', 'a@example.com', 'Co-authored-by: fixes `acme/ui#1` <a@example.com>'],
  ['a name of two lines', `A\nSynced-From: acme/ui@${'d'.repeat(40)}`, 'a@example.com', 'Co-authored-by: A '],
])('%s has no power', (_, name, email, expected) => {
  const text = squashMessage([commit('feat: one', name, email)], { repo: 'acme/ui', origins });
  expect(text).toContain(expected);
  expect(parseOrigins(text)).toHaveLength(2);
});

test('what is no address is left out', () => {
  const text = squashMessage([commit('feat: one', 'Ada', 'a> b')], { repo: 'acme/ui', origins });
  expect(text).not.toContain('Co-authored-by');
});

test('hundreds of subjects are counted', () => {
  const text = squashMessage(
    Array.from({ length: 300 }, (_, index) => commit(`feat: ${index}`)),
    { repo: 'acme/ui', origins },
  );
  expect(text).toContain('* and 100 more');
});
