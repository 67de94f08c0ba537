import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, property, tuple } from 'fast-check';
import type { Root } from 'mdast';
import { markdownLines } from '../../src/model/markdown-lines.ts';
import { parseMarkdown } from '../../src/trackers/adf/markdown.ts';
import './seeded.ts';

/** Numbers of the lines, from 0, that belong to fenced blocks of the text itself. */
function fenced(tree: Root): ReadonlySet<number> {
  const lines = tree.children.flatMap((node) => {
    if (node.type !== 'code' || node.position === undefined) return [];
    const { start, end } = node.position;
    return Array.from({ length: end.line - start.line + 1 }, (_, at) => start.line - 1 + at);
  });
  return new Set(lines);
}

const indents = ['', '', '', ' ', '  ', '   ', '    ', '\t'];
const pieces = [
  ...[
    '',
    '',
    '',
    'a',
    'a `b',
    '```',
    '```',
    '```',
    '````',
    '``` ts',
    '``` a`b',
    '~~~',
    '~~~ `',
    '```  ',
    '``` x',
  ],
  ...[
    '- a',
    '-',
    '- ```',
    '1. a',
    '2) b',
    '1.\ta',
    '-\t\ta',
    '* * *',
    '---',
    '===',
    '# a',
    '> a',
    '> ```',
    '> - a',
  ],
  ...['<div>', '<!--', '-->', '<!-- a -->', '<pre>', '</pre>', '<?', '?>', '<!A', '>', '<![CDATA[', ']]>'],
  ...[
    '<https://a.b>',
    '<b>a',
    '</b>',
    '[^a]: a',
    '[a]: b "c',
    '|a|',
    '|-|',
    '-     a',
    '+ <!--',
    '- a\n  - b',
  ],
];
const line = tuple(constantFrom(...indents), constantFrom(...pieces)).map((parts) => parts.join(''));
const text = array(tuple(line, constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r')), { maxLength: 14 }).map(
  (lines) => lines.flat().join(''),
);

describe('a line that is code for certain', () => {
  test('is code of a reader of Markdown, whatever stands around it', () => {
    assert(
      property(text, (some) => {
        const known = fenced(parseMarkdown(some));
        const wrong = markdownLines(some).flatMap(({ isCode, text: of }, at) =>
          isCode && of !== '' && !known.has(at) ? [`${at}: ${of}`] : [],
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    );
  });
});

test.each<[string, string, readonly number[]]>([
  ['on any line ends', 'a\n\n```\nb\r```\rc\r\n~~~\r\nd', [2, 3, 4, 6, 7]],
  ['right below a paragraph', 'a\n```\nb\n\n```\nc', [1, 2, 3, 4]],
  ['below a list', '- a\n  ```\n  b\n  ```\n\n```\nc\n```', [5, 6, 7]],
  ['within HTML that ends with a blank line', '<details>\n\n```\n<b>\n```\n\n</details>', [2, 3, 4]],
  ['below a comment', '<!-- a\n\n```\n-->\n```\nb', [4, 5]],
])('a fenced block is found %s', (_, some, expected) => {
  const found = markdownLines(some).flatMap(({ isCode }, at) => (isCode ? [at] : []));
  expect(found).toEqual(expected);
});

test('lines and their ends make up the text', () => {
  const some = 'a\r\rb\n\r\nc\r';
  expect(
    markdownLines(some)
      .flatMap(({ text: of, end }) => [of, end])
      .join(''),
  ).toBe(some);
});
