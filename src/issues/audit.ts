/** What was done to items, one record for each change: the trail, the history of an item and the start of a rollback. */
import type { Outcome } from '../model/change.ts';
import type { ErrorCode } from '../model/error-catalogue.ts';
import type { SystemName } from '../model/item.ts';
import type { Conflict } from '../reconcile/decision.ts';
import { own } from '../reconcile/field-hash.ts';
import { type AuditedField, writtenFields } from './audited-fields.ts';
import { changeId, type ItemChange, type ItemChangeKind } from './item-change.ts';
import type { ComparedLink, LinkPlan } from './link-plan.ts';
import type { Plan } from './plan.ts';
import type { Result, Results } from './result.ts';
import type { View } from './view.ts';

export type AuditStatus = 'completed' | 'failed' | 'conflict' | 'skipped';

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
  { links, view }: Pick<Plan, 'links' | 'view'>,
  results: Results,
  audited: Audited,
): readonly AuditRecord[] {
  return links.flatMap((link) => [
    ...link.changes.flatMap((change) => ofChange(link, change, results.get(change.id), view, audited)),
    ...(link.kind === 'compared' ? ofConflicts(link, results, audited) : []),
  ]);
}

function ofChange(
  link: LinkPlan,
  change: ItemChange,
  result: Result | undefined,
  view: View,
  audited: Audited,
): readonly AuditRecord[] {
  if (result === undefined) return [];
  const { outcome } = result;
  const fields = writtenFields(change, result, view);
  const item = change.kind === 'create' || change.kind === 'comment' ? result.item?.id : change.item;
  const record = {
    ...common(link, audited),
    system: change.system,
    name: (change.kind === 'create' ? result.item?.name : undefined) ?? change.subject,
    ...(item !== undefined && { item }),
    kind: change.kind,
    status: statuses[outcome.status],
    fields,
  };
  if (outcome.status !== 'failed') return [record];
  // An edit that failed in part has an item, which shows what was written.
  const shown = change.kind === 'edit' && result.item ? view(change.system, result.item).fields : {};
  const done = fields.filter(({ field }) => own(shown, field) !== undefined);
  const rest = fields.filter((field) => !done.includes(field));
  return [
    ...(done.length > 0 ? [{ ...record, status: 'completed' as const, fields: done }] : []),
    { ...record, fields: rest, error: outcome.error.code },
  ];
}

/** Both values, what was chosen, and whether it has come to be: the history of conflicts. */
function ofConflicts(link: ComparedLink, results: Results, audited: Audited): readonly AuditRecord[] {
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
        status: chosen === undefined ? 'conflict' : settledIn(field, side.system, link, results),
        fields: [
          { field: field.field, old: side.value, new: chosen === undefined ? side.value : chosen.value },
        ],
      }),
    );
  });
}

/** The side that won has nothing to be written: it is settled as far as the others are. */
function settledIn(
  { field, writes }: Conflict,
  system: SystemName,
  { memory, changes }: ComparedLink,
  results: Results,
): AuditStatus {
  const own = writes.filter((write) => write.system === system);
  const settled = (own.length > 0 ? own : writes).map((write): AuditStatus => {
    const id = changeId('edit', memory.id, write.system);
    const isPlanned = changes.some(
      (change) =>
        change.id === id && change.kind === 'edit' && change.writes.some((one) => one.field === field),
    );
    const result = isPlanned ? results.get(id) : undefined;
    return result === undefined ? 'skipped' : statuses[result.outcome.status];
  });
  return settled.find((status) => status !== 'completed') ?? 'completed';
}

function common({ memory, name }: LinkPlan, { run, pair, time }: Audited) {
  const retries = memory.parked?.tries ?? 0;
  return { time: time.toISOString(), run, pair, link: memory.id, linked: name, retries };
}
