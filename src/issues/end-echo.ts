/** What the action itself has changed by closing an item: its own echo, which says nothing when the counterpart comes back. */
import type { Base, FieldName, Fields, Snapshot } from '../model/item.ts';
import { baseOf, own } from '../reconcile/field-hash.ts';
import { isSame } from '../reconcile/same.ts';
import { holds } from '../reconcile/standing.ts';
import type { SideMemory } from './memory.ts';
import type { Pair } from './pair.ts';

/** Undefined: closing it has changed nothing that is shared. */
export function echoOf(before: Fields, { fields }: Snapshot, { rules, form }: Pair): Base | undefined {
  const echoes = rules.fields.filter(({ name, kind }) => {
    const [was, is] = [own(before, name), own(fields, name)];
    return was !== undefined && is !== undefined && !isSame(kind, was, is);
  });
  return echoes.length === 0 ? undefined : baseOf(fields, echoes, form);
}

/** What of another side's echo this side says, too, which somebody had closed before. */
export function sharedEcho(fields: Fields, echo: Base, { rules, form }: Pair): Base {
  const same = rules.fields.filter(({ name, kind }) => {
    const value = own(fields, name);
    return value !== undefined && holds(echo, name, kind, value) === 'unchanged';
  });
  return baseOf(fields, same, form);
}

/** It is owed what it was in step with: whoever comes back tells it so, unless somebody has changed it since. */
export function withEchoOwed(side: SideMemory, echo: Base, seen: string): SideMemory {
  const { base } = side;
  if (base === undefined) return side;
  const names = Object.keys('fields' in echo ? echo.fields : echo.hashes);
  return { ...side, base: overlaid(base, echo), behind: overlaid(only(names, base), side.behind), seen };
}

function only(names: readonly FieldName[], base: Base): Base {
  if ('fields' in base) return { fields: chosen(names, base.fields) };
  return { hashes: chosen(names, base.hashes) };
}

function chosen<T>(names: readonly FieldName[], all: Readonly<Record<FieldName, T>>) {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** Of one form: a base of another is left as it is. */
export function overlaid(base: Base, more: Base | undefined): Base {
  if (more === undefined) return base;
  if ('fields' in base) return 'fields' in more ? { fields: { ...base.fields, ...more.fields } } : base;
  return 'hashes' in more ? { hashes: { ...base.hashes, ...more.hashes } } : base;
}
