/** How a person decides what is open, in the words that the action listens to. */
import { bullets, code, type Markdown, md, paragraphs, table } from '../report/markdown.ts';
import type { ConflictRow } from './conflict-row.ts';
import type { PairReport, WaitingItem } from './issues-report.ts';
import { counted } from './said-count.ts';

/** Below, nobody reads; the JSON report has them all. */
const mostRows = 100;

/** The words that decide, for the first of them. */
export function howToChoose({ systems, waiting }: PairReport, open: readonly ConflictRow[]): Markdown {
  const [row] = open;
  // A system that has not changed has nothing to choose.
  const differing = new Set(
    open.flatMap(({ conflict }) =>
      conflict.sides.flatMap(({ system, change }) => (change === 'unchanged' ? [] : [system])),
    ),
  );
  const able = row === undefined ? systems : systems.filter((one) => differing.has(one));
  const [system = ''] = able;
  const field = row?.conflict.field ?? waiting[0]?.fields[0] ?? '';
  const name = row?.item.sides[0]?.name ?? row?.item.name ?? waiting[0]?.link ?? '';
  const labels = able.map((one, at) => [at > 0 ? ' or ' : '', code(`sync: take ${one}`)]);
  return paragraphs(
    md`To decide, do one of these; the next run carries it out:`,
    bullets(
      md`put the label ${labels} on any of its items: it decides all open conflicts of the item;`,
      md`comment ${code(`/sync take ${system}`)} on any of its items, or ${code(`/sync take ${system} for ${field}`)} for one field;`,
      md`run again with the input ${code('choose')}: ${code(`${name}: ${field} from ${system}`)}.`,
    ),
  );
}

export function waitingTable(waiting: readonly WaitingItem[]): Markdown | undefined {
  if (waiting.length === 0) return undefined;
  const rows = waiting
    .slice(0, mostRows)
    .map(({ link, fields, since }) => [
      code(link),
      fields.map((field, at) => [at > 0 ? ', ' : '', code(field)]),
      since.slice(0, 10),
    ]);
  return paragraphs(
    md`**${counted(waiting.length, 'issue')} of earlier runs still ${waiting.length === 1 ? 'waits' : 'wait'} for a decision**`,
    table(['Link id', 'Fields', 'Since'], rows),
    waiting.length > mostRows
      ? md`_${waiting.length - mostRows} more; the JSON report has every one._`
      : undefined,
  );
}
