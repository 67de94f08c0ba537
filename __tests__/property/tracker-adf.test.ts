import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstFault } from '../../sandbox/jira/adf-check.ts';
import { fromAdf } from '../../src/trackers/adf/from-adf.ts';
import { toAdf } from '../../src/trackers/adf/to-adf.ts';
import './seeded.ts';

const site = { site: 'https://acme.atlassian.net' };
const there = (markdown: string) => toAdf(markdown, site);
const back = (document: unknown) => fromAdf(document, site);

/** Signs that mean something somewhere, and those that are hard to see. */
const signs = [
  ...'*_~`<>[]()!#+-=|\\&.:"\'0123 \n\t',
  ...[
    'a',
    'word',
    'Ä',
    '🧑‍🚀',
    '👩🏽',
    '☐ ',
    '☑ ',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '- [x] ',
    '# ',
    '### ',
    '---\n',
  ],
  ...[
    '**',
    '__',
    '~~',
    '```',
    '```js\n',
    '\n\n',
    '  \n',
    '\\\n',
    '    ',
    '\u200b',
    '\u200f',
    '\u202e',
    '\ufeff',
  ],
  ...[
    '\u00a0',
    '\0',
    '&amp;',
    '&lt;',
    '&#x20;',
    '<b>',
    '</b>',
    '<u>',
    '</u>',
    '<br>',
    '<!-- x -->',
    '<div>\n',
  ],
  ...[
    '<details>\n<summary>T</summary>\n\n',
    '\n\n</details>\n\n',
    '<sub>',
    '</sub>',
    '[!NOTE]',
    '> [!TIP]\n> ',
  ],
  ...[
    '[x](https://a.b)',
    '![i](https://a.b/c.png)',
    'https://a.b',
    'x@a.b',
    '[^1]',
    '[^1]: note\n',
    '[r]: /u\n',
    '[r]',
  ],
  ...['| a | b |\n|---|---|\n| c | d |\n', '| ', ' |', '@ann', '—', '🖼 ', 'a_b_c'],
  ...['[@ann](https://acme.atlassian.net/jira/people/7)', '[f](https://acme.atlassian.net/#file/1/2)'],
];
const markdown = fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((parts) => parts.join(''));
const anything = fc.oneof({ weight: 4, arbitrary: markdown }, fc.string({ unit: 'binary' }), fc.string());
const runs = { numRuns: Number(process.env.SEQUENCES ?? 200) };

test('a document is what comes of itself after a way to Markdown and back', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const document = there(text);
      expect(there(back(document))).toEqual(document);
    }),
    runs,
  );
});

test('Markdown that came back once stays as it is', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const once = back(there(text));
      expect(back(there(once))).toBe(once);
    }),
    runs,
  );
});

test('a document has nothing in it that Jira refuses', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { version, ...node } = there(text);
      expect([version, firstFault(node)]).toEqual([1, null]);
    }),
    runs,
  );
});

describe('words', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const block = fc.oneof(
    line,
    line.map((text) => `## ${text}`),
    fc.tuple(line, line).map(([a, b]) => `- ${a}\n- **${b}**`),
    fc.tuple(line, line).map(([a, b]) => `1. ${a}\n   - ${b}`),
    fc.tuple(line, line).map(([a, b]) => `- [ ] ${a}\n- [x] ${b}`),
    fc.tuple(line, line).map(([a, b]) => `> ${a}\n>\n> ${b}`),
    fc.tuple(line, line).map(([a, b]) => `> [!WARNING]\n>\n> ${a}\n> ${b}`),
    line.map((text) => `\`\`\`sh\n${text}\n\`\`\``),
    fc.tuple(word, word, word).map(([a, b, c]) => `| ${a} | ${b} |\n| - | - |\n| ${c} | ~~${a}~~ |`),
    fc.tuple(line, line).map(([a, b]) => `<details>\n<summary>${a}</summary>\n\n${b}\n\n</details>`),
  );

  test('are all kept, in their order, in texts as people write them', () => {
    const wordsOf = (text: string) => text.match(/[a-z]+/g) ?? [];
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const text = blocks.join('\n\n');
        expect(wordsOf(back(there(text)))).toEqual(wordsOf(text));
      }),
      { numRuns: 300 },
    );
  });
});
