/** What was done to items, one record for each change: the trail, the history of an item and the start of a rollback. */
import type { Outcome } from '../model/change.ts';
import type { ErrorCode } from '../model/error-catalogue.ts';
import type { FieldName, FieldValue, SystemName } from '../model/item.ts';
import type { ItemChange, ItemChangeKind } from './item-change.ts';
import type { ComparedLink, LinkPlan } from './link-plan.ts';
import type { Plan } from './plan.ts';
import type { Results } from './result.ts';

export type AuditStatus = 'completed' | 'failed' | 'conflict' | 'skipped';

export interface AuditedField {
  readonly field: FieldName;
  readonly old: FieldValue;
  readonly new: FieldValue;
}

/** Plain data, and not yet redacted: it may quote items. */
export interface AuditRecord {
  /** ISO. */
  readonly time: string;
  readonly run: string;
  readonly pair: string;
  readonly link: string;
  readonly system: SystemName;
  /** As people name it. */
  readonly name: string;
  /** As people name all items that it is one with: `ENG-12 = acme/app#7`. */
  readonly linked: string;
  /** Undefined: there is none, since it could not be created. */
  readonly item?: string;
  readonly kind: ItemChangeKind | 'conflict';
  readonly status: AuditStatus;
  readonly fields: readonly AuditedField[];
  /** How often it had failed before. */
  readonly retries: number;
  readonly error?: ErrorCode;
}

const statuses: Readonly<Record<Outcome['status'], AuditStatus>> = {
  applied: 'completed',
  unchanged: 'completed',
  failed: 'failed',
  conflict: 'conflict',
  skipped: 'skipped',
  waits: 'skipped',
  outdated: 'skipped',
  blocked: 'skipped',
};

export interface Audited {
  readonly run: string;
  readonly pair: string;
  readonly time: Date;
}

export function auditOf(
  { links }: Pick<Plan, 'links'>,
  results: Results,
  audited: Audited,
): readonly AuditRecord[] {
  return links.flatMap((link) => [
    ...link.changes.flatMap((change) => ofChange(link, change, results, audited)),
    ...(link.kind === 'compared' ? ofConflicts(link, audited) : []),
  ]);
}

function ofChange(
  link: LinkPlan,
  change: ItemChange,
  results: Results,
  audited: Audited,
): readonly AuditRecord[] {
  const result = results.get(change.id);
  if (result === undefined) return [];
  const { outcome } = result;
  const item = change.kind === 'create' || change.kind === 'comment' ? result.item?.id : change.item;
  return [
    {
      ...common(link, audited),
      system: change.system,
      name: change.subject,
      ...(item !== undefined && { item }),
      kind: change.kind,
      status: statuses[outcome.status],
      fields: fieldsOf(change),
      ...(outcome.status === 'failed' && { error: outcome.error.code }),
    },
  ];
}

export function fieldsOf(change: ItemChange): readonly AuditedField[] {
  switch (change.kind) {
    case 'create':
      return Object.entries(change.given).map(([field, value]) => ({ field, old: null, new: value }));
    case 'edit':
      return change.writes.map(({ field, was, value }) => ({ field, old: was, new: value }));
    case 'comment': {
      const { does } = change;
      const old = does.kind === 'create' ? null : does.was.body;
      return [{ field: 'comment', old, new: does.kind === 'delete' ? null : does.body }];
    }
    case 'escalate':
    case 'unlabel':
      return change.edits.map((edit) => {
        const [add, remove] = edit.kind === 'set' ? [edit.add, edit.remove] : [[], []];
        return { field: edit.field, old: remove, new: add };
      });
    case 'end':
      return [];
  }
}

/** Both values, and what was chosen: the history of conflicts. */
function ofConflicts(link: ComparedLink, audited: Audited): readonly AuditRecord[] {
  return link.decision.fields.flatMap((field) => {
    if (field.kind !== 'conflict') return [];
    const { chosen } = field;
    // One that waits is told once.
    if (chosen === undefined && link.memory.conflicts.some(({ id }) => id === field.id)) return [];
    return field.sides.map(
      (side): AuditRecord => ({
        ...common(link, audited),
        system: side.system,
        name: link.name,
        kind: 'conflict',
        status: chosen === undefined ? 'conflict' : 'completed',
        fields: [
          { field: field.field, old: side.value, new: chosen === undefined ? side.value : chosen.value },
        ],
      }),
    );
  });
}

function common({ memory, name }: LinkPlan, { run, pair, time }: Audited) {
  const retries = memory.parked?.tries ?? 0;
  return { time: time.toISOString(), run, pair, link: memory.id, linked: name, retries };
}

/** What was done to a link or an item since then, oldest first. */
export function historyOf(
  records: readonly AuditRecord[],
  of: { readonly link: string } | { readonly item: string },
  since: Date,
): readonly AuditRecord[] {
  const isOf = (record: AuditRecord) => ('link' in of ? record.link === of.link : record.item === of.item);
  return records
    .filter((record) => isOf(record) && Date.parse(record.time) >= since.getTime())
    .toSorted((one, other) => Date.parse(one.time) - Date.parse(other.time));
}
