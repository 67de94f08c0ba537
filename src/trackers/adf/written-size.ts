/** How long documents of Jira's become as Markdown, before they are written. */
import { type AdfNode, contentOf } from './document.ts';

/** Levels of nodes: each level indents each line within it. Twenty lists within each other have some forty. */
const deepest = 45;
/** Characters. Jira takes 32,767; what would become this much longer, such as by padding a table, was made to. */
export const longest = 500_000;

/** Each level indents by so many. */
const indent = 2;

export function isTooLarge(document: AdfNode): boolean {
  let level: readonly AdfNode[] = [document];
  let size = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    for (const node of level) size += ownLength(node) + linesIn(node) * (1 + depth) * indent;
    if (depth > deepest || size > longest) return true;
    level = level.flatMap(contentOf);
  }
  return false;
}

/** Each cell is padded to the longest of its column. */
export function isTooWide(rows: readonly (readonly AdfNode[])[]): boolean {
  const widths: number[] = [];
  for (const cells of rows)
    for (const [at, cell] of cells.entries()) widths[at] = Math.max(widths[at] ?? 3, lengthOf(cell));
  return rows.length * widths.reduce((sum, width) => sum + width + 3, 0) > longest;
}

function lengthOf(node: AdfNode): number {
  return contentOf(node).reduce((sum, part) => sum + lengthOf(part), ownLength(node));
}

/** Of its text, of what is written with it, and of the longest address that it leads to. */
function ownLength({ text, attrs, marks }: AdfNode): number {
  const links = (Array.isArray(marks) ? marks : []).map((mark) => textLength(mark?.attrs?.href));
  const link = links.reduce((longer, length) => Math.max(longer, length), 0);
  return Object.values(Object(attrs)).reduce<number>(
    (sum, value) => sum + textLength(value),
    textLength(text) + link,
  );
}

function textLength(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

function linesIn(node: AdfNode): number {
  if (contentOf(node).length > 0) return 0;
  return typeof node.text === 'string' ? node.text.split('\n').length : 1;
}
