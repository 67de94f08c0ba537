/** Edits as what Jira takes: whole values under `fields`, elements that come and go under `update`, and the rest apart. */
import { SyncError } from '../../model/error.ts';
import type { FieldEdit, ItemEdit, Mark } from '../tracker.ts';
import type { JiraField } from './field.ts';
import { addressesProperty, markProperty, type Property } from './mark.ts';
import { isRelation, type RelationField } from './relations.ts';

type SetEdit = Extract<FieldEdit, { readonly kind: 'set' }>;

export interface Payload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, readonly object[]>>;
  readonly properties: readonly Property[];
  readonly state: string | undefined;
  readonly relations: readonly (SetEdit & { readonly field: RelationField })[];
  /** Addresses of elsewhere. */
  readonly links: Pick<SetEdit, 'add' | 'remove'> | undefined;
}

/**
 * `client`: of an issue that is not there yet. Throws `JIRA_FIELD_UNKNOWN` for what is no field that can be written,
 * `JIRA_TEXT_TOO_LONG` for a title, and `JIRA_REFUSED` for one that may not be empty.
 */
export function payloadOf(
  known: readonly JiraField[],
  { edits, mark }: { readonly edits: ItemEdit['edits']; readonly mark?: Mark | undefined },
  client?: string,
): Payload {
  const fields: Record<string, unknown> = {};
  const update: Record<string, readonly object[]> = {};
  const properties = mark ? [markProperty(mark, client)] : [];
  const relations: (SetEdit & { readonly field: RelationField })[] = [];
  let links: Payload['links'];
  let state: string | undefined;
  for (const edit of edits) {
    const field = known.find(({ name }) => name === edit.field);
    if (!field?.writes) throw unknownField(edit.field);
    if (!field.clears && (edit.value === null || edit.value === '')) throw emptied(edit.field);
    const length = typeof edit.value === 'string' && field.kind === 'value' ? [...edit.value].length : 0;
    if (field.longest !== undefined && length > field.longest)
      throw overlong(edit.field, length, field.longest);
    if (field.name === 'state') state = String(edit.value);
    else if (edit.kind === 'set' && isRelation(field.name)) relations.push({ ...edit, field: field.name });
    else if (edit.kind === 'set' && field.name === 'attachments') {
      links = edit;
      properties.push(addressesProperty(edit.value.filter((address) => !isFile(address))));
    } else if (field.element && edit.kind === 'set' && client !== undefined) {
      fields[field.id] = edit.add.map(field.element);
    } else if (field.element) update[field.id] = operations(field.element, edit);
    else if (field.write) fields[field.id] = field.write(edit.value);
    else throw unknownField(edit.field);
  }
  return { fields, update, properties, state, relations, links };
}

/** A file of Jira's own has an address there; it is no link of ours. */
function isFile(address: string): boolean {
  return /\/secure\/attachment\/\d+\//.test(address);
}

function operations(element: (name: string) => unknown, edit: FieldEdit): readonly object[] {
  if (edit.kind !== 'set') {
    const all = Array.isArray(edit.value) ? edit.value.map(String) : [];
    return [{ set: all.map(element) }];
  }
  return [
    ...edit.add.map((name) => ({ add: element(name) })),
    ...edit.remove.map((name) => ({ remove: element(name) })),
  ];
}

function unknownField(name: string): SyncError {
  return new SyncError('JIRA_FIELD_UNKNOWN', `Jira has no field ${name} that can be written.`);
}

function emptied(name: string): SyncError {
  return new SyncError('JIRA_REFUSED', `The field ${name} of Jira cannot be empty.`, {
    hint: 'Give it a value on the other side, or a `default` in the mapping.',
  });
}

function overlong(name: string, length: number, longest: number): SyncError {
  return new SyncError('JIRA_TEXT_TOO_LONG', `The ${name} has ${length} characters; Jira takes ${longest}.`);
}

const longest = 32_767;

/** The longest text is above what Jira keeps: its own answer is in the language of the account. */
export function isTooLong(payload: Pick<Payload, 'fields'>): boolean {
  return Object.values(payload.fields).some(
    (value) => typeof value === 'object' && value !== null && JSON.stringify(value).length > longest,
  );
}
