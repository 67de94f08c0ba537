/** What became of one link, as data. */
import type { SystemName } from '../model/item.ts';
import type { Conflict } from '../reconcile/decision.ts';
import { fieldsOf } from './audited-fields.ts';
import type { ConflictReport, ItemChangeReport, ItemReport, ItemStatus } from './issues-report.ts';
import { isThrough } from './issues-tally.ts';
import type { ItemChange } from './item-change.ts';
import type { LinkPlan } from './link-plan.ts';
import type { Shown } from './linked-names.ts';
import type { Parked } from './memory.ts';
import { itemTrouble } from './report-trouble.ts';
import type { Results } from './result.ts';

/**
 * `systems`: of the pair, in whose order sides are told. `parked`: as it is remembered after the run. `shown`: values as
 * people read them; the audit trail has them as they are.
 */
export function reportItem(
  link: LinkPlan,
  results: Results,
  systems: readonly SystemName[],
  parked: Parked | undefined,
  shown: Shown,
): ItemReport {
  const changes = link.changes.map((change) => changeOf(change, results, shown)).filter(isSomething);
  const conflicts = link.kind === 'compared' ? conflictsOf(link.decision.fields, shown) : [];
  return {
    link: link.memory.id,
    name: link.name,
    title: titleOf(link, systems),
    sides: sidesOf(link, results, systems),
    status: statusOf(link, changes, conflicts),
    changes,
    conflicts,
    trouble: itemTrouble(link, results, parked),
    tries: parked?.tries ?? 0,
  };
}

function titleOf({ items }: LinkPlan, systems: readonly SystemName[]): string {
  for (const system of systems) {
    const title = items.get(system)?.snapshot.fields.title;
    if (typeof title === 'string') return title;
  }
  return '';
}

function sidesOf(
  { items, changes }: LinkPlan,
  results: Results,
  systems: readonly SystemName[],
): ItemReport['sides'] {
  return systems.flatMap((system) => {
    const creation = changes.find((change) => change.kind === 'create' && change.system === system);
    const item = items.get(system) ?? (creation && results.get(creation.id)?.item);
    return item === undefined ? [] : [{ system, name: item.name, url: item.url }];
  });
}

function changeOf(change: ItemChange, results: Results, shown: Shown): ItemChangeReport {
  const { id, kind, system, says } = change;
  const result = results.get(id);
  return {
    kind,
    system,
    says,
    status: result?.outcome.status ?? 'planned',
    ...(result?.isAdopted && { isAdopted: true }),
    ...(change.kind === 'end' && { action: change.action }),
    fields: fieldsOf(change).map(({ field, old, new: now }) => ({
      field,
      old: shown(field, old),
      new: shown(field, now),
    })),
  };
}

/** A mark that was not written, since what it was to tell of was not made, is nothing; nor is what had ended already. */
function isSomething({ kind, status, fields }: ItemChangeReport): boolean {
  return status !== 'unchanged' || (kind !== 'end' && (kind !== 'edit' || fields.length > 0));
}

function conflictsOf(fields: readonly { readonly kind: string }[], shown: Shown): readonly ConflictReport[] {
  return fields
    .filter((field): field is Conflict => field.kind === 'conflict')
    .map(({ field, conflict, sides, chosen, how, why }) => ({
      field,
      kind: conflict,
      sides: sides.map((side) => ({ ...side, value: shown(field, side.value) })),
      chosen: chosen && { ...chosen, value: shown(field, chosen.value) },
      how,
      why,
    }));
}

function statusOf(
  link: LinkPlan,
  changes: readonly ItemChangeReport[],
  conflicts: readonly ConflictReport[],
): ItemStatus {
  if (link.kind === 'left') return link.why === 'unread' ? 'parked' : 'refused';
  if (changes.some(({ status }) => status === 'failed')) return 'failed';
  if (link.kind === 'compared' && link.failed !== undefined) return 'failed';
  if (conflicts.some(({ chosen }) => chosen === undefined)) return 'conflict';
  if (changes.some((change) => !isThrough(change))) return 'parked';
  if (changes.some(({ kind }) => kind === 'create')) return 'created';
  if (changes.some(({ kind }) => kind === 'end')) return 'ended';
  if (changes.some(({ kind, fields }) => kind !== 'edit' || fields.length > 0)) return 'updated';
  return changes.length > 0 ? 'linked' : 'unchanged';
}
