/** What was done to one item, in the job summary. */
import { isEmpty } from '../reconcile/same.ts';
import { type Markdown, md, paragraphs, table } from '../report/markdown.ts';
import type { AuditRecord } from './audit.ts';
import type { HistoryReport } from './history.ts';
import { shownChange, shownValue } from './shown-value.ts';

/** Of the newest. */
const mostRows = 200;

export function historyBlocks({ item, records }: HistoryReport): readonly Markdown[] {
  const title = md`### History of ${item}`;
  if (records.length === 0) return [title, md`The audit trail tells nothing of it.`];
  const rows = records.flatMap((record) => rowsOf(record));
  const shown = table(['Time', 'Run', 'Item', 'What', 'Field', 'Change'], rows.slice(-mostRows));
  const more =
    rows.length > mostRows
      ? md`_${rows.length - mostRows} older; the JSON report has every one._`
      : undefined;
  return [title, paragraphs(shown, more)];
}

const kinds: Readonly<Record<AuditRecord['kind'], string>> = {
  create: 'created',
  edit: 'written',
  escalate: 'labelled',
  unlabel: 'label taken off',
  end: 'closed, archived or deleted',
  comment: 'comment',
  conflict: 'conflict',
};

function rowsOf({ time, run, system, name, kind, status, fields, error }: AuditRecord): readonly string[][] {
  // Of what was created, that it has nothing in a field tells nothing.
  const told = kind === 'create' ? fields.filter((one) => !isEmpty(one.new)) : fields;
  const done = kind === 'edit' && fields.length === 0 ? 'marked as one' : kinds[kind];
  const what = status === 'completed' ? done : `${done}: ${error ?? status}`;
  const common = [`${time.slice(0, 19).replace('T', ' ')} UTC`, run, `${name} in ${system}`, what];
  if (told.length === 0) return [[...common, '', '']];
  return told.map(({ field, old, new: now }) => {
    const isOpen = kind === 'conflict' && status === 'conflict';
    return [...common, field, isOpen ? shownValue(old) : shownChange(old, now)];
  });
}
