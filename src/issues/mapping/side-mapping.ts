/** One system of a pair: its items in the names and values that all sides share, and edits of those as its own. */
import type { FieldMapping } from '../../model/field-mapping.ts';
import type { IssueRules, PairRule } from '../../model/issue-rules.ts';
import { isGitHub } from '../../model/issue-rules.ts';
import type { FieldName, Fields, FieldValue, Snapshot, SystemName } from '../../model/item.ts';
import type { Write } from '../../reconcile/decision.ts';
import type { Description, FieldEdit } from '../../trackers/tracker.ts';
import type { SideMapping } from '../ports.ts';
import { type Codec, type ItemNames, ownOf, type Prior, type Told } from './codec.ts';
import { editsOf } from './edits.ts';
import { isLabelSide, ownLabel } from './label-form.ts';
import { nativeFields } from './native-fields.ts';
import { createNeutralText } from './neutral-text.ts';
import { type People, peopleOf } from './people.ts';
import { nativeValue, readField } from './read-field.ts';
import type { Remark } from './remark.ts';
import { tableOf } from './table.ts';
import { optionsOf, type Refused } from './tracker-options.ts';
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

export interface IssueSideMapping extends SideMapping {
  /** `prior`: which of several values is meant, as far as it is known. */
  readonly canonical: (native: Snapshot, names: ItemNames, prior?: Prior) => Snapshot;
  /** Whether an element of a set can be held there at all: for `SideRule.knows`. */
  readonly knows: (field: FieldMapping, element: string, names: ItemNames) => boolean;
  readonly people: People;
}

export function createSideMapping(system: SystemName, deps: MappingDeps): IssueSideMapping {
  const { rules, pair, codes, remark } = deps;
  const description = deps.description(system);
  const options = optionsOf(description);
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

  return { canonical, native, own, created, clears, knows, people };

  function canonical(snapshot: Snapshot, names: ItemNames, prior?: Prior): Snapshot {
    const fields = [...codecs.values()].flatMap((codec) => {
      const value = read(codec, snapshot.fields, names, prior);
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

  function read(codec: Codec, native: Fields, names: ItemNames, prior?: Prior): FieldValue | undefined {
    const told: Told = (...what) => note(codec, 'read', ...what);
    return readField(codec, native, { system, isOwn, names, told, prior });
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

  function native(write: Write, names: ItemNames, item?: Fields): readonly FieldEdit[] {
    const codec = codecs.get(write.field);
    if (codec === undefined) return [];
    try {
      const told: Told = (why, value, more) => note(codec, 'write', why, value, more);
      return editsOf(codec, write, names, told).flatMap(
        (edit) =>
          options.fit(edit, (value, ...why) => note(codec, 'write', why[0], value, why[1]), item) ?? [],
      );
    } catch (thrown) {
      if (thrown instanceof Pending) return [];
      if (!(thrown instanceof Unfit)) throw thrown;
      note(codec, 'write', thrown.kind, write.value, thrown.message);
      return [];
    }
  }

  function own(name: FieldName, native: Fields) {
    const codec = codecs.get(name);
    if (codec === undefined || codec.field.kind !== 'value' || isLabelSide(codec.side)) return undefined;
    return ownOf(codec, nativeValue(codec, native) ?? null);
  }

  function clears(name: FieldName): boolean {
    const side = codecs.get(name)?.side;
    return side === undefined || isLabelSide(side) || options.clears(side.native);
  }

  function created(fields: Fields, names: ItemNames): Fields {
    const taking = [...codecs.values()].filter(({ field }) => field.direction.to.includes(system));
    const native = nativeFields(
      taking,
      fields,
      names,
      // One of them is enough to be picked up.
      (pair.filters.get(system)?.labels ?? []).slice(0, 1),
      (codec, why, value, more) => note(codec, 'write', why, value, more),
    );
    return Object.fromEntries(
      Object.entries(native).flatMap(([field, value]) => fitting(field, value, native)),
    );
  }

  function fitting(
    field: FieldName,
    value: FieldValue,
    item: Fields,
  ): readonly (readonly [FieldName, FieldValue])[] {
    const codec = [...codecs.values()].find(
      ({ side }) => (isLabelSide(side) ? 'labels' : side.native) === field,
    );
    const without = (what: FieldValue, ...[why, more]: Refused) =>
      codec && note(codec, 'write', why, what, more);
    const edit: FieldEdit = Array.isArray(value)
      ? { kind: 'set', field, add: value, remove: [], value }
      : { kind: 'value', field, value };
    const fit = options.fit(edit, without, item);
    return fit === undefined ? [] : [[field, fit.value]];
  }

  function knows(field: FieldMapping, element: string, names: ItemNames): boolean {
    const codec = codecs.get(field.name);
    if (codec === undefined) return false;
    if (field.names === 'people') return people.idOf(element) !== undefined;
    if (field.names === 'items') return names.itemOf(element) !== undefined;
    const { side, table } = codec;
    const held = table === undefined ? element : table.native(element);
    if (held === undefined) return false;
    if (table === undefined && side.native === 'labels' && !isLabelSide(side) && isOwn(element)) return false;
    const [name, value] = isLabelSide(side)
      ? ['labels', `${side.form.prefix}${held}`]
      : [side.native, String(held)];
    const why = options.refused(name, value);
    if (why !== undefined && field.direction.to.includes(system)) note(codec, 'write', why[0], held, why[1]);
    return why === undefined;
  }
}
