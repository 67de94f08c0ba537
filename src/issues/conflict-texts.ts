/** Conflicts of texts, line by line. */
import { code, codeBlock, details, type Markdown, md } from '../report/markdown.ts';
import type { ConflictRow } from './conflict-row.ts';
import { differenceBlock } from './difference-block.ts';
import type { ConflictReport } from './issues-report.ts';

/** Conflicts that are shown so; all are in their table. */
const mostTexts = 10;

export function textDifferences(rows: readonly ConflictRow[]): readonly Markdown[] {
  const some = rows.filter(({ conflict }) => hasLines(conflict)).slice(0, mostTexts);
  return some.flatMap(({ item, conflict }) => {
    const [one, other] = textsOf(conflict);
    if (one === undefined || other === undefined) return [];
    const title = md`${item.name}, ${code(conflict.field)}: lines of ${code(one.system)} (−) and of ${code(other.system)} (+)`;
    return [details(title, codeBlock(differenceBlock(one.value, other.value), 'diff'))];
  });
}

function hasLines(conflict: ConflictReport): boolean {
  const texts = textsOf(conflict);
  return texts.length > 1 && texts.some(({ value }) => value.trim().includes('\n'));
}

/** Those that differ. */
function textsOf({ sides }: ConflictReport) {
  const texts = sides.flatMap(({ system, value }) => (typeof value === 'string' ? [{ system, value }] : []));
  return texts.filter(({ value }, at) => texts.findIndex((text) => text.value === value) === at);
}
