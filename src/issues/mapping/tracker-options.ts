/** What a tracker takes: a value that it has no option for is left out, and holds up nothing else of its item. */
import type { FieldName, Fields, FieldValue } from '../../model/item.ts';
import { own } from '../../reconcile/field-hash.ts';
import type { Description, FieldEdit } from '../../trackers/tracker.ts';
import type { RemarkKind } from './remark.ts';
import { shown } from './shown.ts';

/** Why a value is not taken. */
export type Refused = readonly [kind: Extract<RemarkKind, 'no option' | 'unfit' | 'too long'>, why: string];

export interface TrackerOptions {
  /** Whether the field can be empty. */
  readonly clears: (field: FieldName) => boolean;
  /** Undefined: it takes the value. */
  readonly refused: (field: FieldName, value: string) => Refused | undefined;
  /**
   * What of the edit can be done; `without` is told what cannot. Undefined: nothing. `item`: what the item has then;
   * undefined where that is not known.
   */
  readonly fit: (
    edit: FieldEdit,
    without: (value: FieldValue, ...why: Refused) => void,
    item?: Fields,
  ) => FieldEdit | undefined;
}

/** Undefined: the system was not asked. */
export function optionsOf(description: Description | undefined): TrackerOptions {
  const fields = new Map(
    description?.fields.map(({ options, ...field }) => {
      const known = options && new Set(options.map((one) => one.toLowerCase()));
      return [field.name, { ...field, known }] as const;
    }),
  );
  const clears = (field: FieldName) => fields.get(field)?.clears ?? true;
  return {
    clears,
    refused,
    fit(edit, without, item) {
      const { field, value } = edit;
      if (edit.kind === 'set') {
        const add = edit.add.filter((element) => refused(field, element) === undefined);
        if (add.length === edit.add.length) return edit;
        for (const element of edit.add) {
          const why = refused(field, element);
          if (why !== undefined) without(element, ...why);
        }
        return add.length + edit.remove.length === 0
          ? undefined
          : { ...edit, add, value: edit.value.filter((element) => refused(field, element) === undefined) };
      }
      if (value === null || value === '') {
        if (clears(field)) return edit;
        without(value, 'unfit', 'it cannot be empty there');
        return undefined;
      }
      if (typeof value !== 'string') return edit;
      const why = refused(field, value) ?? (item && misplaced(field, value, item));
      if (why !== undefined) without(value, ...why);
      // An item is not written without its title: its tracker says so, too.
      return why === undefined || why[0] === 'too long' ? edit : undefined;
    },
  };

  /** One that others of the system can have. */
  function misplaced(name: FieldName, value: string, item: Fields): Refused | undefined {
    const { within } = fields.get(name) ?? {};
    if (within === undefined) return undefined;
    const { field, options, made = null } = within;
    const place = own(item, field) ?? (Object.hasOwn(item, field) ? null : made);
    const able = place === null ? [] : (options.get(String(place)) ?? []);
    if (able.some((one) => one.toLowerCase() === value.toLowerCase())) return undefined;
    return [
      'unfit',
      place === null
        ? `an item without \`${field}\` has none`
        : `the ${field} ${shown(place)} has none of it`,
    ];
  }

  function refused(field: FieldName, value: string): Refused | undefined {
    const { known, longest, blanks } = fields.get(field) ?? {};
    if (known?.has(value.toLowerCase()) === false)
      return ['no option', 'there is no such value, and none is made'];
    if (blanks === false && /\s/u.test(value)) return ['unfit', 'it has a blank, and none is taken there'];
    const length = [...value].length;
    if (longest === undefined || length <= longest) return undefined;
    const [has, most] = [length, longest].map((count) => count.toLocaleString('en-US'));
    return ['too long', `it has ${has} characters, and ${most} are taken there`];
  }
}
