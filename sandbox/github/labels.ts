/** Labels of a repository and of its issues. */
import type { Issue, Label, Repository, World } from '../world.ts';
import { findLabel } from './lookup.ts';
import { type FieldError, invalid } from './refusal.ts';

const NAME_LIMIT = 50;
const DESCRIPTION_LIMIT = 100;
const PER_ISSUE = 100;

export interface LabelLook {
  readonly name: string;
  readonly color?: string | undefined;
  readonly description?: string | null | undefined;
}

export function createLabel(world: World, repository: Repository, look: LabelLook): Label {
  checkLook(look);
  if (findLabel(repository, look.name)) throw invalid(fault('already_exists'));
  const label: Label = {
    id: world.nextId(),
    name: look.name,
    color: look.color ?? 'ededed',
    description: look.description ?? null,
  };
  repository.labels.set(label.name.toLowerCase(), label);
  return label;
}

/** Renaming keeps the label on its issues. */
export function updateLabel(repository: Repository, label: Label, look: Partial<LabelLook>): void {
  checkLook({ ...label, ...look });
  const other = look.name === undefined ? undefined : findLabel(repository, look.name);
  if (other && other !== label) throw invalid(fault('already_exists'));
  if (look.name !== undefined) rename(repository, label, look.name);
  if (look.color !== undefined) label.color = look.color;
  if (look.description !== undefined) label.description = look.description;
}

export function deleteLabel(repository: Repository, label: Label): void {
  for (const issue of repository.issues.values()) removeLabel(issue, label.name);
  for (const [key, known] of repository.labels) if (known === label) repository.labels.delete(key);
}

/** Adds labels to an issue; REST makes those that the repository has not. */
export function addLabels(
  world: World,
  repository: Repository,
  issue: Issue,
  names: readonly string[],
): void {
  const labels = names.map((name) => findLabel(repository, name) ?? createLabel(world, repository, { name }));
  const wanted = new Set([...[...issue.labels].map((name) => name.toLowerCase()), ...names.map(lower)]);
  if (wanted.size > PER_ISSUE) {
    throw invalid({ resource: 'Label', code: 'custom', message: `An issue has at most ${PER_ISSUE} labels` });
  }
  for (const label of labels) {
    removeLabel(issue, label.name);
    issue.labels.add(label.name);
  }
}

/** Whether the issue had it. */
export function removeLabel(issue: Issue, name: string): boolean {
  const known = [...issue.labels].find((candidate) => lower(candidate) === lower(name));
  return known !== undefined && issue.labels.delete(known);
}

function rename(repository: Repository, label: Label, name: string): void {
  const bearers = [...repository.issues.values()].filter((issue) => removeLabel(issue, label.name));
  for (const [key, known] of repository.labels) if (known === label) repository.labels.delete(key);
  label.name = name;
  repository.labels.set(lower(name), label);
  for (const issue of bearers) issue.labels.add(name);
}

function checkLook(look: LabelLook): void {
  if (look.name.trim() === '') throw invalid(fault('missing_field'));
  if ([...look.name].length > NAME_LIMIT) {
    throw invalid({ ...fault('custom'), message: `name is too long (maximum is ${NAME_LIMIT} characters)` });
  }
  if (look.color !== undefined && !/^[0-9a-f]{6}$/i.test(look.color))
    throw invalid(fault('invalid', 'color'));
  if ([...(look.description ?? '')].length > DESCRIPTION_LIMIT) {
    const message = `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`;
    throw invalid({ ...fault('custom', 'description'), message });
  }
}

function fault(code: FieldError['code'], field = 'name'): FieldError {
  return { resource: 'Label', code, field };
}

function lower(name: string): string {
  return name.toLowerCase();
}
