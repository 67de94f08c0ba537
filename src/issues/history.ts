/** What was done to one item, out of the audit trail. */
import type { FieldValue } from '../model/item.ts';
import type { AuditRecord } from './audit.ts';
import { linksNamed } from './trail.ts';
import type { HistoryAsked } from './trail-input.ts';

export interface HistoryReport {
  readonly item: string;
  /** Oldest first, of all items that it is one with. */
  readonly records: readonly AuditRecord[];
}

const day = 24 * 60 * 60 * 1000;

export function historyOfItem(
  records: readonly AuditRecord[],
  { item, days }: HistoryAsked,
  now: Date,
): HistoryReport {
  const since = days === undefined ? 0 : now.getTime() - days * day;
  const links = linksNamed(records, item);
  const its = records.filter(({ link, time }) => links.has(link) && Date.parse(time) >= since);
  return { item, records: its.toSorted((one, other) => Date.parse(one.time) - Date.parse(other.time)) };
}

/** For the log: a line for each field. */
export function historyLines({ item, records }: HistoryReport): readonly string[] {
  if (records.length === 0) return [`The audit trail tells nothing of ${item}.`];
  return records.flatMap(({ time, run, system, name, kind, status, fields, error }) => {
    const head = `${time} run ${run}: ${kind} of ${name} in ${system} ${status}${error ? ` (${error})` : ''}`;
    return [head, ...fields.map((one) => `  ${one.field}: ${shown(one.old)} → ${shown(one.new)}`)];
  });
}

const longest = 200;

function shown(value: FieldValue): string {
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
