/** What a link remembers of its sides once the writes were tried: the start of the next comparison. */
import type { Base, FieldName, Fields, FieldValue, SystemName } from '../model/item.ts';
import type { FieldDecision, LinkDecision } from './decision.ts';
import { union, without } from './elements.ts';
import { type BaseForm, fieldHash, own } from './field-hash.ts';
import type { Link, Side } from './link.ts';
import type { FieldRule, MappingRules } from './rule.ts';
import { elementsOf, isSame } from './same.ts';
import { sideRule } from './standing.ts';

/** What became of the writes to one side. */
export interface SideResult {
  /**
   * The fields that were written, as the answer to the write gave them or as read right after it: trackers alter texts.
   * A field that is missing here was not written, for whatever reason.
   */
  readonly written: Fields;
}

export interface Memory {
  readonly base: Base;
  /** Undefined: nothing is owed. */
  readonly behind: Base | undefined;
}

export type Results = Readonly<Record<SystemName, SideResult>>;

export interface Settling {
  readonly link: Link;
  readonly results: Results;
  /** What an item that was made meanwhile has got: it was decided, whomever else it has not reached. */
  readonly told?: ReadonlySet<FieldName>;
  readonly rules: MappingRules;
  readonly form: BaseForm;
}

/**
 * Only what was decided moves: a field that somebody changed while we wrote another keeps its base, so that the next
 * run sees it. Fields of open conflicts stay as they are. Where some sides got a field and others did not, those are
 * noted as behind, and so are sides that cannot hold an element yet; where none got it, no new item either, it was not
 * decided.
 */
export function settleLink(settling: Settling, decision: LinkDecision): Readonly<Record<SystemName, Memory>> {
  const decided = new Map(decision.fields.map((one) => [one.field, one]));
  return Object.fromEntries(
    settling.link.sides.map((side) => [side.system, memoryOf(side, decided, settling)]),
  );
}

function memoryOf(side: Side, decided: ReadonlyMap<FieldName, FieldDecision>, settling: Settling): Memory {
  const { rules, form } = settling;
  const base = new Map<FieldName, Kept>();
  const behind = new Map<FieldName, Kept>();
  for (const rule of rules.fields) {
    const decision = decided.get(rule.name);
    const moved = decision && movedTo(side, decision, rule, settling);
    const after = moved === undefined ? stayed(side, rule) : moved.after;
    if (after !== undefined) base.set(rule.name, after);
    const owed = moved === undefined ? keptIn(side.behind, rule.name) : moved.owed;
    if (owed !== undefined) behind.set(rule.name, owed);
  }
  return {
    base: packed(base, rules.fields, form),
    behind: behind.size === 0 ? undefined : packed(behind, rules.fields, form),
  };
}

/** Where only a hash was known and it still fits, the value is known now. */
function stayed({ base, now }: Side, { name, kind }: FieldRule): Kept | undefined {
  const before = keptIn(base, name);
  const value = own(now.fields, name);
  if (before === undefined || 'value' in before || value === undefined) return before;
  return fieldHash(kind, value) === before.hash ? { value } : before;
}

type Kept = { readonly value: FieldValue } | { readonly hash: string };

interface Moved {
  /** Undefined: the side has no such field, or a value without an entry in a table. */
  readonly after: Kept | undefined;
  readonly owed: Kept | undefined;
}

/** Undefined: as before. */
function movedTo(
  side: Side,
  decision: FieldDecision,
  rule: FieldRule,
  { link: { sides }, results, told }: Settling,
): Moved | undefined {
  if (decision.kind === 'conflict' && decision.chosen === undefined) return undefined;
  const writtenTo = (system: SystemName) => own(own(results, system)?.written ?? {}, decision.field);
  const missed = decision.writes.filter(({ system }) => writtenTo(system) === undefined);
  const reached = sides.filter(({ system }) => !missed.some((write) => write.system === system));
  // What was emptied is null, and no longer what it was.
  const written = writtenTo(side.system);
  const value = written === undefined ? own(side.now.fields, decision.field) : written;
  const after = value === undefined ? undefined : { value };
  const owed = missed.find(({ system }) => system === side.system);
  const tells = (one: Side) => gives(rule)(one) && !isApart(one, decision, rule);
  const isNoneReached = missed.length === decision.writes.length && !told?.has(decision.field);
  if (missed.length > 0 && (isNoneReached || !reached.some(tells))) {
    return written === undefined ? undefined : { after, owed: undefined };
  }
  if (owed !== undefined) return { after, owed: { value: owed.value } };
  return {
    after,
    owed: isApart(side, decision, rule) ? wantedBy(decision) : withheld(side, decision, rule, value),
  };
}

/** Of a set, with what it has: elements that it cannot hold yet. It gets them once it can. */
function withheld(
  { system }: Side,
  decision: FieldDecision,
  rule: FieldRule,
  has: FieldValue | undefined,
): Kept | undefined {
  const { writes, knows } = sideRule(rule, system);
  const wanted = wantedBy(decision);
  if (!writes || knows === undefined || has === undefined || wanted === undefined) return undefined;
  const lacks = without(elementsOf(wanted.value), elementsOf(has)).filter((element) => !knows(element));
  return lacks.length === 0 ? undefined : { value: union(elementsOf(has), lacks) };
}

/** It gives, cannot be written, and says something else than what was decided. */
function isApart({ system, now }: Side, decision: FieldDecision, rule: FieldRule): boolean {
  const { reads, writes } = sideRule(rule, system);
  const value = own(now.fields, rule.name);
  const wanted = wantedBy(decision);
  if (!reads || writes || value === undefined || wanted === undefined) return false;
  return !isSame(rule.kind, value, wanted.value);
}

function wantedBy(decision: FieldDecision): { readonly value: FieldValue } | undefined {
  return decision.kind === 'conflict' ? decision.chosen : { value: decision.value };
}

/** Whether it can tell the sides that were not reached what was decided. */
function gives(rule: FieldRule): (side: Side) => boolean {
  return ({ system, now }) => sideRule(rule, system).reads && own(now.fields, rule.name) !== undefined;
}

function keptIn(base: Base | undefined, name: string): Kept | undefined {
  if (base === undefined) return undefined;
  if ('fields' in base) {
    const value = own(base.fields, name);
    return value === undefined ? undefined : { value };
  }
  const hash = own(base.hashes, name);
  return hash === undefined ? undefined : { hash };
}

/** From a base of hashes no text can be had: such fields keep their hash only in a base of hashes. */
function packed(kept: ReadonlyMap<string, Kept>, rules: readonly FieldRule[], form: BaseForm): Base {
  if (form === 'fields') {
    const known = [...kept].flatMap(([name, one]) => ('value' in one ? [[name, one.value] as const] : []));
    return { fields: Object.fromEntries(known) };
  }
  const hashed = rules.flatMap(({ name, kind }) => {
    const one = kept.get(name);
    if (one === undefined) return [];
    return [[name, 'hash' in one ? one.hash : fieldHash(kind, one.value)] as const];
  });
  return { hashes: Object.fromEntries(hashed) };
}
