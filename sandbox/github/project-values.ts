/** Values of a project's own fields: what each type takes, and what is refused. */
import type { World } from '../world.ts';
import type { Project, ProjectField, ProjectItem } from './project.ts';
import { Refusal } from './refusal.ts';

/** GraphQL's `ProjectV2FieldValue`: one of these is given. */
export interface GivenValue {
  readonly text?: string | null;
  readonly number?: number | null;
  readonly date?: string | null;
  readonly singleSelectOptionId?: string | null;
  readonly iterationId?: string | null;
}

export function setValue(
  world: World,
  { item, field, by }: { readonly item: ProjectItem; readonly field: ProjectField; readonly by: string },
  given: GivenValue,
): void {
  refuseArchived(item);
  const value = read(field, given);
  const before = item.values.get(field.id);
  if (before?.value === value) return;
  const now = world.now();
  const { id = world.nextId(), createdAt = now, creator = by } = before ?? {};
  item.values.set(field.id, { id, value, createdAt, updatedAt: now, creator });
  item.updatedAt = now;
}

export function clearValue(world: World, item: ProjectItem, field: ProjectField): void {
  refuseArchived(item);
  refuseMirror(field);
  if (item.values.delete(field.id)) item.updatedAt = world.now();
}

/** All options are replaced by new ones: values that named an old one are gone, whatever its name. */
export function replaceOptions(
  world: World,
  project: Project,
  field: ProjectField,
  options: readonly { readonly name: string; readonly color: string; readonly description: string }[],
): void {
  if (field.type !== 'SINGLE_SELECT') throw new Refusal(422, 'The field has no options');
  field.options = options.map((option) => ({ ...option, id: optionId(world) }));
  for (const item of project.items.values()) item.values.delete(field.id);
  project.updatedAt = world.now();
}

/** Eight hexadecimal digits. */
export function optionId(world: World): string {
  return ((world.nextId() * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0');
}

function read(field: ProjectField, given: GivenValue): string | number {
  const [entry, ...more] = Object.entries(given).filter(([, value]) => value !== undefined);
  if (!entry || more.length > 0) throw new Refusal(422, 'Exactly one value must be given');
  const [key, value] = entry;
  refuseMirror(field);
  const { type } = field;
  if (key !== KEYS[type] || value === null) {
    throw new Refusal(
      422,
      `Did not receive a ${WORDS[type]} to update a field of type ${type.toLowerCase()}`,
    );
  }
  if (type === 'SINGLE_SELECT' && !field.options.some(({ id }) => id === value)) {
    throw new Refusal(422, 'The single select option Id does not belong to the field');
  }
  if (type === 'ITERATION' && !field.iterations.some(({ id }) => id === value)) {
    throw new Refusal(422, 'The iteration Id does not belong to the field');
  }
  return value;
}

type OwnType = 'TEXT' | 'NUMBER' | 'DATE' | 'SINGLE_SELECT' | 'ITERATION';

const KEYS: Readonly<Record<OwnType, keyof GivenValue>> = {
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  SINGLE_SELECT: 'singleSelectOptionId',
  ITERATION: 'iterationId',
};

const WORDS: Readonly<Record<OwnType, string>> = {
  TEXT: 'text value',
  NUMBER: 'number value',
  DATE: 'date value',
  SINGLE_SELECT: 'single select option Id',
  ITERATION: 'iteration Id',
};

function refuseMirror(field: ProjectField): asserts field is ProjectField & { readonly type: OwnType } {
  if (Object.hasOwn(KEYS, field.type)) return;
  throw new Refusal(422, `The field of type ${field.type.toLowerCase()} is currently not supported.`);
}

function refuseArchived(item: ProjectItem): void {
  if (item.archived) throw new Refusal(422, 'The item is archived and cannot be updated');
}
