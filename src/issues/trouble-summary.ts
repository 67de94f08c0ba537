/** Items that were not done, with why and what to do. */
import { type Inline, type Markdown, md, paragraphs, prose, table } from '../report/markdown.ts';
import type { ItemReport, ItemStatus, PairReport } from './issues-report.ts';
import { itemsNamed } from './item-name.ts';

/** Below, nobody reads; the JSON report has them all. */
const mostRows = 100;

const signs: Partial<Readonly<Record<ItemStatus, Markdown>>> = {
  failed: md`❌\u00a0failed`,
  parked: md`⏳\u00a0parked`,
  refused: md`🚫\u00a0left\u00a0alone`,
};

/** Items that one cause keeps back share a row. Why a whole pair failed is told with what needs a person. */
export function troubleBlocks({ items }: PairReport): readonly Markdown[] {
  const troubled = items.filter(({ trouble }) => trouble !== undefined);
  const groups = [...Map.groupBy(troubled, likeness).values()].sort(
    (one, other) => rankOf(one) - rankOf(other),
  );
  const rows = groups.slice(0, mostRows).map(rowOf);
  if (rows.length === 0) return [];
  const left = groups.length - mostRows;
  return [
    paragraphs(
      md`**Not done**`,
      table(['', 'Items', 'Why', 'What to do'], rows),
      left > 0 ? md`_${left} more rows; the JSON report has every one._` : undefined,
    ),
  ];
}

function likeness({ status, trouble }: ItemReport): string {
  return JSON.stringify([signOf(status), trouble]);
}

function rankOf([first]: readonly ItemReport[]): number {
  return first === undefined ? 0 : Object.keys(signs).indexOf(first.status);
}

function rowOf(group: readonly ItemReport[]): readonly Inline[] {
  const [first] = group;
  const { what = '', cure = '' } = first?.trouble ?? {};
  return [first && signOf(first.status), itemsNamed(group), prose(what), prose(cure)];
}

/** Something else of it was done, or waits for a person. */
function signOf(status: ItemStatus): Markdown {
  return signs[status] ?? md`⏳\u00a0in\u00a0part`;
}
