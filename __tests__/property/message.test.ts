import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { carriedMessage } from '../../src/siblings/message.ts';
import { parseOrigins } from '../../src/siblings/trailers.ts';
import './seeded.ts';

const sha = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 });
const bits = [
  '#12',
  '#7',
  '@ann',
  '@acme/web',
  'GH-3',
  'acme/x#4',
  'x#5',
  '`',
  '``',
  '```',
  '\\',
  '\n',
  '\n\n',
  ' ',
  '    ',
  'Closes ',
  ': ',
  'a.b',
  '-',
  'https://github.com/a/b/pull/9',
  'https://x.y/',
  'Synced-From: ',
  'evil/repo@',
  'Signed-off-by: A <a-@b.c>',
  'Key: v',
  '[skip ci]',
  'skip-checks: true',
  'fixup! ',
  '\u001b[1m',
  '\u202e',
  '\r',
  '\0',
  'é',
  '\u{1f600}',
  '\ud800',
  '…',
  '&',
  '(',
  ')',
  '.',
  ',',
];
const message = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...bits) },
      fc.string({ unit: 'binary', maxLength: 5 }),
      sha,
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) };

test('carrying a message twice is carrying it once', () => {
  fc.assert(
    fc.property(message, sha, (text, id) => {
      const once = carriedMessage(text, { repo: 'acme/ui', sha: id });
      expect(carriedMessage(once, { repo: 'acme/ui', sha: id })).toBe(once);
    }),
    runs,
  );
});

test('a carried message has one origin: its own', () => {
  fc.assert(
    fc.property(message, sha, (text, id) => {
      expect(parseOrigins(carriedMessage(text, { repo: 'acme/ui', sha: id }))).toEqual([
        { repo: 'acme/ui', sha: id },
      ]);
    }),
    runs,
  );
});

test('going on to another repository adds one line', () => {
  fc.assert(
    fc.property(message, sha, sha, (text, first, second) => {
      const once = carriedMessage(text, { repo: 'acme/ui', sha: first });
      const twice = carriedMessage(once, { repo: 'acme/web', sha: second });
      expect(twice).toBe(
        once.replace(/Synced-From: (.*)\n$/, `Origin-Chain: $1\nSynced-From: acme/web@${second}\n`),
      );
    }),
    runs,
  );
});

test('nothing outside of code refers, mentions or closes', () => {
  fc.assert(
    fc.property(message, sha, (text, id) => {
      const lines = carriedMessage(text, { repo: 'acme/ui', sha: id }).split('\n').slice(0, -2);
      const plain = lines.filter(
        (line) => !/^[\w-]+-by:|^Origin-Chain: /.test(line) && !/^ {0,3}`{3}/.test(line),
      );
      for (const line of plain) {
        const outside = line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, 'x').replace(/https?:\/\/\S+/g, 'x');
        expect(outside).not.toMatch(
          /(?<![\w&])#[1-9]\d*(?!\w)|(?<!\w)GH-\d+\b|(?<![\w.+-])@[a-z0-9]|\[skip ci\]|`/i,
        );
      }
    }),
    runs,
  );
});
