/** Custom fields by kind: what each takes and shows. */
import { documentOf, NOT_A_DOCUMENT } from './document.ts';
import {
  dayValue,
  type Field,
  idOf,
  labelValue,
  listField,
  type Put,
  textValue,
  type Writing,
} from './field.ts';
import { FieldProblem } from './refusal.ts';
import type { CustomField, CustomKind, JiraSite } from './state.ts';
import type { Reading } from './view.ts';

const MOST_CHARACTERS = 255;
const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** Type and custom type of the schema; see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields. */
const SCHEMAS = {
  number: { type: 'number', custom: `${PLUGIN}:float` },
  string: { type: 'string', custom: `${PLUGIN}:textfield` },
  text: { type: 'string', custom: `${PLUGIN}:textarea` },
  date: { type: 'date', custom: `${PLUGIN}:datepicker` },
  datetime: { type: 'datetime', custom: `${PLUGIN}:datetime` },
  select: { type: 'option', custom: `${PLUGIN}:select` },
  multiselect: { type: 'array', items: 'option', custom: `${PLUGIN}:multiselect` },
  labels: { type: 'array', items: 'string', custom: `${PLUGIN}:labels` },
  sprint: { type: 'array', items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
} as const satisfies Record<CustomKind, object>;

export function customField(field: CustomField): Field {
  const shared = {
    id: field.id,
    name: field.name,
    schema: { ...SCHEMAS[field.kind], customId: Number(field.id.replace('customfield_', '')) },
    view: (reading: Reading, { custom }: { readonly custom: ReadonlyMap<string, unknown> }) =>
      custom.has(field.id) ? show(reading, field, custom.get(field.id)) : null,
  };
  if (field.kind === 'multiselect' || field.kind === 'labels') return listField(shared, listOf(field));
  return {
    ...shared,
    write(writing, value): Put {
      assertOnScreen(field, writing);
      const kept = value === null ? null : keep(writing, field, value);
      return ({ custom }) => void (kept === null ? custom.delete(field.id) : custom.set(field.id, kept));
    },
  };
}

function listOf(field: CustomField): NonNullable<Field['list']> {
  return {
    get: ({ custom }) => (custom.get(field.id) ?? []) as readonly string[],
    put: ({ custom }, elements) =>
      void (elements.length === 0 ? custom.delete(field.id) : custom.set(field.id, elements)),
    element(writing, value) {
      assertOnScreen(field, writing);
      return field.kind === 'labels' ? labelValue(value) : idOf(field.options, value, 'value');
    },
  };
}

function assertOnScreen({ id, projects }: CustomField, { project }: Writing): void {
  if (projects === '*' || projects.includes(project.key)) return;
  throw new FieldProblem(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
}

function keep({ site }: Writing, field: CustomField, value: unknown): unknown {
  switch (field.kind) {
    case 'number':
      if (typeof value === 'number') return value;
      throw new FieldProblem('Operation value must be a number');
    case 'string':
      if (textValue(value).length <= MOST_CHARACTERS) return value;
      throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 255 characters.');
    case 'text':
      return documentOf(site, value, NOT_A_DOCUMENT);
    case 'date':
      return dayValue(value);
    case 'datetime':
      if (!Number.isNaN(Date.parse(textValue(value)))) return value;
      throw new FieldProblem(`Error parsing time: ${value}`);
    case 'select':
      return idOf(field.options, value, 'value');
    case 'sprint':
      if (typeof value === 'number' && site.sprints.has(value)) return [value];
      throw new FieldProblem('Specify a valid value for Sprint: the number of an open sprint');
    case 'multiselect':
    case 'labels':
      throw new Error(`${field.kind} is written as a list`);
  }
}

function show({ site, home }: Reading, field: CustomField, value: unknown): unknown {
  const option = (id: unknown) => {
    const found = field.options.find((known) => known.id === id);
    return (
      found && { self: `${home}/rest/api/3/customFieldOption/${found.id}`, value: found.name, id: found.id }
    );
  };
  switch (field.kind) {
    case 'select':
      return option(value) ?? null;
    case 'multiselect':
      return (value as readonly string[]).flatMap((id) => option(id) ?? []);
    case 'sprint':
      return sprintsOf(site, value as readonly number[]);
    case 'number':
    case 'string':
    case 'text':
    case 'date':
    case 'datetime':
    case 'labels':
      return value;
  }
}

function sprintsOf({ sprints }: JiraSite, ids: readonly number[]): readonly object[] {
  return ids.flatMap((id) => sprints.get(id) ?? []);
}
