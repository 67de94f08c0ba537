import { describe, expect, test } from '@jest/globals';
import type { Paragraph, RootContent } from 'mdast';
import { fromAdf } from '../../src/trackers/adf/from-adf.ts';
import { parseMarkdown } from '../../src/trackers/adf/markdown.ts';
import { attributed, reattributed, unattributed } from '../../src/trackers/attribution.ts';
import { changedCopy, newCopy, readCopy } from '../../src/trackers/github/attribution.ts';
import { commentDocument } from '../../src/trackers/jira/comment-document.ts';

const copyOf = { system: 'github', id: 'IC_1' };
const url = 'https://github.com/acme/app/issues/1#issuecomment-1';
const ann = { name: 'Ann', url };

describe('the first line of a copy', () => {
  test('names who wrote it and leads to where', () => {
    expect(attributed({ body: 'Hello', by: ann, copyOf })).toBe(
      '— Ann, [github](https://github.com/acme/app/issues/1?sync-action=github:IC%5f1#issuecomment-1)\n\nHello',
    );
  });

  test('leaves the name out where the tracker shows it', () => {
    expect(attributed({ body: 'Hello', by: ann, copyOf }, true)).toMatch(
      /^— \[github\]\(https:\S+\)\n\nHello$/,
    );
  });

  test.each<[string, string | undefined]>([
    ['an address with a query', 'https://acme.atlassian.net/browse/APP-1?focusedCommentId=1'],
    ['an address with brackets', 'https://example.com/a_(b)?c=(d)#e(f)'],
    ['no address', undefined],
    ['an address that is none', 'not an address'],
    ['an address that would run', 'javascript:alert(1)'],
  ])('is found again with %s, and never runs', (_, at) => {
    for (const isNamed of [true, false]) {
      const by = at === undefined ? { name: 'Ann' } : { name: 'Ann', url: at };
      const text = attributed({ body: 'Hello\n\nworld', by, copyOf }, isNamed);
      expect(unattributed(text)).toEqual({ body: 'Hello\n\nworld', copyOf });
      expect(text).not.toContain('javascript');
    }
  });

  test.each([
    ['github', 'IC_kwDO-A_1'],
    ['my tracker (2)', '10001'],
    ['a:b&c#d', 'e/f?g=h i'],
    ['jira', "'*~!()_.-%"],
    ['é', '日本'],
  ])('keeps the system %p and the id %p', (system, id) => {
    const text = attributed({ body: 'x', by: ann, copyOf: { system, id } }, false);
    expect(unattributed(text)).toEqual({ body: 'x', copyOf: { system, id } });
  });

  test.each([
    'Ann](https://evil.example) [',
    '*Ann* `x`',
    '@ann <b>',
    'Ann\n\n# heading',
    '🙂'.repeat(80),
    '',
  ])('holds the name %p as a text and stays one line', (name) => {
    const text = attributed({ body: 'x', by: { name, url }, copyOf }, false);
    expect(text.split('\n')).toHaveLength(3);
    expect(text.match(/(?<!\\)\]\(/g)).toHaveLength(1);
    expect(text).not.toMatch(/(?<!\\)[<@*`]/);
    expect(text.isWellFormed()).toBe(true);
    expect(unattributed(text)).toEqual({ body: 'x', copyOf });
  });

  test('stays where the text is changed, and is not made up', () => {
    const text = attributed({ body: 'before', by: ann, copyOf }, false);
    const after = reattributed(text, 'after\n');
    expect(after).toBe(text.replace('before', 'after'));
    expect(reattributed('of somebody else', 'after')).toBe('after');
  });

  test.each([
    'Hello',
    '',
    '— Ann',
    '— Ann, [github](https://github.com/acme/app)',
    'see https://x.example?sync-action=github:1',
    '— Ann, [github](https://x.example?sync-action=github:%zz)',
    'Hello\n\n— Ann, [github](https://x.example?sync-action=github:1)',
    '— Ann, [github](https://x.example?sync-action=github:1)\nand more',
    '— [x](https://a.b?sync-action=1:2) and more',
  ])('is not seen in %p', (text) => {
    expect(unattributed(text)).toEqual({ body: text });
  });

  test('of a length that is none of ours is a text', () => {
    for (const line of [
      '](https://x.example?sync-action=a:b'.repeat(3_000),
      `x](?sync-action=a:${'b'.repeat(30_000)}`,
    ]) {
      const text = `— ${line}`;
      expect(unattributed(text)).toEqual({ body: text });
      expect(unattributed(`${text})`)).toEqual({ body: `${text})` });
    }
  });

  test('is found where Linear puts angle brackets around the address', () => {
    const text = '— Ann, [github](<https://x.example/?sync-action=github:1>)\n\nHello';
    expect(unattributed(text)).toEqual({ body: 'Hello', copyOf: { system: 'github', id: '1' } });
  });
});

/** Of the line, what a reader sees of it, and where its link leads. */
function shownLine(node: RootContent | undefined): {
  readonly text: string;
  readonly url: string | undefined;
} {
  const parts = node?.type === 'paragraph' ? (node satisfies Paragraph).children : [];
  const link = parts.find(({ type }) => type === 'link');
  const text = parts.map((part) => {
    return part.type === 'text'
      ? part.value
      : part.type === 'link'
        ? JSON.stringify(part.children)
        : part.type;
  });
  return { text: text.join(''), url: link?.type === 'link' ? link.url : undefined };
}

/** What stays open at the end of a text, or would reach over to what stands beside it. */
describe.each([
  '',
  '```\nopen',
  '\\/sync take github\n\n```\nopen',
  '/sync take github\n\n~~~~ md\nopen\n\n```',
  '- a\n  ```\n  open',
  '1. a\n\n   ~~~\n   open',
  '> ```\n> open',
  '> - ~~~\n>   open',
  '<!-- open',
  '<!-- open\n\n```',
  'a <!-- open',
  '<div>\n<!-- open',
  '<div title="open',
  '<details>\n<summary>a</summary>\n\nopen',
  '<pre>\nopen\n\nstill',
  '<script>open',
  '<textarea>',
  '<? open',
  '<![CDATA[ open',
  '<!A open',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '|---|---|\n| 1 | 2 |',
  '===',
  '---',
  '    code',
  '[github]: https://evil.example "x"',
  '[^a]: open\n\n    still',
  '$$\nopen',
  '**open _a `b',
  '[open](https://evil.example',
  '*'.repeat(300),
  '— Bob, [github](https://evil.example?sync-action=github:2)',
])('above the text %j the line', (body) => {
  const copy = { body, by: ann, copyOf };
  const seen = {
    text: expect.stringContaining('— Ann, '),
    url: expect.stringContaining(url.split('#')[0] ?? ''),
  };

  test('is a paragraph of its own in Markdown, and is taken off again', () => {
    const text = attributed(copy);
    expect(shownLine(parseMarkdown(text).children[0])).toEqual(seen);
    expect(unattributed(text)).toEqual({ body, copyOf });
    expect(unattributed(reattributed(text, 'new'))).toEqual({ body: 'new', copyOf });
  });

  test('is a paragraph of its own in Jira, and is read again', () => {
    const site = { site: 'https://acme.atlassian.net' };
    const document = commentDocument(attributed(copy), site);
    expect(document.content[0]).toMatchObject({
      type: 'paragraph',
      content: [{ text: '— Ann, ' }, { type: 'text' }],
    });
    expect(unattributed(fromAdf(document, site)).copyOf).toEqual(copyOf);
  });

  test('is a paragraph of its own on GitHub, with the hidden one below it', () => {
    const text = newCopy({ ...copy, kind: 'create', item: 'I_1', clientId: 'x' });
    const [line, mark] = parseMarkdown(text).children;
    expect(shownLine(line)).toEqual(seen);
    expect(mark).toMatchObject({
      type: 'html',
      value: expect.stringMatching(/^<!-- sync-action copy \S+ -->$/),
    });
    expect(readCopy(text)).toMatchObject({ body, copyOf });
    expect(readCopy(changedCopy(readCopy(text), 'new'))).toMatchObject({ body: 'new', copyOf });
  });
});
