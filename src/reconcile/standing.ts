/** Where one side stands on one field: what it says, and whether it has changed. */
import type { Base, FieldKind, FieldName, FieldValue, SystemName } from '../model/item.ts';
import { lastEdit } from './clock.ts';
import type { Change, SideValue } from './decision.ts';
import { union } from './elements.ts';
import { fieldHash, own } from './field-hash.ts';
import type { Side } from './link.ts';
import { recoverSet } from './recover-set.ts';
import type { FieldRule, SideRule } from './rule.ts';
import { elementsOf, isSame } from './same.ts';

export interface Standing {
  readonly side: Side;
  readonly system: SystemName;
  readonly rule: SideRule;
  readonly value: FieldValue;
  readonly change: Change;
  /** What it was. Undefined: not known, or only by its hash. */
  readonly base: FieldValue | undefined;
  /** It is owed a write that failed before. */
  readonly isBehind: boolean;
  /** It may not be written, and what was decided is not what it has: it does not speak for that. */
  readonly isApart: boolean;
  /** What was wanted of it, where `isBehind`. Undefined: only known by its hash. */
  readonly wanted: FieldValue | undefined;
}

const both: SideRule = { reads: true, writes: true };

export function sideRule(rule: FieldRule, system: SystemName): SideRule {
  return (rule.sides && own(rule.sides, system)) ?? both;
}

/** The sides that have the field and have to do with it, in the order given. */
export function standings(rule: FieldRule, sides: readonly Side[]): Standing[] {
  const all = sides.flatMap((side) => {
    const value = own(side.now.fields, rule.name);
    const its = sideRule(rule, side.system);
    return value === undefined || !(its.reads || its.writes) ? [] : [standing(rule, its, side, value)];
  });
  return rule.kind === 'set' ? all.map((one) => withBase(one, rule.name, all)) : all;
}

/** Of a set of which only the hash is known, what sides have now is most of what there was. */
function withBase(one: Standing, name: FieldName, all: readonly Standing[]): Standing {
  const { base, behind } = one.side;
  const elements = union(...all.map(({ value }) => elementsOf(value)));
  const known = one.base ?? found(base);
  const wanted = one.wanted ?? found(behind);
  return known === undefined || (one.isBehind && wanted === undefined)
    ? one
    : { ...one, base: known, wanted };

  /** Where cases are one, others may spell what it had with capitals. */
  function found(hashed: Base | undefined): readonly string[] | undefined {
    const lower = elements.map((element) => element.toLowerCase());
    return (
      recovered(hashed, name, elements) ??
      (one.rule.folds ? recovered(hashed, name, union(elementsOf(one.value), lower)) : undefined)
    );
  }
}

function recovered(base: Base | undefined, name: FieldName, elements: readonly string[]) {
  const hash = base !== undefined && 'hashes' in base ? own(base.hashes, name) : undefined;
  return hash === undefined ? undefined : recoverSet(hash, elements);
}

function standing({ name, kind }: FieldRule, rule: SideRule, side: Side, value: FieldValue): Standing {
  const isEcho = holds(side.announced, name, kind, value) === 'unchanged';
  const isBehind = rule.writes && !isEcho && isIn(side.behind, name);
  const change = isEcho ? 'unchanged' : holds(side.base, name, kind, value);
  return {
    side,
    system: side.system,
    rule,
    value,
    // What it is owed it did not have when it was last seen, though nobody could tell what it had.
    change: change === 'unknown' && isBehind && side.isUntouched === true ? 'unchanged' : change,
    base: isEcho ? value : textIn(side.base, name),
    isBehind,
    isApart: !rule.writes && isIn(side.behind, name),
    wanted: textIn(side.behind, name),
  };
}

/** Nobody has changed the field and everybody was reached: the case of nearly all fields in nearly all runs. */
export function isSteady(rule: FieldRule, sides: readonly Side[]): boolean {
  const { name, kind } = rule;
  return sides.every((side) => {
    const value = own(side.now.fields, name);
    if (value === undefined) return true;
    if (isIn(side.behind, name) && sideRule(rule, side.system).writes) return false;
    return holds(side.base, name, kind, value) === 'unchanged';
  });
}

export function sideValue({ side, system, value, change }: Standing, field: FieldName): SideValue {
  return { system, value, change, ...lastEdit(side, field) };
}

/** Whether a value is still what a base has. */
export function holds(base: Base | undefined, name: FieldName, kind: FieldKind, value: FieldValue): Change {
  if (base === undefined) return 'unknown';
  if ('fields' in base) {
    const before = own(base.fields, name);
    if (before === undefined) return 'unknown';
    return isSame(kind, before, value) ? 'unchanged' : 'changed';
  }
  const before = own(base.hashes, name);
  if (before === undefined) return 'unknown';
  return before === fieldHash(kind, value) ? 'unchanged' : 'changed';
}

function textIn(base: Base | undefined, name: FieldName): FieldValue | undefined {
  return base !== undefined && 'fields' in base ? own(base.fields, name) : undefined;
}

export function isIn(base: Base | undefined, name: FieldName): boolean {
  return base !== undefined && Object.hasOwn('fields' in base ? base.fields : base.hashes, name);
}
