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
import { sideRule } from '../reconcile/standing.ts';
import type { Found } from '../trackers/tracker.ts';
import type { AuditedField, AuditRecord } from './audit.ts';
import { plainFinding } from './finding.ts';
import { changeId, type EditItem } from './item-change.ts';
import { type Pair, sideOf } from './pair.ts';
import type { ItemNames } from './ports.ts';
import type { View } from './view.ts';

export interface RollbackAsked {
  readonly pair: Pair;
  /** Those that are to be taken back. */
  readonly records: readonly AuditRecord[];
  /** Undefined: it is not there, or not an item of that link. */
  readonly now: (system: SystemName, item: string, link: string) => Found | undefined;
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

const kindNames: Partial<Readonly<Record<AuditRecord['kind'], string>>> = {
  create: 'that it was created; close or delete it by hand',
  end: 'that it was closed, archived or deleted',
  comment: 'comments',
};

/** Nothing was written to a field by them. */
const isSilent: Partial<Readonly<Record<AuditRecord['kind'], true>>> = {
  conflict: true,
  escalate: true,
  unlabel: true,
};

/** What was completed, oldest first. */
function byItem({ records, pair }: RollbackAsked): readonly (readonly AuditRecord[])[] {
  const groups = new Map<string, AuditRecord[]>();
  for (const record of records.toSorted((one, other) => Date.parse(one.time) - Date.parse(other.time))) {
    if (record.pair !== pair.id || record.status !== 'completed' || isSilent[record.kind] === true) continue;
    const key = JSON.stringify([record.link, record.system, record.item]);
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
  const found = now(system, item, link);
  const side = sideOf(pair, system);
  if (side === undefined || found === undefined || typeof found === 'string') {
    return { changes: [], findings: [refused(first, 'it is gone, or no longer one with its counterpart')] };
  }
  const { fields } = view(system, found);
  const writes: Write[] = [];
  const findings: Finding[] = [];
  for (const [field, edits] of fieldsOf(records)) {
    const why = unfit(pair, system, field, edits);
    if (why !== undefined) {
      findings.push(refused(first, why));
      continue;
    }
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

/** Why the next run would do it again, or nobody knows what it was. */
function unfit(
  { rules }: Pair,
  system: SystemName,
  field: string,
  [first]: readonly AuditedField[],
): string | undefined {
  const rule = rules.fields.find(({ name }) => name === field);
  if (rule !== undefined && !sideRule(rule, system).writes) return `${field} is not written there`;
  if (rule !== undefined && !sideRule(rule, system).reads)
    return `${field} is only taken from other systems there; change it where it comes from`;
  const texts = [first?.old].flat().filter((one) => typeof one === 'string');
  return texts.some((text) => text.includes(hidden))
    ? `what ${field} was may have been hidden in the trail`
    : undefined;
}

/** Stands for a secret in everything that is written to files. */
const hidden = '***';

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
