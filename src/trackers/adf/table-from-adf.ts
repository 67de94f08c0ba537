/** Tables, from Jira's documents to Markdown, whose cells have one line and no blocks. */
import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { type AdfNode, type AdfSite, contentOf } from './document.ts';
import { phrasing } from './inline-from-adf.ts';
import { isTooWide } from './written-size.ts';

/** Cells that rows leave out: one long row can ask for any number of them. */
const mostMissing = 5000;

/** @throws RangeError for a table that nobody reads */
export function tableContent(node: AdfNode, site: AdfSite): readonly RootContent[] {
  const rows = contentOf(node).map((row) => contentOf(row));
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  if (width === 0) return [];
  const hasHead = rows[0]?.every(({ type }) => type === 'tableHeader') ?? false;
  const all = hasHead ? rows : [[], ...rows];
  const missing = all.reduce((sum, cells) => sum + width - cells.length, 0);
  if (missing > mostMissing || isTooWide(all)) throw new RangeError('the table is too large');
  const children = all.map((cells): TableRow => {
    const given = cells.map((cell): TableCell => ({ type: 'tableCell', children: cellContent(cell, site) }));
    const others = Array.from({ length: width - given.length }, (): TableCell => {
      return { type: 'tableCell', children: [] };
    });
    return { type: 'tableRow', children: [...given, ...others] };
  });
  return [{ type: 'table', align: Array.from({ length: width }, () => null), children }];
}

/** Lines of all blocks in it, one below the other. */
function cellContent(cell: AdfNode, site: AdfSite): PhrasingContent[] {
  const lines = linesOf(cell).map((nodes) => phrasing(site, nodes));
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]));
}

function linesOf(node: AdfNode): readonly (readonly AdfNode[])[] {
  const content = contentOf(node);
  const isLine = content.every(({ type, content: below }) => type === 'text' || below === undefined);
  return isLine ? [content] : content.flatMap(linesOf);
}
