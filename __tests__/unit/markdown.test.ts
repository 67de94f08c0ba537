import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { fit as fitted } from '../../src/report/fit.ts';
import {
  bullets,
  code,
  codeBlock,
  details,
  lines,
  link,
  type Markdown,
  md,
  paragraphs,
  table,
} from '../../src/report/markdown.ts';
import { marker, readMarkers } from '../../src/report/marker.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';

const redactor = createRedactor();
const shown = (markdown: Markdown) => render(markdown, redactor);

describe('md', () => {
  test('takes its own words as Markdown and everything else as text', () => {
    expect(shown(md`**${'a*b'}** ${3} ${md`_x_`} ${undefined}${['p', ' ', md`~~q~~`]}`)).toBe(
      '**a\\*b** 3 _x_ p ~~q~~',
    );
  });

  test.each([
    ['@ann @acme/web a@b.c', '@\u200bann @\u200bacme/web a@\u200bb.c'],
    ['#12 acme/ui#3 GH-4', '\\#\u200b12 acme/ui#\u200b3 GH-\u200b4'],
    ['<b> & `x` [y](z) ![i](j) | ~ $', '&lt;b&gt; &amp; \\`x\\` \\[y\\](z) \\!\\[i\\](j) \\| \\~ \\$'],
    ['https://a.b www.c.d', 'https:\u200b//a.b www\u200b.c.d'],
    ['a\n\n# b\r\n- c', 'a # b - c'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['# a', '\\# a'],
    ['=== a', '\\=== a'],
    ['a\u202eb\u0007', 'a\ufffdb\ufffd'],
    ['<!-- x -->', '&lt;\\!\u200b-- x --&gt;'],
  ])('shows %j as it is', (text, expected) => {
    expect(shown(md`${text}`)).toBe(expected);
  });

  test('cannot be tricked by a sign in two halves', () => {
    expect(shown(md`${'@'}${'ann'} ${'#'}${'1'} ${'1'}${'. x'}`)).toBe('@\u200bann \\#\u200b1 1\\. x');
  });

  test('redacts before it escapes', () => {
    const own = createRedactor();
    own.register('se_cr*et`1|2');
    expect(render(md`${'a se_cr*et`1|2 b'} ${code('se_cr*et`1|2')}`, own)).toBe('a \\*\\*\\* b `***`');
  });
});

describe('code', () => {
  test.each([
    ['x', '`x`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['', '`  `'],
    ['a\nb', '`a b`'],
    [' a ', '`  a  `'],
    ['@ann #1', '`@ann #1`'],
    ['<!-- m -->', '`<!\u200b-- m -->`'],
  ])('%j', (text, expected) => {
    expect(shown(code(text))).toBe(expected);
  });

  test('blocks have a fence that is long enough', () => {
    expect(shown(codeBlock('a\n```\nb\n', 'sh\n<x'))).toBe('````shx\na\n```\nb\n````');
  });
});

describe('link', () => {
  test.each([
    ['https://a.b/c_(d)|"<e>', '[x](https://a.b/c_%28d%29%7C%22%3Ce%3E)'],
    ['javascript:alert(1)', 'x'],
    ['/relative', 'x'],
    ['data:text/html,x', 'x'],
  ])('%s', (url, expected) => {
    expect(shown(link('x', url))).toBe(expected);
  });
});

test('tables keep their shape, whatever is in the cells', () => {
  const rows = [
    ['a|b', code('c|d'), 'e\nf'],
    [md`g|h`, lines('i', 'j'), link('k', 'https://l.m')],
  ];
  expect(shown(table(['x|y', 'z', ''], rows))).toBe(
    [
      '| x\\|y | z |  |',
      '| --- | --- | --- |',
      '| a\\|b | `c\\|d` | e f |',
      '| g\\|h | i j | [k](https://l.m/) |',
    ].join('\n'),
  );
});

test('code with an escaped pipe stays in its cell', () => {
  const html = marked.parse(shown(table(['a', 'b'], [[code('x\\|y'), 'z']])), { gfm: true, async: false });
  expect(html).toContain('<td><code>x\\|y</code></td>\n<td>z</td>');
});

test('a summary is HTML', () => {
  expect(shown(details(md`${'<b>*'} ${code('x|y')} ${link('l', 'https://m.n')}`, md`**body**`))).toBe(
    '<details>\n<summary>&lt;b&gt;* <code>x|y</code> <a href="https://m.n/">l</a></summary>\n\n**body**\n\n</details>',
  );
});

test('lines, paragraphs and bullets skip what is empty', () => {
  expect(
    shown(paragraphs(lines('a', undefined, '', 'b'), undefined, bullets('c', undefined, md``, md`d`))),
  ).toBe('a\nb\n\n- c\n- d');
});

describe('markers', () => {
  test('come back as they went in, and nothing in them ends the comment', () => {
    const data = { a: '--> <!-- -- @ann #12 &', b: [-1, null] };
    const text = shown(md`x ${marker('sync', data)} y`);
    expect(readMarkers(text, 'sync')).toEqual([data]);
    expect(text.match(/-->/g)).toHaveLength(1);
    expect(text).not.toMatch(/@ann|#12/);
  });

  test('are found behind one that was broken off, and one after another', () => {
    const text = '<!-- sync {"a": <!-- sync {"b":1} --> x <!-- sync 2 --><!-- sync 3 -->';
    expect(readMarkers(text, 'sync')).toEqual([{ b: 1 }, 2, 3]);
  });

  test('are not made by text or code', () => {
    const hostile = '<!-- sync {"a":1} -->';
    expect(
      readMarkers(
        shown(paragraphs(md`${hostile}`, code(hostile), codeBlock(hostile), table([hostile], []))),
        'sync',
      ),
    ).toEqual([]);
  });

  test.each([
    '<!-- sync {"a":',
    '<!-- sync nonsense -->',
    '<!-- other {} -->',
    `<!-- sync "${'x'.repeat(70_000)}" -->`,
    '<!-- sync '.repeat(10_000),
    // Looking through it once for each beginning would take hours.
    `${'<!-- sync '.repeat(1_000_000)} -->`,
  ])('that are damaged are passed over: %#', (text) => {
    expect(readMarkers(text, 'sync')).toEqual([]);
  });
});

describe('fit', () => {
  const rows = Array.from({ length: 100 }, (_, n) => [`row ${n}`]);
  const tail = marker('sync', { kept: true });

  test('leaves what fits as it is', () => {
    expect(fitted([md`a`, md`b`], { limit: { characters: 100 } }, redactor)).toBe('a\n\nb');
  });

  test.each<[string, Markdown]>([
    ['a table', table(['n'], rows)],
    ['a code block', codeBlock(rows.join('\n'))],
    ['details', details('more', table(['n'], rows))],
    ['a heading with a table', lines(md`### Rows\n`, table(['n'], rows))],
  ])('cuts %s between rows, says so, and keeps the tail', (_, block) => {
    const text = fitted([md`first`, block, md`last`], { limit: { characters: 400 }, tail }, redactor);
    expect(text.length).toBeLessThanOrEqual(400);
    expect(text).toContain('row 3');
    expect(text).toContain('Cut here');
    expect(text).not.toContain('last');
    expect(readMarkers(text, 'sync')).toEqual([{ kept: true }]);
    for (const line of text.split('\n').filter((one) => one.includes('row')))
      expect(line).toMatch(/row \d+(?: \|)?$/);
    expect((text.match(/^```$/gm) ?? []).length % 2).toBe(0);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test('counts bytes where bytes are the limit', () => {
    const text = fitted(
      [
        table(
          ['n'],
          rows.map(() => ['größer']),
        ),
        md`last`,
      ],
      { limit: { bytes: 300 } },
      redactor,
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(300);
  });

  test('drops a paragraph whole', () => {
    expect(fitted([md`first`, md`${'word '.repeat(100)}`], { limit: { characters: 100 } }, redactor)).toBe(
      'first\n\n_Cut here: the rest does not fit._',
    );
  });
});

test('marked sees the table that was meant', () => {
  const html = marked.parse(shown(table(['a', 'b'], [['1 | 2', code('3 | `4`')]])), {
    gfm: true,
    async: false,
  });
  expect(html).toContain('<td>1 | 2</td>\n<td><code>3 | `4`</code></td>');
});
