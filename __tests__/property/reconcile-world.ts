/** Trackers of one item in memory, with clocks that may be wrong, and a store of what was in step. */
import type { Base, Fields, FieldValue, SystemName } from '../../src/model/item.ts';
import { decideLink } from '../../src/reconcile/decide-link.ts';
import { type LinkDecision, type Write, writesTo } from '../../src/reconcile/decision.ts';
import type { BaseForm } from '../../src/reconcile/field-hash.ts';
import type { Link } from '../../src/reconcile/link.ts';
import type { MappingRules } from '../../src/reconcile/rule.ts';
import { type Memory, settleLink } from '../../src/reconcile/settle-link.ts';

export interface World {
  readonly rules: MappingRules;
  readonly form: BaseForm;
  readonly items: Map<SystemName, Item>;
  memory: Readonly<Record<SystemName, Memory>>;
}

interface Item {
  fields: Fields;
  updatedAt: string;
  /** What the tracker makes of a text that it stores. */
  readonly stores: (text: string) => string;
}

export function linkOf({ items, memory }: World): Link {
  return {
    id: 'link',
    sides: [...items].map(([system, { fields, updatedAt }]) => {
      const { base, behind } = memory[system] ?? {};
      return { system, now: { fields, updatedAt }, ...given('base', base), ...given('behind', behind) };
    }),
  };
}

function given<K extends string>(key: K, base: Base | undefined) {
  return (base === undefined ? {} : { [key]: base }) as { readonly [key in K]?: Base };
}

export function edit(world: World, system: SystemName, field: string, value: FieldValue, at: string): void {
  const item = world.items.get(system);
  if (item === undefined || !Object.hasOwn(item.fields, field)) return;
  item.fields = { ...item.fields, [field]: value };
  item.updatedAt = at;
}

/** One run. `fails` says which writes do not get through. */
export function sync(world: World, fails: (write: Write) => boolean, at: string): LinkDecision {
  const link = linkOf(world);
  const decision = decideLink(link, world.rules);
  const results = Object.fromEntries(
    [...world.items].map(([system, item]) => {
      const writes = writesTo(decision, system).filter((write) => !fails(write));
      const written = Object.fromEntries(writes.map((write) => [write.field, applied(write, item)]));
      if (writes.length > 0) {
        item.fields = { ...item.fields, ...written };
        item.updatedAt = at;
      }
      return [system, { written }];
    }),
  );
  world.memory = settleLink({ link, results, rules: world.rules, form: world.form }, decision);
  return decision;
}

function applied(write: Write, { fields, stores }: Item): FieldValue {
  if (write.kind !== 'set') return typeof write.value === 'string' ? stores(write.value) : write.value;
  const now = fields[write.field];
  const kept = Array.isArray(now) ? now.filter((element) => !write.remove.includes(element)) : [];
  return [...new Set([...kept, ...write.add])];
}

export function writesIn(decision: LinkDecision): readonly Write[] {
  return decision.fields.flatMap(({ writes }) => writes);
}

export function openIn(decision: LinkDecision): readonly string[] {
  return decision.fields.flatMap((one) =>
    one.kind === 'conflict' && one.chosen === undefined ? [one.field] : [],
  );
}
