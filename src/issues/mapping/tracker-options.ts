/** What a tracker takes: a value that it has no option for is left out, and holds up nothing else of its item. */
import type { FieldName, FieldValue } from '../../model/item.ts';
import type { Description, FieldEdit } from '../../trackers/tracker.ts';

export interface TrackerOptions {
  /** Whether the field can be empty. */
  readonly clears: (field: FieldName) => boolean;
  readonly has: (field: FieldName, value: string) => boolean;
  /** What of the edit can be done; `without` is told what cannot. Undefined: nothing. */
  readonly fit: (edit: FieldEdit, without: (value: FieldValue, why: string) => void) => FieldEdit | undefined;
}

/** Undefined: the system was not asked. */
export function optionsOf(description: Description | undefined): TrackerOptions {
  const fields = new Map(
    description?.fields.map(({ name, clears, options }) => {
      return [
        name,
        { clears, options: options && new Set(options.map((one) => one.toLowerCase())) },
      ] as const;
    }),
  );
  const clears = (field: FieldName) => fields.get(field)?.clears ?? true;
  const has = (field: FieldName, value: string) =>
    fields.get(field)?.options?.has(value.toLowerCase()) ?? true;
  return {
    clears,
    has,
    fit(edit, without) {
      const { field, value } = edit;
      if (edit.kind === 'set') {
        const add = edit.add.filter((element) => has(field, element));
        if (add.length === edit.add.length) return edit;
        for (const element of edit.add) if (!add.includes(element)) without(element, noOption);
        return add.length + edit.remove.length === 0
          ? undefined
          : { ...edit, add, value: edit.value.filter((element) => has(field, element)) };
      }
      if (value === null || value === '') {
        if (clears(field)) return edit;
        without(value, 'it cannot be empty there');
        return undefined;
      }
      if (typeof value !== 'string' || has(field, value)) return edit;
      without(value, noOption);
      return undefined;
    },
  };
}

const noOption = 'there is no such value, and none is made';
