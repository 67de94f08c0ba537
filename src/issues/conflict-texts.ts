/** Conflicts of texts, line by line. */
import { code, codeBlock, details, type Markdown, md } from '../report/markdown.ts';
import type { ConflictRow } from './conflict-row.ts';
import { differenceBlock } from './difference-block.ts';

/** Conflicts that are shown so. */
const mostTexts = 10;

/** Texts of several lines, side by side. */
export function textDifferences(rows: readonly ConflictRow[]): readonly Markdown[] {
  const blocks = rows.flatMap(({ item, conflict }) => {
    const texts = conflict.sides.flatMap(({ system, value }) =>
      typeof value === 'string' ? [{ system, value }] : [],
    );
    const [one, other] = texts.filter(
      ({ value }, at) => texts.findIndex((text) => text.value === value) === at,
    );
    if (one === undefined || other === undefined || !`${one.value}${other.value}`.trim().includes('\n'))
      return [];
    const title = md`${item.name}, ${code(conflict.field)}: lines of ${code(one.system)} (−) and of ${code(other.system)} (+)`;
    return [details(title, codeBlock(differenceBlock(one.value, other.value), 'diff'))];
  });
  return blocks.slice(0, mostTexts);
}
