/** What was written, or would be, item by item. */
import { details, type Markdown, md, paragraphs, table } from '../report/markdown.ts';
import { changesSay, isSubstance } from './change-words.ts';
import type { ItemChangeReport, ItemReport, PairReport } from './issues-report.ts';
import { isPlanned, isThrough } from './issues-tally.ts';
import { titledItem } from './item-name.ts';
import { counted } from './said-count.ts';

/** Below, nobody reads; the JSON report has them all. */
const mostRows = 200;
/** Up to so many of a dry run stand open: they are what it was made for. */
const fewRows = 12;

/** In this order, each item in the first that fits. */
const groups = [
  { done: 'created', planned: 'would be created', has: hasKind('create') },
  {
    done: 'closed, archived or deleted',
    planned: 'would be closed, archived or deleted',
    has: hasKind('end'),
  },
  { done: 'updated', planned: 'would be updated', has: (changes) => changes.some(isSubstance) },
  { done: 'linked', planned: 'would be linked', has: () => true },
] as const satisfies readonly {
  readonly done: string;
  readonly planned: string;
  readonly has: (changes: readonly ItemChangeReport[]) => boolean;
}[];

export function changeBlocks({ items }: PairReport): readonly Markdown[] {
  const written = items.flatMap((item) => {
    const changes = item.changes.filter(isThrough);
    return changes.length === 0 ? [] : [{ ...item, changes }];
  });
  const byGroup = Map.groupBy(written, ({ changes }) => groups.find(({ has }) => has(changes)));
  return groups.flatMap((group) => {
    const its = byGroup.get(group) ?? [];
    if (its.length === 0) return [];
    const isPlan = its.some(isPlanned);
    const title = `${counted(its.length, 'issue')} ${isPlan ? group.planned : group.done}`;
    return isPlan && its.length <= fewRows
      ? [md`**${title}**`, changeTable(its)]
      : [details(title, changeTable(its))];
  });
}

function changeTable(items: readonly ItemReport[]): Markdown {
  return paragraphs(
    table(
      ['Item', 'What'],
      items.slice(0, mostRows).map((item) => [titledItem(item), changesSay(item.changes)]),
    ),
    items.length > mostRows
      ? md`_${items.length - mostRows} more; the JSON report has every one._`
      : undefined,
  );
}

function hasKind(kind: ItemChangeReport['kind']): (changes: readonly ItemChangeReport[]) => boolean {
  return (changes) => changes.some((change) => change.kind === kind);
}
