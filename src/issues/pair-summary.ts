/** The pairs of a run, one row each. */
import type { EndAction } from '../reconcile/tombstone.ts';
import { type Markdown, md, table } from '../report/markdown.ts';
import type { ItemStatus, PairReport } from './issues-report.ts';
import { endOf, isPlanned, openIn } from './issues-tally.ts';

interface Column {
  readonly header: string;
  readonly planned?: string;
  readonly count: (pair: PairReport) => number;
}

const columns: readonly Column[] = [
  { header: 'Created', planned: 'To create', count: ofStatus('created') },
  { header: 'Updated', planned: 'To update', count: ofStatus('updated') },
  { header: 'Linked', planned: 'To link', count: ofStatus('linked') },
  { header: 'Closed', planned: 'To close', count: ended('close') },
  { header: 'Archived', planned: 'To archive', count: ended('archive') },
  { header: 'Deleted', planned: 'To delete', count: ended('delete') },
  { header: 'Open conflicts', count: openIn },
  { header: 'Parked', count: ofStatus('parked') },
  { header: 'Left alone', count: ofStatus('refused') },
  { header: 'Failed', count: ofStatus('failed') },
  { header: 'Unchanged', count: ({ unchanged }) => unchanged },
];

/** Only columns in which something stands. */
export function pairTable(pairs: readonly PairReport[]): Markdown {
  const planned = pairs.some(({ items }) => items.some(isPlanned));
  const shown = columns.filter(({ count }) => pairs.some((pair) => count(pair) > 0));
  const isEmpty = (pair: PairReport) => shown.every(({ count }) => count(pair) === 0);
  const hasEmpty = pairs.some(isEmpty);
  const headers = shown.map((column) => (planned && column.planned) || column.header);
  return table(
    ['', 'Pair', ...headers, ...(hasEmpty ? [''] : [])],
    pairs.map((pair) => [
      signOf(pair),
      pairName(pair),
      ...shown.map(({ count }) => count(pair) || undefined),
      ...(isEmpty(pair) ? [pair.failure === undefined ? 'nothing new' : 'not synced'] : []),
    ]),
  );
}

function ofStatus(status: ItemStatus): Column['count'] {
  return ({ items }) => items.filter((item) => item.status === status).length;
}

function ended(action: EndAction): Column['count'] {
  return ({ items }) => items.filter((item) => endOf(item) === action).length;
}

function signOf({ failure, items, waiting }: PairReport): Markdown {
  const has = (...wanted: readonly ItemStatus[]) => items.some(({ status }) => wanted.includes(status));
  if (failure !== undefined || has('failed')) return md`❌`;
  if (waiting.length > 0 || has('conflict', 'parked', 'refused')) return md`⚠️`;
  return items.some(isPlanned) ? md`📋` : md`✅`;
}

/** Its systems; before them its own name, where it was given one. */
export function pairName({ name, systems }: PairReport): string {
  const joined = systems.join(' ⇄ ');
  return name === systems.join('-') ? joined : `${name}: ${joined}`;
}
