/** One pair of a run as data. */
import type { PairRule } from '../model/issue-rules.ts';
import type { Conflict } from '../reconcile/decision.ts';
import { fieldsOf } from './audit.ts';
import type {
  ConflictReport,
  ItemChangeReport,
  ItemReport,
  ItemStatus,
  PairReport,
} from './issues-report.ts';
import type { ItemChange } from './item-change.ts';
import type { LinkPlan } from './link-plan.ts';
import type { Scope } from './observation.ts';
import type { Results } from './result.ts';
import type { PairOutcome } from './sync-pair.ts';

export function reportPair(
  { name, between }: PairRule,
  scope: Scope['kind'],
  { plan, results }: PairOutcome,
): PairReport {
  const items = plan.links.map((link) => itemOf(link, results)).filter((item) => item !== undefined);
  return {
    name,
    systems: between,
    scope,
    unchanged: plan.unchanged + plan.links.length - items.length,
    items,
  };
}

/** Undefined: it was compared, and nothing came of it. */
function itemOf(link: LinkPlan, results: Results): ItemReport | undefined {
  const changes = link.changes.map((change) => changeOf(change, results));
  const conflicts = link.kind === 'compared' ? conflictsOf(link.decision.fields) : [];
  const status = statusOf(link, changes, conflicts);
  if (status === 'unchanged') return undefined;
  const { memory, name, items } = link;
  return {
    link: memory.id,
    name,
    sides: [...items].map(([system, item]) => ({ system, name: item.name, url: item.url })),
    status,
    changes,
    conflicts,
    why: link.kind === 'left' ? reasons[link.why] : '',
  };
}

const reasons: Readonly<Record<Extract<LinkPlan, { kind: 'left' }>['why'], string>> = {
  owned: 'something else keeps it in step already',
  unread: 'a system would not give it',
  held: 'its system was refused',
};

function changeOf(change: ItemChange, results: Results): ItemChangeReport {
  const { id, kind, system, says } = change;
  return {
    kind,
    system,
    says,
    status: results.get(id)?.outcome.status ?? 'planned',
    fields: fieldsOf(change),
  };
}

function conflictsOf(fields: readonly { readonly kind: string }[]): readonly ConflictReport[] {
  return fields
    .filter((field): field is Conflict => field.kind === 'conflict')
    .map(({ field, conflict, sides, chosen, how, why }) => ({
      field,
      kind: conflict,
      sides,
      chosen,
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
  if (changes.some(({ kind }) => kind === 'create')) return 'created';
  if (changes.some(({ kind }) => kind === 'end')) return 'ended';
  return changes.length > 0 ? 'updated' : 'unchanged';
}
