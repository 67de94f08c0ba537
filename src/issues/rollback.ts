/**
 * Takes back what was written, of a run or of an item. What comes of it is an edit like any other: the next run carries
 * it to the other sides.
 */
import type { Finding } from '../model/finding.ts';
import type { FieldKind, SystemName } from '../model/item.ts';
import type { Write } from '../reconcile/decision.ts';
import { shared, union, without } from '../reconcile/elements.ts';
import { own } from '../reconcile/field-hash.ts';
import { elementsOf, isSame } from '../reconcile/same.ts';
import type { Found } from '../trackers/tracker.ts';
import type { AuditedField, AuditRecord } from './audit.ts';
import { plainFinding } from './finding.ts';
import { changeId, type EditItem } from './item-change.ts';
import { type Pair, sideOf } from './pair.ts';
import type { ItemNames } from './ports.ts';
import type { View } from './view.ts';

/** `now`: the items of the records as they are. */
export interface RollbackAsked {
  readonly pair: Pair;
  readonly records: readonly AuditRecord[];
  readonly of: { readonly run: string } | { readonly link: string; readonly since: Date };
  readonly now: (system: SystemName, item: string) => Found | undefined;
  readonly view: View;
  readonly names: (system: SystemName) => ItemNames;
}

export interface Rollback {
  readonly changes: readonly EditItem[];
  /** What stays as it is, and why. */
  readonly findings: readonly Finding[];
}

export function planRollback(asked: RollbackAsked): Rollback {
  const changes: EditItem[] = [];
  const findings: Finding[] = [];
  for (const records of byItem(asked)) {
    const [first] = records;
    if (first?.item === undefined) continue;
    const undone = records.filter(({ kind }) => kind !== 'edit');
    for (const { kind } of undone)
      findings.push(refused(first, `a rollback does not undo ${kindNames[kind]}`));
    const planned = editOf(
      asked,
      first,
      first.item,
      records.filter(({ kind }) => kind === 'edit'),
    );
    findings.push(...planned.findings);
    changes.push(...planned.changes);
  }
  return { changes, findings };
}

const kindNames: Readonly<Record<AuditRecord['kind'], string>> = {
  create: 'that it was created; close or delete it by hand',
  edit: 'an edit',
  end: 'that it was closed, archived or deleted',
  escalate: 'a label that called people',
  unlabel: 'a label that called people',
  comment: 'comments',
  conflict: 'a conflict',
};

/** What was completed, oldest first. */
function byItem({ records, of, pair }: RollbackAsked): readonly (readonly AuditRecord[])[] {
  const groups = new Map<string, AuditRecord[]>();
  for (const record of records.toSorted((one, other) => Date.parse(one.time) - Date.parse(other.time))) {
    const isAsked =
      'run' in of
        ? record.run === of.run
        : record.link === of.link && Date.parse(record.time) >= of.since.getTime();
    if (!isAsked || record.pair !== pair.id || record.status !== 'completed' || record.kind === 'conflict')
      continue;
    const key = JSON.stringify([record.system, record.item]);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()];
}

function editOf(
  { pair, now, view, names }: RollbackAsked,
  first: AuditRecord,
  item: string,
  records: readonly AuditRecord[],
): Rollback {
  if (records.length === 0) return { changes: [], findings: [] };
  const { system, link } = first;
  const found = now(system, item);
  const side = sideOf(pair, system);
  if (side === undefined || found === undefined || typeof found === 'string') {
    return { changes: [], findings: [refused(first, 'it is gone')] };
  }
  const { fields } = view(system, found);
  const writes: Write[] = [];
  const findings: Finding[] = [];
  for (const [field, edits] of fieldsOf(records)) {
    const kind = pair.rules.fields.find(({ name }) => name === field)?.kind;
    const value = own(fields, field);
    const write =
      kind === undefined || value === undefined ? undefined : reversed(kind, system, edits, value);
    if (write === 'moved' || write === undefined) findings.push(refused(first, `${field} was changed since`));
    else if (write !== 'done') writes.push(write);
  }
  const edits = writes.flatMap((write) => side.mapping.native(write, names(system)));
  if (edits.length === 0) return { changes: [], findings };
  const change: EditItem = {
    kind: 'edit',
    id: changeId('edit', link, system),
    link,
    system,
    subject: found.name,
    says: `take back ${writes.map(({ field }) => field).join(', ')} of ${found.name}`,
    item: found.id,
    writes,
    edits,
    marks: false,
  };
  return { changes: [change], findings };
}

function fieldsOf(records: readonly AuditRecord[]): ReadonlyMap<string, readonly AuditedField[]> {
  const fields = new Map<string, AuditedField[]>();
  for (const one of records.flatMap((record) => record.fields)) {
    fields.set(one.field, [...(fields.get(one.field) ?? []), one]);
  }
  return fields;
}

/** From what the last write left to what was before the first. Of a set, only elements that were written. */
function reversed(
  kind: FieldKind,
  system: SystemName,
  edits: readonly AuditedField[],
  was: AuditedField['old'],
): Write | 'moved' | 'done' | undefined {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const field = first.field;
  if (kind !== 'set') {
    if (isSame(kind, was, first.old)) return 'done';
    return isSame(kind, was, last.new) ? { kind, system, field, was, value: first.old } : 'moved';
  }
  const [before, after] = [elementsOf(first.old), elementsOf(last.new)];
  const remove = shared(without(after, before), elementsOf(was));
  const add = without(without(before, after), elementsOf(was));
  if (remove.length + add.length === 0) return 'done';
  return { kind, system, field, was, add, remove, value: union(without(elementsOf(was), remove), add) };
}

function refused({ name, system }: AuditRecord, why: string): Finding {
  return plainFinding('ISSUES_ROLLBACK_REFUSED', name, `${name} in ${system} stays as it is: ${why}.`);
}
