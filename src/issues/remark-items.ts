/** Values without an entry, with the items that have them, and what becomes of new items that have to do without. */
import type { IssueRules, PairRule } from '../model/issue-rules.ts';
import type { FieldValue, SystemName } from '../model/item.ts';
import type { SystemKind } from '../model/known-fields.ts';
import { own } from '../reconcile/field-hash.ts';
import type { LinkPlan } from './link-plan.ts';
import { isLabelSide } from './mapping/label-form.ts';
import { distinct, type Remark } from './mapping/remark.ts';
import { tableOf } from './mapping/table.ts';

/** The state of an item that was made without one. */
const firstState: Readonly<Partial<Record<SystemKind, string>>> = {
  'github-issues': 'open',
  linear: 'in the first state of the team',
  jira: 'in the first status of its workflow',
};

/** Kinds whose items are known by what they have. */
const read: ReadonlySet<Remark['kind']> = new Set(['no entry', 'no item', 'failed']);

export interface RemarkedIn {
  readonly rule: PairRule;
  readonly systems: IssueRules['systems'];
  readonly links: readonly LinkPlan[];
}

/** Each once; remarks of another kind stay as they are. What this run links or makes is an item from now on. */
export function withItems(remarks: readonly Remark[], remarked: RemarkedIn): readonly Remark[] {
  const known = new Set(remarked.links.flatMap(itemsIn));
  const told = distinct(remarks).filter(
    ({ kind, system, value }) => kind !== 'no item' || !known.has(`${system} ${value}`),
  );
  return told.map((remark) => {
    if (remark.way === 'write') {
      const items = wanting(remark, remarked);
      return items.length === 0 ? remark : { ...remark, items };
    }
    if (!read.has(remark.kind)) return remark;
    const links = linksWith(remark, remarked);
    const items = links.flatMap(({ items: all }) => all.get(remark.system)?.name ?? []);
    if (items.length === 0) return remark;
    const more = remark.kind === 'no entry' ? madeWithout(remark, links, remarked) : [];
    return { ...remark, items, ...(more.length > 0 && { more: more.join(' ') }) };
  });
}

/** Each by its system, and the id that it has there or that of its link. */
function itemsIn({ memory, items, changes }: LinkPlan): readonly string[] {
  return [
    ...[...items].map(([system, { id }]) => `${system} ${id}`),
    ...changes.flatMap(({ kind, system }) => (kind === 'create' ? [`${system} ${memory.id}`] : [])),
  ];
}

/** By the names that they have elsewhere. */
function wanting({ field, system, value }: Remark, { rule, links }: RemarkedIn): readonly string[] {
  const mapping = rule.fields.find(({ name }) => name === field);
  const shared = typeof value === 'string' && mapping && tableOf(mapping, system)?.canonical(value);
  const sought = new Set([shared || [], String(value)].flat().map(String));
  return links.flatMap((link) => {
    if (link.kind !== 'compared') return [];
    const wanted = [own(link.decision.canonical, field) ?? []].flat();
    if (!wanted.some((one) => sought.has(String(one)))) return [];
    const others = [...link.items].filter(([at]) => at !== system);
    return others.slice(0, 1).map(([, { name }]) => name);
  });
}

function linksWith({ field, system, value }: Remark, { rule, links }: RemarkedIn): readonly LinkPlan[] {
  const side = rule.fields.find(({ name }) => name === field)?.sides.get(system);
  if (side === undefined) return [];
  const [native, sought] = isLabelSide(side)
    ? ['labels', `${side.form.prefix}${value}`]
    : [side.native, String(value)];
  return links.filter(({ items }) => has(items.get(system)?.snapshot.fields[native], sought));
}

/** In any case, as GitHub tells labels. */
function has(value: FieldValue | undefined, sought: string): boolean {
  return [value ?? []].flat().some((one) => String(one).toLowerCase() === sought.toLowerCase());
}

function madeWithout(
  { field }: Remark,
  links: readonly LinkPlan[],
  { rule, systems }: RemarkedIn,
): readonly string[] {
  const created = links.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      change.kind === 'create' && !Object.hasOwn(change.given, field) ? [change.system] : [],
    ),
  );
  return [...new Set(created)].flatMap((system) => {
    const side = rule.fields.find(({ name }) => name === field)?.sides.get(system);
    return side === undefined ? [] : [madeIn(system, field, side.native === 'state', systems)];
  });
}

function madeIn(system: SystemName, field: string, isState: boolean, systems: RemarkedIn['systems']): string {
  const kind = systems.find(({ name }) => name === system)?.kind;
  const state = kind && isState ? firstState[kind] : undefined;
  return `What is created in \`${system}\` is ${state ?? `without \`${field}\``} there.`;
}
