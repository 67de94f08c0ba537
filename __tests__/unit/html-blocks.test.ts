import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { htmlBlocks } from '../../src/report/html-blocks.ts';
import {
  bullets,
  code,
  codeBlock,
  details,
  link,
  type Markdown,
  md,
  paragraphs,
  prose,
  table,
} from '../../src/report/markdown.ts';
import { marker } from '../../src/report/marker.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { render } from '../../src/report/render.ts';

const redactor = createRedactor();
const shown = (markdown: Markdown) => htmlBlocks(markdown, redactor);

describe('Markdown of ours is shown as marked shows it:', () => {
  test.each<[string, Markdown]>([
    ['headings', md`## Two\n\n### Three`],
    ['paragraphs', paragraphs(md`one`, md`two\nand more`)],
    ['bold and emphasis', md`**a ${code('b')}** and _c ${3} d_ **e**, but snake_case and 2 * 3`],
    ['bullets', paragraphs(md`### List\n\n${bullets('a', md`**b** c`)}`, md`after`)],
    ['links and code', md`see ${link(code('a`<b'), 'https://example.com/x?a=1')} ${link('bad', 'data:x')}`],
    ['HTML', md`<sub>small ${code('x')}</sub>`],
    ['prose', prose('Set `a: <b>` and go.')],
    [
      'tables',
      table(
        ['a', md`**b**`],
        [
          [1, code('x | y')],
          ['<z>', link('c', 'https://example.com/')],
        ],
      ),
    ],
    ['code blocks', codeBlock('git cherry-pick a\n  git push <b>', '')],
    ['details', details(md`3 more`, paragraphs(md`**x**`, table(['n'], [[1]]), codeBlock('a\n\n\nb')))],
    ['text after a block', paragraphs(table(['n'], [[1]]), md`_end_`)],
  ])('%s', (_, markdown) => {
    const theirs = marked.parse(render(markdown, redactor), { gfm: true, async: false });
    expect(bare(shown(markdown))).toBe(bare(theirs));
  });
});

/** Without what nobody sees: line ends between elements, and characters without width. */
function bare(html: string): string {
  return html
    .replaceAll('\u200b', '')
    .replace(/\s*(<\/?(?:p|h\d|ul|li|table|thead|tbody|tr|th|td|details|summary|pre)>)\s*/g, '$1')
    .replace(/\s*(<\/code><\/pre>)/g, '$1')
    .trim();
}

describe('text of others', () => {
  test.each([
    '<img src=x onerror=alert(1)>',
    '# heading',
    '- bullet',
    '\n\n## heading\n\n- bullet',
    '**bold** _emphasis_ `code` [a](https://b.c)',
    '</code></pre></table></details><script>',
    '"><a href="x">',
  ])('shows as it is: %j', (text) => {
    const places = paragraphs(
      md`${text}`,
      md`a ${code(text)}`,
      table([text], [[text, code(text)]]),
      details(text, md`${text}`),
      codeBlock(text),
      link(text, 'https://example.com/'),
      bullets(text),
    );
    const names = [...shown(places).matchAll(/<([a-z]\w*)/g)].map(([, name]) => name);
    const own = 'a code details li p pre summary table tbody td th thead tr ul';
    expect([...new Set(names)].sort().join(' ')).toBe(own);
    expect(shown(places).match(/<li>/g)).toHaveLength(1);
  });

  test('is redacted', () => {
    const secretive = createRedactor();
    secretive.register('s3cret-value<&');
    const everywhere = paragraphs(
      md`s3cret-value<& ${'s3cret-value<&'}`,
      table(['s3cret-value<&'], [[code('s3cret-value<&')]]),
      codeBlock('s3cret-value<&'),
    );
    expect(secretive.text(htmlBlocks(everywhere, secretive))).not.toMatch(/s3cret/);
  });
});

test('markers are left out', () => {
  expect(shown(md`a${marker('sync', { x: 1 })}`)).toBe('<p>a</p>\n');
});
