/**
 * Takes back what was written, of a run or of an item. What comes of it is an edit like any other: the next run carries
 * it to the other sides.
 */
import type { Finding } from '../model/finding.ts';
import type { SystemName } from '../model/item.ts';
import type { Write } from '../reconcile/decision.ts';
import { own } from '../reconcile/field-hash.ts';
import type { Found } from '../trackers/tracker.ts';
import type { AuditRecord } from './audit.ts';
import { plainFinding } from './finding.ts';
import { changeId, type EditItem } from './item-change.ts';
import { type Pair, sideOf } from './pair.ts';
import type { ItemNames } from './ports.ts';
import { reversedField } from './reversed-field.ts';
import { shownValue } from './shown-value.ts';
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
    if (first === undefined) continue;
    for (const record of records.filter(({ kind }) => kind !== 'edit'))
      findings.push(refused(record, `a rollback does not undo ${undone(record)}`));
    if (first.item === undefined) continue;
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

function undone({ kind, fields: [field] }: AuditRecord): string {
  if (kind === 'create') return 'that it was created; close or delete it by hand';
  if (kind === 'end') return 'that it was closed, archived or deleted';
  const { old = null, new: now = null } = field ?? {};
  const done = old === null ? 'was added' : now === null ? 'was deleted' : 'was edited';
  return `that a comment ${done}: ${shownValue(now ?? old)}`;
}

/** Nothing was written to a field by them. */
const isSilent: Partial<Readonly<Record<AuditRecord['kind'], true>>> = {
  conflict: true,
  escalate: true,
  unlabel: true,
};

/** What was completed, oldest first. */
function byItem({ records, pair }: RollbackAsked): readonly (readonly AuditRecord[])[] {
  const done = records.filter(
    ({ pair: of, status, kind }) => of === pair.id && status === 'completed' && isSilent[kind] !== true,
  );
  const inOrder = done.toSorted((one, other) => Date.parse(one.time) - Date.parse(other.time));
  const byItem = Map.groupBy(inOrder, ({ link, system, item }) => JSON.stringify([link, system, item]));
  return [...byItem.values()];
}

function editOf(
  { pair, now, view, names }: RollbackAsked,
  first: AuditRecord,
  item: string,
  records: readonly AuditRecord[],
): Rollback {
  const written = records.flatMap((record) => record.fields);
  if (written.length === 0) return { changes: [], findings: [] };
  const { system, link } = first;
  const found = now(system, item, link);
  const side = sideOf(pair, system);
  if (side === undefined || found === undefined || typeof found === 'string') {
    return { changes: [], findings: [refused(first, 'it is gone, or no longer one with its counterpart')] };
  }
  const { fields } = view(system, found);
  const writes: Write[] = [];
  const findings: Finding[] = [];
  const byField = Map.groupBy(written, ({ field }) => field);
  for (const [field, edits] of byField) {
    const one = reversedField(pair, system, edits, own(fields, field));
    if ('why' in one) findings.push(refused(first, `${field} ${one.why}`));
    else if (one.write !== undefined) writes.push(one.write);
  }
  const edits = writes.flatMap((write) => side.mapping.native(write, names(system), found.snapshot.fields));
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

function refused({ name, system }: AuditRecord, why: string): Finding {
  return plainFinding('ISSUES_ROLLBACK_REFUSED', name, `${name} in ${system} stays as it is: ${why}.`);
}
