import type { RootContent } from 'mdast';
import { blocksOf } from './blocks-from-adf.ts';
import { type AdfSite, contentOf, isNode } from './document.ts';
import { writeMarkdown } from './markdown.ts';

/**
 * A document of Jira's as Markdown; empty for what is no document. Everything in it stays readable, and much of it
 * comes back as it was (`toAdf`): panels as alerts, expandable parts as `<details>`, tasks, mentions and files as links
 * to them, underlined and small text as HTML.
 *
 * Readable only, so lost once the text is edited on another side and written back: columns of a layout (their content
 * follows each other), the look of a status (code), a date (its day), cards (a link), colours and other looks of
 * text, decisions (a list), extensions (their name in brackets), empty lines, cells that span others, blocks in cells
 * (lines), sizes of images. A text that nobody edited is never written.
 */
export function fromAdf(document: unknown, site: AdfSite): string {
  if (!isNode(document)) return '';
  const children = blocksOf(contentOf(document), site) as RootContent[];
  return writeMarkdown({ type: 'root', children });
}
