/** From values in the words of people to the mutations of a project's fields. */
import type { FieldValue } from '../../model/item.ts';
import { valueUnfit, valueUnknown } from './errors.ts';
import type { Operation, Piece } from './mutation.ts';
import type { ProjectDirectory, ProjectField } from './project-directory.ts';

const texts: ReadonlySet<string> = new Set(['title', 'description']);

export type Given = readonly [name: string, value: FieldValue];

/** Without the texts, which are not the project's. */
export function ownOf(fields: Readonly<Record<string, FieldValue>>): readonly Given[] {
  return Object.entries(fields).filter(([name]) => !texts.has(name));
}

export function fieldOperations(
  itemId: string,
  given: readonly Given[],
  { id: projectId, fields }: ProjectDirectory,
): Piece {
  return given.map(([name, value]): Operation => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined)
      throw valueUnknown(
        'field',
        name,
        fields.map((one) => one.name),
      );
    const input = { projectId, itemId, fieldId: field.id };
    if (value === null || value === '') return { name: 'clearProjectV2ItemFieldValue', input };
    return { name: 'updateProjectV2ItemFieldValue', input: { ...input, value: valueFor(field, value) } };
  });
}

/** Options are matched by the name that people read, and never made: that would replace all others. */
function valueFor(
  { name, type, options }: ProjectField,
  value: FieldValue,
): Readonly<Record<string, unknown>> {
  switch (type) {
    case 'TEXT':
      return { text: String(value) };
    case 'NUMBER':
      if (typeof value !== 'number') throw valueUnfit(name, value, 'a number');
      return { number: value };
    case 'DATE':
      if (!/^\d{4}-\d\d-\d\d/.test(String(value))) throw valueUnfit(name, value, 'a date');
      return { date: String(value).slice(0, 10) };
    case 'SINGLE_SELECT':
    case 'ITERATION': {
      const id = options.get(String(value));
      if (id === undefined) throw valueUnknown(name, String(value), [...options.keys()]);
      return type === 'ITERATION' ? { iterationId: id } : { singleSelectOptionId: id };
    }
  }
}

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
