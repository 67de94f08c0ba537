import { blockNodes, codeBlock } from './blocks-to-adf.ts';
import { isCostly } from './costly-text.ts';
import type { AdfDocument, AdfSite } from './document.ts';
import { fromAdf } from './from-adf.ts';
import { parseMarkdown } from './markdown.ts';
import { createReading } from './reading.ts';

/** More rounds have not been seen: one or two do. */
const mostRounds = 6;
/** Signs of quotes on one line, of which each costs as much as all before it; nobody reads twenty quotes deep. */
const deepQuote = /^((?:[ \t]*>){20})(?:[ \t]*>)+/gm;

/**
 * A Markdown text, as GitHub spells it, as a document of Jira's. The result is a fixed point: it is what comes of
 * itself after a way to Markdown and back, so that no text goes on changing while it is carried to and fro. A text of
 * which nothing stable comes, that is nested deeper than can be read, or that would take too long, is a block of code.
 *
 * Lost on the way: which of several spellings a text had (`*` or `-`, `<` or `&lt;`), what stands behind the language
 * of a code block, alignment in tables, titles of images, definitions that nothing refers to. HTML without a form in
 * Jira is kept as text that is known as HTML again.
 */
export function toAdf(markdown: string, site: AdfSite): AdfDocument {
  const text = markdown.replaceAll(/\r\n?/g, '\n').replaceAll(deepQuote, '$1');
  if (isCostly(text)) return asCode(text);
  try {
    let document = read(text, site);
    for (let round = 0; round < mostRounds; round += 1) {
      const back = fromAdf(document, site);
      // Written another way, it may have become so.
      if (isCostly(back)) return asCode(text);
      const again = read(back, site);
      if (JSON.stringify(again) === JSON.stringify(document)) return document;
      document = again;
    }
  } catch (error) {
    // The stack's end: the tree is too deep; or a table is too large.
    if (!(error instanceof RangeError)) throw error;
  }
  return asCode(text);
}

function read(markdown: string, site: AdfSite): AdfDocument {
  const tree = parseMarkdown(markdown);
  const content = blockNodes(createReading(site, tree), tree.children, 'top');
  return { type: 'doc', version: 1, content };
}

function asCode(text: string): AdfDocument {
  return { type: 'doc', version: 1, content: [codeBlock(text.replaceAll('\0', '\uFFFD'))] };
}
