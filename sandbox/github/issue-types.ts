/** Types of issues, which an organisation keeps for all of its repositories. */
import type { Issue, Repository, World } from '../world.ts';
import { invalid } from './refusal.ts';

export interface IssueType {
  readonly id: number;
  readonly name: string;
}

const types = new WeakMap<World, Map<string, IssueType[]>>();

export function issueTypesOf(world: World, owner: string): readonly IssueType[] {
  return types.get(world)?.get(owner.toLowerCase()) ?? [];
}

/** A type that the organisation's issues can have. */
export function anIssueType(world: World, organisation: string, name: string): IssueType {
  const all = types.get(world) ?? new Map<string, IssueType[]>();
  types.set(world, all);
  const made = { id: world.nextId(), name };
  const key = organisation.toLowerCase();
  all.set(key, [...(all.get(key) ?? []), made]);
  return made;
}

export function setType(world: World, repository: Repository, issue: Issue, name: string | null): void {
  if (name === null) {
    delete issue.type;
    return;
  }
  const wanted = name.toLowerCase();
  const known = issueTypesOf(world, repository.owner).find((type) => type.name.toLowerCase() === wanted);
  if (!known) throw invalid({ resource: 'Issue', code: 'invalid', field: 'type' });
  issue.type = known.name;
}
