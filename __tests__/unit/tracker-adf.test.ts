import { describe, expect, test } from '@jest/globals';
import type { AdfNode } from '../../src/trackers/adf/document.ts';
import { fromAdf } from '../../src/trackers/adf/from-adf.ts';
import { toAdf } from '../../src/trackers/adf/to-adf.ts';

const site = { site: 'https://acme.atlassian.net' };
const back = (...content: readonly AdfNode[]) => fromAdf({ type: 'doc', version: 1, content }, site);
const there = (markdown: string) => toAdf(markdown, site).content;
const text = (value: string, ...marks: readonly string[]): AdfNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const line = (...content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });

test.each([
  ['text with signs', 'a\\*b \\* c \\[x] snake_case C:\\dir 1 < 2 & 3'],
  ['backslashes', 'a\\b \\\\\\* `\\` C:\\dir\\file'],
  ['looks', '**bold _it_ ~~s~~** `c|d` <u>u</u> H<sub>2</sub>O'],
  ['links', '<https://x.y> [t](u "ti") [`code`](v)'],
  ['lines', 'a\nb\nc'],
  ['headings', '# one\n\n###### six'],
  ['lists', '- a\n  - b\n    1. c\n    2. d\n\n    e'],
  ['a list that begins at three', '3. c\n4. d'],
  ['tasks', '- [ ] t\n  - [x] z\n- [x] u'],
  ['tasks of several paragraphs', '- [ ] x\n\n  y\n- z'],
  ['quotes', '> q\n>\n> > w'],
  ['a quote in a list', '- a\n  > b'],
  ['an alert', '> [!CAUTION]\n>\n> hot\n>\n> - x'],
  ['code', '```js\nif (a < b) { `x` }\n```\n\n````\n```\n````'],
  ['a table', '| a         | b     |\n| --------- | ----- |\n| 1\\|2<br>z | ~~x~~ |'],
  ['images', 'x ![img](http://x/y.png) z\n\n![solo](q.png)\n\n[![badge](b.png)](https://ci)'],
  ['HTML', '<div align="x">\n <b>hi</b>\n</div>\n\nx <!-- c --> <kbd>K</kbd>\n<i>y</i>'],
  ['an expandable part', '<details>\n<summary>A &amp; b</summary>\n\nin\n\n</details>'],
  ['footnotes', 'foot[^1]\n\n[^1]: note _x_'],
  ['a rule', 'a\n\n---\n\nb'],
  ['emoji, marks of direction, zero width', '👩🏽‍🚀 \u202eabc\u202c a\u200bb \u200f'.trim()],
  ['a mention', '[@Ada Lovelace](https://acme.atlassian.net/jira/people/712020%3Aada)'],
  ['a file', '[plan.pdf](https://acme.atlassian.net/#file/1f/contentId-1)'],
])('%s come back as they were written', (_, markdown) => {
  expect(fromAdf(toAdf(markdown, site), site)).toBe(markdown);
});

test.each<[string, readonly AdfNode[], string]>([
  ['nothing', [], ''],
  ['empty paragraphs', [line(), line(text('a')), line()], 'a'],
  [
    'a mention',
    [line({ type: 'mention', attrs: { id: '7', text: '@Ada' } })],
    '[@Ada](https://acme.atlassian.net/jira/people/7)',
  ],
  ['an emoji', [line({ type: 'emoji', attrs: { shortName: ':smile:', text: '😄' } })], '😄'],
  ['an emoji of the site', [line({ type: 'emoji', attrs: { shortName: ':party:' } })], ':party:'],
  ['a date', [line({ type: 'date', attrs: { timestamp: '1795219200000' } })], '2026-11-21'],
  ['a status', [line({ type: 'status', attrs: { text: 'In review', color: 'blue' } })], '`In review`'],
  ['a card', [line({ type: 'inlineCard', attrs: { url: 'https://a.b' } })], '<https://a.b>'],
  [
    'colours',
    [line({ type: 'text', text: 'red', marks: [{ type: 'textColor', attrs: { color: '#ff0000' } }] })],
    'red',
  ],
  ['space at the edge of a look', [line(text('a'), text(' b ', 'strong'), text('c'))], 'a **b** c'],
  ['several breaks', [line(text('a'), { type: 'hardBreak' }, { type: 'hardBreak' }, text('b'))], 'a\n\nb'],
  ['HTML that a person typed', [line(text('<!-- mark -->'))], '\\<!-- mark -->'],
  [
    'a panel',
    [{ type: 'panel', attrs: { panelType: 'warning' }, content: [line(text('x'))] }],
    '> [!WARNING]\n>\n> x',
  ],
  [
    'columns',
    [
      {
        type: 'layoutSection',
        content: ['a', 'b'].map((word) => ({
          type: 'layoutColumn',
          attrs: { width: 50 },
          content: [line(text(word))],
        })),
      },
    ],
    'a\n\nb',
  ],
  ['an extension', [{ type: 'extension', attrs: { extensionKey: 'toc', extensionType: 'x' } }], '\\[toc]'],
  [
    'a decision',
    [{ type: 'decisionList', content: [{ type: 'decisionItem', content: [text('go')] }] }],
    '- go',
  ],
  [
    'a file',
    [{ type: 'mediaSingle', content: [{ type: 'media', attrs: { type: 'file', id: '1', collection: '' } }] }],
    '[file](https://acme.atlassian.net/#file/1/)',
  ],
  ['a type that nobody knows', [{ type: 'hologram', content: [line(text('x'))] }], 'x'],
])('%s can be read', (_, content, markdown) => {
  expect(back(...content)).toBe(markdown);
});

test.each([null, undefined, 'text', 7, {}, { type: 'doc' }, { type: 'doc', content: [7, null, {}] }])(
  '%j is no document, and empty',
  (value) => {
    expect(fromAdf(value, site)).toBe('');
  },
);

describe('large and deep texts', () => {
  const long = 'A paragraph of **some** words, `code` and [a link](https://x.y).\n\n'.repeat(450);

  test.each([
    ['as much as Jira takes', long],
    ['quotes without end', '>'.repeat(50_000)],
    ['brackets without end', '['.repeat(5_000)],
    ['underscores without end', '_'.repeat(100_000)],
  ])('%s have a document, which is a fixed point', (_, markdown) => {
    const document = toAdf(markdown, site);
    expect(toAdf(fromAdf(document, site), site)).toEqual(document);
    if (markdown === long) expect(document.content).toHaveLength(450);
  });
});

test('HTML is told from text, and shown as it is written', () => {
  const grey = [{ type: 'textColor', attrs: { color: '#8993a5' } }];
  expect(there('a <b>')).toEqual([line(text('a '), { type: 'text', text: '<b>', marks: grey })]);
  expect(there('a \\<b>')).toEqual([line(text('a <b>'))]);
});

test('a tag that is called like a property of objects is a text', () => {
  const text = 'a <constructor>x</constructor> b';
  expect(fromAdf(toAdf(text, site), site)).toBe(text);
});

describe('a text that somebody made to be costly', () => {
  const site = { site: 'https://acme.atlassian.net' };
  test.each<[string, string]>([
    ['openings of footnotes', '[^a]'.repeat(8000)],
    ['openings of links', '[a](<'.repeat(6400)],
    ['lists without end', '- '.repeat(10_000)],
    ['lines in deep lists', `${'1. '.repeat(300)}x\n${'y\n'.repeat(3_000)}`],
    ['looks without end', '*a_'.repeat(10_000)],
    ['headings without end', 'a\n=\n'.repeat(8_000)],
    ['more than Jira takes', 'word\n\n'.repeat(170_000)],
    ['a table of few letters', `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'|\n'.repeat(5000)}`],
  ])('is a block of code: %s', (_, text) => {
    const { content } = toAdf(text, site);
    expect(content).toMatchObject([{ type: 'codeBlock' }]);
    expect(fromAdf({ type: 'doc', version: 1, content }, site)).toContain(text.trim().slice(0, 1000));
  });

  test('in lists that are nested beyond reading is read by its words', () => {
    let node: object = { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] };
    for (let depth = 0; depth < 20_000; depth += 1) {
      node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] };
    }
    const first = { type: 'paragraph', content: [{ type: 'text', text: 'first' }] };
    expect(fromAdf({ type: 'doc', version: 1, content: [first, node] }, site)).toBe('first\ndeep');
  });
});
