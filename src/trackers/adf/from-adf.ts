import type { RootContent } from 'mdast';
import { blocksOf } from './blocks-from-adf.ts';
import { type AdfNode, type AdfSite, contentOf, isNode } from './document.ts';
import { writeMarkdown } from './markdown.ts';
import { isTooLarge, longest } from './written-size.ts';

/**
 * A document of Jira's as Markdown; empty for what is no document. Everything in it stays readable, and much of it
 * comes back as it was (`toAdf`): panels as alerts, expandable parts as `<details>`, tasks, mentions and files as links
 * to them, underlined and small text as HTML.
 *
 * Readable only, so lost once the text is edited on another side and written back: columns of a layout (their content
 * follows each other), the look of a status (code), a date (its day), cards (a link), colours and other looks of
 * text, the nesting of what is nested beyond reading, decisions (a list), extensions (their name in brackets), empty lines, cells that span others, blocks in cells
 * (lines), sizes of images. A text that nobody edited is never written.
 */
export function fromAdf(document: unknown, site: AdfSite): string {
  if (!isNode(document)) return '';
  if (isTooLarge(document)) return wordsOf(document);
  try {
    const children = blocksOf(contentOf(document), site) as RootContent[];
    const written = writeMarkdown({ type: 'root', children });
    return written.length > longest ? wordsOf(document) : written;
  } catch {
    // Whoever wrote it did not keep to the format: that must cost this document only.
    return wordsOf(document);
  }
}

/** What can be read of it, line by line. */
function wordsOf(document: AdfNode): string {
  const left: AdfNode[] = [document];
  const words: string[] = [];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node.text === 'string') words.push(node.text);
    for (const part of contentOf(node).toReversed()) left.push(part);
  }
  return words.join('\n');
}
