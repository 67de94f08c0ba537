/** Texts and documents that somebody made to be costly: none of them takes a moment. What were quadratic would not end. */
import { describe, expect, test } from '@jest/globals';
import type { AdfNode } from '../../src/trackers/adf/document.ts';
import { fromAdf } from '../../src/trackers/adf/from-adf.ts';
import { rawMark } from '../../src/trackers/adf/raw.ts';
import { toAdf } from '../../src/trackers/adf/to-adf.ts';

const site = { site: 'https://acme.atlassian.net' };

/** What is repeated to fill the text; or the text of a size. */
const patterns: readonly (string | readonly [string, (size: number) => string])[] = [
  ...[
    '[',
    '![',
    '[a](',
    '[a](<',
    '[^a]',
    '[^a]: ',
    '[a]: <',
    '[a][b] ',
    '[a]: b\n',
    '[[[[[\n\n',
    '[a](b) ',
    '![a](b) ',
  ],
  ...[
    '<',
    '<a ',
    '<!--',
    '<![CDATA[',
    '<?',
    '<!A',
    '<u>',
    '<u>a</u>',
    '<b>x</b> ',
    '<a b="',
    '<a\n\n',
    '<div>\n\n',
  ],
  ...[
    '>',
    '> ',
    '> > > > > a\n',
    '> ```\n',
    '> [!NOTE]\n> a\n\n',
    '- ',
    '- a\n',
    '- [ ] a\n',
    '1. ',
    '1) a\n- b\n',
    '- ```\n',
  ],
  ...[
    '*',
    '*a ',
    '**a _b ',
    '*_',
    '_',
    'a_',
    '~~a~~ ',
    '~',
    '`',
    '` a ``',
    '`a\n\n',
    '\\',
    '\\*',
    '&',
    '&#65;',
    '&amp;',
  ],
  ...[
    '|',
    '-|',
    '|a\n|-\n',
    '|a|\n|-|\n|b|\n\n',
    'a@',
    'a@b.co ',
    'a.',
    'http://a.',
    'http://a.b/c ',
    'www.',
    'www.a.b ',
  ],
  ...[
    'a\n\n',
    'a\n',
    'a  \n',
    'a\n=\n',
    '# a\n',
    '---\n',
    '```\na\n```\n',
    '    a\n\n',
    '\t',
    ' ',
    '\0',
    '\r',
    '👩‍👩‍👧',
    '(',
  ],
  ['<details>\n<summary>a</summary>\n\n', (size) => '<details>\n<summary>a</summary>\n\n'.repeat(size / 60)],
  ['runs of backticks', (size) => Array.from({ length: Math.sqrt(size) }, (_, n) => '`'.repeat(n)).join(' ')],
  ['looks around one letter', (size) => `${'*'.repeat(size / 2)}a${'*'.repeat(size / 2)}`],
  [
    'a wide table',
    (size) => `|${'a|'.repeat(size / 40)}\n|${'-|'.repeat(size / 40)}\n${'|\n'.repeat(size / 4)}`,
  ],
  ['notes and their names', (size) => `${'[^a]\n\n'.repeat(size / 12)}${'[^a]: b\n\n'.repeat(size / 18)}`],
  ['openings behind a fence that is none', (size) => `\`\`\` a\`b\n${'['.repeat(size)}`],
  ['openings behind a fence that is closed', (size) => `\`\`\`\n\`\`\` x\n\`\`\`\n${'['.repeat(size)}`],
  ['openings behind a fence in HTML', (size) => `<div>\n\`\`\`\n\n${'[a](<'.repeat(size / 5)}`],
  ['openings below what only looks blank', (size) => `${'['.repeat(400)}\n\u00a0\n`.repeat(size / 402)],
];

describe('a hostile text', () => {
  test.each(patterns.map((one) => (typeof one === 'string' ? ([one, undefined] as const) : one)))(
    'becomes a document of Jira: %j',
    (pattern, made) => {
      for (const size of [32_000, 65_000]) {
        const text = made?.(size) ?? pattern.repeat(size / pattern.length);
        expect(toAdf(text, site).content.length).toBeGreaterThanOrEqual(text.trim() === '' ? 0 : 1);
      }
    },
  );
});

test.each([
  ['that grows by what it is written with', 'a@b.co '.repeat(4_000)],
  ['of code without a letter', `\`\`\`\n${'\n'.repeat(60_000)}\`\`\``],
  ['of blank lines', '\r'.repeat(60_000)],
])('a hostile text %s is stable', (_, text) => {
  const document = toAdf(text, site);
  expect(document.content).toMatchObject([{ type: 'codeBlock' }]);
  expect(toAdf(fromAdf(document, site), site)).toEqual(document);
});

const grey = (text: string): AdfNode => ({ type: 'text', text, marks: [rawMark] });
const paragraph = (content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });
const cell = { type: 'tableCell', content: [paragraph([])] };
const many = Array.from({ length: 20_000 }, (_, n) => n);

describe('a hostile document', () => {
  test.each<[string, readonly AdfNode[], RegExp]>([
    ['openings of HTML that is never closed', [paragraph(many.map(() => grey('<a')))], /^(?:\\?<a)+$/],
    ['openings of notes that are never closed', [paragraph(many.map(() => grey('[^')))], /^(?:\\?\[\\?\^)+$/],
    ['grey lines', [paragraph(many.map((n) => (n % 2 ? { type: 'hardBreak' } : grey('a'))))], /^(?:a\n)+a$/],
    [
      'one long row above many that are empty',
      [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: many.map(() => ({ ...cell, content: [paragraph([{ type: 'text', text: 'w' }])] })),
            },
            ...many.map(() => ({ type: 'tableRow', content: [] })),
          ],
        },
      ],
      /^(?:w\n)+w$/,
    ],
    [
      'a text of thousands of looks',
      [
        paragraph(
          many.slice(0, 200).map((n) => ({
            ...{ type: 'text', text: `${n}` },
            marks: many.slice(0, 2000).map((at) => ({ type: 'link', attrs: { href: `https://a.b/${at}` } })),
          })),
        ),
      ],
      /^\[0123.*199]\(https:\/\/a\.b\/1999\)$/,
    ],
  ])('is read: %s', (_, content, expected) => {
    expect(fromAdf({ type: 'doc', version: 1, content }, site)).toMatch(expected);
  });
});
