/** Finding things of the world by the names that the API gives them. */
import type { Issue, Label, Pull, Repository, User, World } from '../world.ts';
import { notFound } from './refusal.ts';

export type PullIssue = Issue & { pull: Pull };

export function fullName(repository: Repository): string {
  return `${repository.owner}/${repository.name}`;
}

export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  return world.repositories.get(`${owner}/${name}`.toLowerCase());
}

/** The repository that had this name before it was renamed. */
export function findRenamed(world: World, owner: string, name: string): Repository | undefined {
  const former = `${owner}/${name}`.toLowerCase();
  return [...world.repositories.values()].find((repository) => repository.formerNames.has(former));
}

export function findLabel(repository: Repository, name: string): Label | undefined {
  const wanted = name.toLowerCase();
  return [...repository.labels.values()].find((label) => label.name.toLowerCase() === wanted);
}

/** Labels of an issue in alphabetical order, as GitHub lists them. */
export function labelsOf(repository: Repository, issue: Issue): Label[] {
  return [...issue.labels]
    .map((name) => findLabel(repository, name))
    .filter((label) => label !== undefined)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

export function issueOf(repository: Repository, number: string | number): Issue {
  const issue = repository.issues.get(Number(number));
  if (!issue) throw notFound();
  return issue;
}

export function pullOf(repository: Repository, number: string | number): PullIssue {
  const issue = issueOf(repository, number);
  if (!isPull(issue)) throw notFound();
  return issue;
}

export function pullsOf(repository: Repository): PullIssue[] {
  return [...repository.issues.values()].filter(isPull);
}

export function isPull(issue: Issue): issue is PullIssue {
  return issue.pull !== undefined;
}

/** An account by its login in any case. */
export function findUser(world: World, login: string): User | undefined {
  const wanted = login.toLowerCase();
  return [...world.users.values()].find((user) => user.login.toLowerCase() === wanted);
}

export function userOf(world: World, login: string): User {
  const user = world.users.get(login);
  if (!user) throw new Error(`no user ${login} in this world`);
  return user;
}

/** The login as GraphQL gives an author's: a bot's has no `[bot]` there. */
export function bareLogin(login: string): string {
  return login.replace(/\[bot\]$/, '');
}
