/** One system of a pair: its items in the names and values that all sides share, and edits of those as its own. */

import { SyncError } from '../../model/error.ts';
import type { FieldMapping } from '../../model/field-mapping.ts';
import type { IssueRules, PairRule } from '../../model/issue-rules.ts';
import { isGitHub } from '../../model/issue-rules.ts';
import type { FieldName, Fields, FieldValue, Snapshot, SystemName } from '../../model/item.ts';
import type { Write } from '../../reconcile/decision.ts';
import type { Description, FieldEdit } from '../../trackers/tracker.ts';
import { type Codec, decoded, type ItemNames, type Prior, type Told } from './codec.ts';
import { editsOf } from './edits.ts';
import { isLabelSide, labelled, ownLabel } from './label-form.ts';
import { nativeFields } from './native-fields.ts';
import { createNeutralText } from './neutral-text.ts';
import { type People, peopleOf } from './people.ts';
import type { Remark } from './remark.ts';
import { tableOf } from './table.ts';
import { Pending, Unfit } from './transformers.ts';
import type { UserCodes } from './user-code.ts';

export interface MappingDeps {
  readonly rules: Pick<IssueRules, 'systems' | 'users'>;
  readonly pair: PairRule;
  /** Undefined: the system was not asked; fields that name people are left alone then. */
  readonly description: (system: SystemName) => Description | undefined;
  readonly codes: UserCodes;
  readonly remark: (remark: Remark) => void;
}

export interface IssueSideMapping {
  /** What has no entry is left out. `prior`: which of several values is meant, as far as it is known. */
  readonly canonical: (native: Snapshot, names: ItemNames, prior?: Prior) => Snapshot;
  /** Empty: the value has no form there. */
  readonly native: (write: Write, names: ItemNames) => readonly FieldEdit[];
  /** @throws SyncError where it needs a field that no side gives */
  readonly created: (fields: Fields, names: ItemNames) => Fields;
  /** Why an item cannot be carried over in this run, though others can. */
  readonly fault: (native: Snapshot, names: ItemNames) => SyncError | undefined;
  /** Whether an element of a set can be held there at all: for `SideRule.knows`. */
  readonly knows: (field: FieldMapping, element: string, names: ItemNames) => boolean;
  readonly people: People;
}

export function createSideMapping(system: SystemName, deps: MappingDeps): IssueSideMapping {
  const { rules, pair, codes, remark } = deps;
  const description = deps.description(system);
  const kind = rules.systems.find(({ name }) => name === system)?.kind ?? 'module';
  const people = peopleOf(rules.users, system, kind, description?.people);
  const neutral = isGitHub(kind) ? createNeutralText(people.logins) : undefined;
  const isOwn = ownLabel(pair.fields, system, pair.filters.get(system)?.labels ?? []);
  const codecs = new Map<FieldName, Codec>();
  for (const field of pair.fields) {
    const side = field.sides.get(system);
    const { from, to } = field.direction;
    if (side === undefined || !(from.includes(system) || to.includes(system))) continue;
    if (field.names === 'people' && description === undefined) continue;
    codecs.set(field.name, { field, side, table: tableOf(field, system), people, neutral, codes });
  }

  return { canonical, native, created, fault, knows, people };

  function canonical(snapshot: Snapshot, names: ItemNames, prior?: Prior): Snapshot {
    const fields = [...codecs.values()].flatMap((codec) => {
      const value = read(codec, snapshot.fields, names, prior, undefined);
      return value === undefined ? [] : [[codec.field.name, value] as const];
    });
    const { edits } = snapshot;
    const own = [...codecs.values()].flatMap(({ field, side }) => {
      const edit = edits !== undefined && Object.hasOwn(edits, side.native) ? edits[side.native] : undefined;
      return edit === undefined || isLabelSide(side) ? [] : [[field.name, edit] as const];
    });
    return {
      ...snapshot,
      fields: Object.fromEntries(fields),
      ...(edits === undefined ? {} : { edits: Object.fromEntries(own) }),
    };
  }

  /** `failed` gets what a function of the user's, or a transformer, could not do. */
  function read(
    codec: Codec,
    native: Fields,
    names: ItemNames,
    prior: Prior | undefined,
    failed: ((error: SyncError) => void) | undefined,
  ): FieldValue | undefined {
    const { field, side } = codec;
    const told: Told = (why, value, more) => note(codec, 'read', why, value, more);
    const raw = rawOf(codec, native, told);
    if (raw === undefined) return undefined;
    try {
      const value = decoded(codec, raw, names, told, prior);
      if (value === undefined || !isEmpty(value)) return value;
      if (field.default !== undefined) return field.default;
      if (!field.required) return value;
      if (field.direction.from.includes(system)) told('needed', raw);
      return undefined;
    } catch (thrown) {
      if (thrown instanceof Pending) return undefined;
      if (!(thrown instanceof Unfit)) throw thrown;
      told('unfit', raw, thrown.message);
      failed?.(unfitError(field.name, thrown.message, side.where));
      return undefined;
    }
  }

  /** As the system has it: under its name, or out of its labels. */
  function rawOf({ field, side }: Codec, native: Fields, told: Told): FieldValue | undefined {
    if (isLabelSide(side)) {
      const values = labelled(side, native);
      if (values === undefined || field.kind === 'set') return values;
      if (values.length < 2) return values[0] ?? null;
      told('several', values);
      return undefined;
    }
    const value = Object.hasOwn(native, side.native) ? native[side.native] : undefined;
    if (side.native !== 'labels' || typeof value !== 'object' || value === null) return value;
    return value.filter((label) => !isOwn(label));
  }

  function note(
    { field, side }: Codec,
    way: Remark['way'],
    kindOf: Remark['kind'],
    value: unknown,
    why?: string,
  ) {
    const common = {
      kind: kindOf,
      system,
      field: field.name,
      way,
      value,
      where: side.table?.where ?? side.where,
    };
    remark(why === undefined ? common : { ...common, why });
  }

  function native(write: Write, names: ItemNames): readonly FieldEdit[] {
    const codec = codecs.get(write.field);
    if (codec === undefined) return [];
    try {
      return editsOf(codec, write, names, (why, value, more) => note(codec, 'write', why, value, more));
    } catch (thrown) {
      if (thrown instanceof Pending) return [];
      if (!(thrown instanceof Unfit)) throw thrown;
      note(codec, 'write', 'unfit', write.value, thrown.message);
      return [];
    }
  }

  function created(fields: Fields, names: ItemNames): Fields {
    const taking = [...codecs.values()].filter(({ field }) => field.direction.to.includes(system));
    return nativeFields(
      taking,
      fields,
      names,
      pair.filters.get(system)?.labels ?? [],
      (codec, why, value, more) => note(codec, 'write', why, value, more),
    );
  }

  function fault(snapshot: Snapshot, names: ItemNames): SyncError | undefined {
    let error: SyncError | undefined;
    for (const codec of codecs.values()) {
      if (!codec.side.read.some((step) => step.kind === 'module')) continue;
      read(codec, snapshot.fields, names, undefined, (one) => {
        error ??= one;
      });
    }
    return error;
  }

  function knows(field: FieldMapping, element: string, names: ItemNames): boolean {
    const codec = codecs.get(field.name);
    if (codec === undefined) return false;
    if (field.names === 'people') return people.idOf(element) !== undefined;
    if (field.names === 'items') return names.itemOf(element) !== undefined;
    if (codec.table !== undefined) return codec.table.native(element) !== undefined;
    return codec.side.native !== 'labels' || isLabelSide(codec.side) || !isOwn(element);
  }
}

function isEmpty(value: FieldValue): boolean {
  return value === null || value === '' || (typeof value === 'object' && value.length === 0);
}

function unfitError(field: FieldName, why: string, where: Remark['where']): SyncError {
  return new SyncError('ISSUES_VALUE_UNMAPPED', `\`${field}\` could not be transformed: ${why}.`, { where });
}
