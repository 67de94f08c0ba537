/** The fields of a bulk edit come in forms of their own; here each becomes what a single edit takes. */
import { JiraRefusal } from './refusal.ts';
import { isObject, objectIn } from './route.ts';

type Operations = Record<string, readonly object[]>;
export interface PlainEdit {
  readonly fields: Record<string, unknown>;
  readonly update: Operations;
}

type Entry = Readonly<Record<string, unknown>>;

/** Lists in `editedFieldsInput` of fields that have one value. */
const SINGLE: Readonly<Record<string, (entry: Entry) => unknown>> = {
  singleLineTextFields: ({ text }) => (text === '' ? null : text),
  richTextFields: (entry) => objectIn(entry, 'richText').adfValue ?? null,
  clearableNumberFields: ({ value }) => value ?? null,
  datePickerFields: (entry) => dayOf(objectIn(entry, 'date').formattedDate),
  singleSelectFields: (entry) => optionOf(objectIn(entry, 'option').optionId),
  multipleSelectFields: ({ options }) =>
    (Array.isArray(options) ? options : [])
      .filter(isObject)
      .map(({ optionId }) => ({ id: String(optionId) })),
  singleSelectClearableUserPickerFields: (entry) =>
    isObject(entry.user) ? { accountId: entry.user.accountId } : null,
};

/** Lists of fields whose elements are added, removed or replaced, and where the elements are. */
const MANY: Readonly<Record<string, (entry: Entry) => readonly unknown[]>> = {
  labelsFields: ({ labels }) => entriesOf(labels).map(({ name }) => name),
  multipleVersionPickerFields: ({ versions }) =>
    entriesOf(versions).map(({ versionId }) => ({ id: String(versionId) })),
};

/** The edit as one issue takes it. Fields that are not in `selectedActions` are left alone. */
export function plainEdit(input: Entry, selected: ReadonlySet<string>): PlainEdit {
  const edit: PlainEdit = { fields: {}, update: {} };
  for (const [kind, value] of Object.entries(input)) {
    if (kind === 'priority' && isObject(value)) {
      put(edit, selected, 'priority', { id: String(value.priorityId) });
    } else if (kind === 'multiselectComponents' && isObject(value)) {
      const components = entriesOf(value.components).map(({ componentId }) => ({ id: String(componentId) }));
      change(edit, selected, { ...value, fieldId: 'components' }, components);
    } else if (SINGLE[kind]) {
      for (const entry of entriesOf(value)) put(edit, selected, String(entry.fieldId), SINGLE[kind](entry));
    } else if (MANY[kind]) {
      for (const entry of entriesOf(value)) change(edit, selected, entry, MANY[kind](entry));
    } else throw new JiraRefusal(400, [`The field type ${kind} cannot be edited in bulk.`]);
  }
  return edit;
}

function put({ fields }: PlainEdit, selected: ReadonlySet<string>, id: string, value: unknown): void {
  if (selected.has(id)) fields[id] = value;
}

function change(
  { fields, update }: PlainEdit,
  selected: ReadonlySet<string>,
  entry: Entry,
  elements: readonly unknown[],
): void {
  const id = String(entry.fieldId);
  if (!selected.has(id)) return;
  switch (entry.bulkEditMultiSelectFieldOption) {
    case 'ADD':
      update[id] = elements.map((element) => ({ add: element }));
      return;
    case 'REMOVE':
      update[id] = elements.map((element) => ({ remove: element }));
      return;
    case 'REPLACE':
      fields[id] = elements;
      return;
    case 'REMOVE_ALL':
      fields[id] = [];
      return;
    default:
      throw new JiraRefusal(400, [`'bulkEditMultiSelectFieldOption' of ${id} is not valid.`]);
  }
}

function entriesOf(value: unknown): readonly Entry[] {
  return (Array.isArray(value) ? value : []).filter(isObject);
}

function optionOf(id: unknown): object | null {
  return id === undefined || String(id) === '-1' ? null : { id: String(id) };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `21/Nov/26`, or a day as it is written elsewhere; empty clears. */
function dayOf(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/([a-z]{3})\/(\d\d)$/i.exec(String(value)) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return value;
  return `20${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
