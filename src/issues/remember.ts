/** What a pair remembers once its plan was carried out. */
import type { ErrorCode } from '../model/error-catalogue.ts';
import type { Fields, SystemName } from '../model/item.ts';
import { own } from '../reconcile/field-hash.ts';
import { settleLink } from '../reconcile/settle-link.ts';
import { agreedTo, createdSide, sideMemory } from './created-side.ts';
import type { EditItem } from './item-change.ts';
import type { ComparedLink, LeftLink, LinkPlan } from './link-plan.ts';
import type { LinkMemory, PairMemory, SideMemory } from './memory.ts';
import type { Pair } from './pair.ts';
import type { Plan } from './plan.ts';
import { commentsAfter } from './remember-comments.ts';
import { afterLong, rememberEnd } from './remember-end.ts';
import { withNumbers } from './remember-numbers.ts';
import type { Results } from './result.ts';
import { parked, troubleOf } from './trouble.ts';
import type { View } from './view.ts';
import { writtenValue } from './written-value.ts';

interface Remembering {
  readonly pair: Pair;
  readonly results: Results;
  readonly view: View;
  /** ISO. */
  readonly now: string;
}

/** Cursors go on only where nothing was held back: what failed by itself is parked, and found again by that. */
export function remember(
  pair: Pair,
  memory: PairMemory,
  plan: Plan,
  results: Results,
  now: Date,
): PairMemory {
  const context = { pair, results, view: plan.view, now: now.toISOString() };
  const news = new Map(
    plan.links.map((link) => [link.memory.id, withNumbers(afterLink(link, context), link, results)]),
  );
  const known = memory.links.map((link) => {
    const after = news.get(link.id) ?? link;
    news.delete(link.id);
    return after;
  });
  const isWhole = plan.isWhole && ![...results.values()].some(({ isCutOff }) => isCutOff === true);
  return {
    links: [...known, ...news.values()].flatMap((link) => afterLong(link, now)),
    cursors: isWhole ? plan.cursors : memory.cursors,
  };
}

function afterLink(plan: LinkPlan, context: Remembering): LinkMemory {
  switch (plan.kind) {
    case 'left':
      return afterLeft(plan, context);
    case 'reversed':
      return plan.memory;
    case 'ended':
      return rememberEnd(plan, context);
    case 'compared':
      return afterComparison(plan, context);
  }
}

/** They are looked at again. What is owned or was refused is seen again by itself. */
const waiting: Partial<Readonly<Record<LeftLink['why'], ErrorCode>>> = {
  unread: 'ISSUES_PARKED',
  outsiders: 'ISSUES_OUTSIDERS_HELD',
  doubted: 'ISSUES_LINK_DOUBTED',
};

function afterLeft({ memory, why }: LeftLink, { now }: Remembering): LinkMemory {
  const code = waiting[why];
  return code === undefined ? memory : parked(memory, { why: code, isItsOwn: true }, now);
}

function afterComparison(plan: ComparedLink, context: Remembering): LinkMemory {
  const { memory, changes, conflicts, decision, failed } = plan;
  const { results, now } = context;
  const trouble =
    failed === undefined
      ? troubleOf(changes.map(({ id }) => results.get(id)))
      : { why: failed.code, isItsOwn: true };
  const escalation = changes.find(({ kind }) => kind === 'escalate');
  const isCalled = escalation !== undefined && results.get(escalation.id)?.outcome.status === 'applied';
  const { parked: _, ended: __, escalated, ...rest } = memory;
  const open = new Set(conflicts.map(({ field }) => field));
  // A choice that could not be carried out is not asked for again.
  if (trouble !== undefined) for (const field of fieldsChosen(decision)) open.add(field);
  const next: LinkMemory = {
    ...rest,
    sides: sidesAfter(plan, context, trouble === undefined),
    conflicts,
    choices: memory.choices.filter(({ field }) => open.has(field)),
    ...(conflicts.length > 0 && (isCalled || escalated !== undefined) && { escalated: escalated ?? now }),
    ...commentsAfter(plan, results),
  };
  if (trouble === undefined) return next;
  return parked({ ...next, ...(memory.parked && { parked: memory.parked }) }, trouble, now);
}

/** `isDone`: what was seen of them has been dealt with, and need not be seen again. */
function sidesAfter(
  { memory, changes, decision, link, items }: ComparedLink,
  context: Remembering,
  isDone: boolean,
): LinkMemory['sides'] {
  const { pair, results, view } = context;
  const written = changes.flatMap((change) => {
    const item = change.kind === 'edit' ? results.get(change.id)?.item : undefined;
    return change.kind === 'edit' && item !== undefined ? [[change.system, item, change] as const] : [];
  });
  const read = written.map(([system, item, { writes }]) => {
    const { fields } = view(system, item, { wanted: wantedBy(writes) });
    return [system, { written: readBack(fields, writes) }] as const;
  });
  const { rules, form } = pair;
  const told = new Set(
    changes.flatMap((change) => {
      const result = change.kind === 'create' ? results.get(change.id) : undefined;
      return change.kind === 'create' && result?.item && !result.isAdopted ? Object.keys(change.wanted) : [];
    }),
  );
  const settled = settleLink({ link, rules, form, told, results: Object.fromEntries(read) }, decision);
  const after = new Map(written.map(([system, item]) => [system, item]));
  const sides: Record<SystemName, SideMemory> = {};
  for (const [system, side] of Object.entries(memory.sides)) {
    sides[system] = side;
    if (side.gone) continue;
    const item = after.get(system) ?? items.get(system);
    const { base, behind } = settled[system] ?? {};
    sides[system] = sideMemory(side.id, base, behind, isDone ? item?.snapshot.updatedAt : side.seen);
  }
  for (const change of changes) {
    if (change.kind !== 'create') continue;
    const result = results.get(change.id);
    const agreed = agreedTo(change, result, context);
    for (const { system, now: then } of link.sides) {
      const side = sides[system];
      if (side !== undefined) sides[system] = agreed(side, system, then.fields);
    }
    Object.assign(sides, createdSide(change, result, context));
  }
  return sides;
}

/** By a person. */
function fieldsChosen({ fields }: ComparedLink['decision']): readonly string[] {
  return fields.flatMap((one) => (one.kind === 'conflict' && one.how === 'choice' ? [one.field] : []));
}

function wantedBy(writes: EditItem['writes']): Fields {
  return Object.fromEntries(writes.map(({ field, value }) => [field, value]));
}

function readBack(fields: Fields, writes: EditItem['writes']): Fields {
  return Object.fromEntries(
    writes.flatMap((write) => {
      const value = own(fields, write.field);
      return value === undefined ? [] : [[write.field, writtenValue(write, value)] as const];
    }),
  );
}
