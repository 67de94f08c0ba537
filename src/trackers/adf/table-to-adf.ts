/** Tables, from Markdown to Jira's documents. */
import type { Table } from 'mdast';
import { type AdfNode, paragraph } from './document.ts';
import { inlineNodes } from './inline-to-adf.ts';
import type { Reading } from './reading.ts';

/** Cells, those included that rows leave out: a head of a few letters can ask for any number of them. */
const mostCells = 5000;

/**
 * A first row without any text stands for none: Markdown cannot do without one.
 * @throws RangeError for a table that nobody reads
 */
export function tableNode(reading: Reading, { children }: Table): AdfNode {
  const width = children[0]?.children.length ?? 0;
  if (width * children.length > mostCells) throw new RangeError('the table is too large');
  const rows = children.map(({ children: cells }, index) => {
    const type = index === 0 ? 'tableHeader' : 'tableCell';
    const given = cells.slice(0, width).map((cell) => inlineNodes(reading, cell.children));
    const missing = Array.from({ length: width - given.length }, (): readonly AdfNode[] => []);
    const content = [...given, ...missing].map((inline) => ({ type, content: [paragraph(inline)] }));
    return { type: 'tableRow', content };
  });
  const [head, ...body] = rows;
  const isBare = body.length > 0 && head?.content.every(({ content: [cell] }) => cell?.content?.length === 0);
  return { type: 'table', content: isBare ? body : rows };
}
