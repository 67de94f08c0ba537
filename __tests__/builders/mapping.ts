/** Mappings of one pair, as a configuration says it. */

import type { ItemNames } from '../../src/issues/mapping/codec.ts';
import type { Remark } from '../../src/issues/mapping/remark.ts';
import { createSideMapping, type MappingDeps } from '../../src/issues/mapping/side-mapping.ts';
import { createUserCodes, type Transform } from '../../src/issues/mapping/user-code.ts';
import type { Fields, FieldValue, Snapshot, SystemName } from '../../src/model/item.ts';
import type { Write } from '../../src/reconcile/decision.ts';
import type { Description } from '../../src/trackers/tracker.ts';
import { issuesOf } from './issues.ts';

export const noNames: ItemNames = { linkOf: () => undefined, itemOf: () => undefined };
export const nobody: Description = { fields: [], people: [] };

export interface Mapped {
  readonly deps: MappingDeps;
  readonly remarks: readonly Remark[];
  readonly read: (system: SystemName, fields: Fields) => Fields;
  readonly write: (
    system: SystemName,
    field: string,
    value: FieldValue,
    was?: FieldValue,
  ) => readonly object[];
  readonly addRemove: (
    system: SystemName,
    field: string,
    add: readonly string[],
    remove: readonly string[],
  ) => readonly object[];
  readonly create: (system: SystemName, fields: Fields) => Fields;
}

export function snapshotOf(fields: Fields): Snapshot {
  return { fields, updatedAt: '2026-01-01T00:00:00Z' };
}

export async function mapped(
  text: string,
  {
    descriptions = {},
    names = noNames,
    transform = async () => [],
  }: {
    readonly descriptions?: Readonly<Record<SystemName, Description>>;
    readonly names?: ItemNames;
    readonly transform?: Transform;
  } = {},
): Promise<Mapped> {
  const rules = await issuesOf(text);
  const [pair] = rules.pairs;
  if (pair === undefined) throw new Error('there is no pair');
  const remarks: Remark[] = [];
  const deps: MappingDeps = {
    rules,
    pair,
    description: (system) => descriptions[system] ?? nobody,
    codes: createUserCodes(transform),
    remark: (remark) => void remarks.push(remark),
  };
  const mappings = new Map(pair.between.map((system) => [system, createSideMapping(system, deps)]));
  const mapping = (system: SystemName) => {
    const found = mappings.get(system);
    if (found === undefined) throw new Error(`${system} is not in the pair`);
    return found;
  };
  const kindOf = (name: string) => pair.fields.find((field) => field.name === name)?.kind ?? 'value';
  return {
    deps,
    remarks,
    read: (system, fields) => mapping(system).canonical(snapshotOf(fields), names).fields,
    write: (system, field, value, was = null) => {
      const kind = kindOf(field);
      if (kind === 'set') throw new Error('a set is written by its elements');
      return mapping(system).native({ kind, system, field, was, value }, names);
    },
    addRemove: (system, field, add, remove) => {
      const write: Write = { kind: 'set', system, field, was: remove, add, remove, value: add };
      return mapping(system).native(write, names);
    },
    create: (system, fields) => mapping(system).created(fields, names),
  };
}
