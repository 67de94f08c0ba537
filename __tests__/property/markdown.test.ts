import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { code, codeBlock, details, lines, type Markdown, md, table } from '../../src/report/markdown.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';
import './seeded.ts';

const bits = [
  '@ann',
  '@',
  '#12',
  '#',
  'GH-3',
  '<b>',
  '<script>',
  '</details>',
  '<!--',
  '-->',
  '[x](https://e.vil)',
  '![x](y)',
  '[',
  ']',
  '(',
  ')',
  '`',
  '```',
  '~~~',
  '|',
  '\\',
  '\n',
  '\n\n',
  '\n    ',
  '\t',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '# ',
  '> ',
  '---',
  '===',
  '***',
  '_a_',
  '**',
  '~',
  'https://e.vil',
  'www.e.vil',
  'a@e.vil',
  'mailto:a@e.vil',
  'ftp://e.vil',
  '&',
  '&lt;',
  '$x$',
  ':',
  '//',
  '!',
  '+ ',
  '[^1]',
  '[x]: https://e.vil',
  'word',
  ' ',
];
const hostile = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...bits) }, fc.string({ maxLength: 4 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));
const redactor = createRedactor();

/** Types of all tokens, and the text outside of code. */
function seen(markdown: Markdown): { types: ReadonlySet<string>; text: string } {
  const types = new Set<string>();
  const texts: string[] = [];
  marked.walkTokens(marked.lexer(render(markdown, redactor), { gfm: true }), (token: Token) => {
    types.add(token.type);
    const isLeaf = !('tokens' in token && token.tokens);
    if ((token.type === 'text' || token.type === 'escape') && isLeaf) texts.push(token.text);
  });
  return { types, text: texts.join('') };
}

const places: readonly [string, (text: string) => Markdown, readonly string[]][] = [
  ['a sentence', (text) => md`so ${text} it is`, ['paragraph', 'text', 'escape']],
  [
    'the start of a line',
    (text) => lines(md`**x**`, md`${text}`),
    ['paragraph', 'strong', 'text', 'escape', 'br', 'space'],
  ],
  ['two halves', (text) => md`x ${text.slice(0, 5)}${text.slice(5)}`, ['paragraph', 'text', 'escape']],
  [
    'a table',
    (text) =>
      table(
        ['a', md`${text} ~`],
        [
          [md`${text} ~`, 'b'],
          ['c', md`${text} ~`],
        ],
      ),
    ['table', 'text', 'escape', 'space'],
  ],
  ['code', (text) => md`so ${code(text)} it is`, ['paragraph', 'text', 'codespan']],
  [
    'code in a table',
    (text) => table(['a'], [[code(text.replaceAll('\\|', '|'))]]),
    ['table', 'text', 'codespan', 'space'],
  ],
  ['a code block', (text) => codeBlock(text), ['code']],
];

describe.each(places)('in %s', (_, place, expected) => {
  test('text is text: no link, image, HTML, list, heading or mention', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { types, text: plain } = seen(place(text));
        expect([...types].filter((type) => !expected.includes(type))).toEqual([]);
        expect(plain).not.toMatch(/@[A-Za-z0-9]|#\d|\bGH-\d|:\/\/|\bwww\./i);
      }),
      { numRuns: 1500 },
    );
  });
});

test('a table has the rows and columns that it was given', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 4 }), (rows) => {
      const [first, ...rest] = marked.lexer(render(table(['a', 'b'], rows), redactor));
      expect(rest).toEqual([]);
      expect(first?.type === 'table' && first.rows.map((row: readonly unknown[]) => row.length)).toEqual(
        rows.map(() => 2),
      );
    }),
  );
});

test('a summary holds nothing but its own tags', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const [, summary = ''] =
        /<summary>(.*)<\/summary>\n\nbody/s.exec(render(details(text, md`body`), redactor)) ?? [];
      expect(summary).not.toMatch(/[<>"\n]|@[A-Za-z0-9]/);
    }),
  );
});
