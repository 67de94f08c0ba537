/** What was done to one item, out of the audit trail. */
import type { FieldValue } from '../model/item.ts';
import type { AuditRecord } from './audit.ts';
import type { AuditedField } from './audited-fields.ts';
import type { Shown } from './linked-names.ts';
import { linksNamed } from './trail.ts';
import type { HistoryAsked } from './trail-input.ts';

export interface HistoryReport {
  readonly item: string;
  /** Oldest first, of all items that it is one with. */
  readonly records: readonly AuditRecord[];
}

const day = 24 * 60 * 60 * 1000;

/** `shown`: values as people read them; the trail has them as they are. */
export function historyOfItem(
  records: readonly AuditRecord[],
  { item, days }: HistoryAsked,
  now: Date,
  shown: Shown,
): HistoryReport {
  const since = days === undefined ? 0 : now.getTime() - days * day;
  const links = linksNamed(records, item);
  const its = records
    .filter(({ link, time }) => links.has(link) && Date.parse(time) >= since)
    .map((record) => ({ ...record, fields: record.fields.map((one) => shownField(one, shown)) }));
  return { item, records: its.toSorted((one, other) => Date.parse(one.time) - Date.parse(other.time)) };
}

function shownField({ old, new: now, ...one }: AuditedField, shown: Shown): AuditedField {
  return { ...one, old: shown(one.field, old), new: shown(one.field, now) };
}

/** For the log: a line for each field. */
export function historyLines({ item, records }: HistoryReport): readonly string[] {
  if (records.length === 0) return [`The audit trail tells nothing of ${item}.`];
  return records.flatMap(({ time, run, system, name, kind, status, fields, error }) => {
    const head = `${time} run ${run}: ${kind} of ${name} in ${system} ${status}${error ? ` (${error})` : ''}`;
    return [head, ...fields.map((one) => `  ${one.field}: ${asLine(one.old)} → ${asLine(one.new)}`)];
  });
}

const longest = 200;

function asLine(value: FieldValue): string {
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
