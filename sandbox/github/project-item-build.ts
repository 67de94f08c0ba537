/** Builders of a project's items, and what people do to them at the board: no request, no token. */
import { aUser } from '../build.ts';
import type { Issue, World } from '../world.ts';
import type { Project, ProjectField, ProjectItem } from './project.ts';
import { addDraft, addIssueItem } from './project-items.ts';
import { clearValue, setValue } from './project-values.ts';

/** The issue as an item of the project, with values that people gave it: names of options, titles of iterations. */
export function anItem(
  world: World,
  project: Project,
  issue: Issue,
  values: Readonly<Record<string, string | number>> = {},
  by = issue.author,
): ProjectItem {
  const item = addIssueItem(world, project, issue, by);
  for (const [name, value] of Object.entries(values)) setItem(world, project, item, name, value, by);
  return item;
}

export function aDraft(
  world: World,
  project: Project,
  title: string,
  body = '',
  by = 'octocat',
): ProjectItem {
  aUser(world, by);
  return addDraft(world, project, { title, body, assignees: [] }, by);
}

/** A person sets or, with null, clears a field at the board. */
export function setItem(
  world: World,
  project: Project,
  item: ProjectItem,
  name: string,
  value: string | number | null,
  by = 'octocat',
): void {
  aUser(world, by);
  const field = fieldNamed(project, name);
  if (value === null) clearValue(world, item, field);
  else setValue(world, { item, field, by }, given(field, value));
}

/** The value as people read it. */
export function shownValue(project: Project, item: ProjectItem, name: string): string | number | undefined {
  const field = fieldNamed(project, name);
  const value = item.values.get(field.id)?.value;
  if (field.type === 'SINGLE_SELECT') return field.options.find(({ id }) => id === value)?.name;
  if (field.type === 'ITERATION') return field.iterations.find(({ id }) => id === value)?.title;
  return value;
}

export function fieldNamed(project: Project, name: string): ProjectField {
  const found = [...project.fields.values()].find((field) => field.name === name);
  if (!found) throw new Error(`the project has no field ${name}`);
  return found;
}

function given(field: ProjectField, value: string | number): object {
  switch (field.type) {
    case 'SINGLE_SELECT':
      return { singleSelectOptionId: field.options.find(({ name }) => name === value)?.id };
    case 'ITERATION':
      return { iterationId: field.iterations.find(({ title }) => title === value)?.id };
    default:
      return { [field.type.toLowerCase()]: value };
  }
}
