/** Builders of worlds: a user, a token, a repository, each with defaults that a scenario overrides. */
import { join } from 'node:path';
import { layOut } from './git/lay-out.ts';
import { createInventory, type Owner, type Plan } from './inventory/owner.ts';
import type {
  Access,
  BranchRule,
  Label,
  MergeMethod,
  Protection,
  Repository,
  Team,
  Token,
  User,
  World,
} from './world.ts';

const EVERY_MERGE_METHOD = ['MERGE', 'SQUASH', 'REBASE'] as const;

/** The account `login`, made when it is not there yet. Bots are kept with their `[bot]` suffix. */
export function aUser(world: World, login: string, kind?: User['kind']): User {
  const known = world.users.get(login);
  if (known) return known;
  const user: User = { login, id: world.nextId(), kind: kind ?? (login.endsWith('[bot]') ? 'Bot' : 'User') };
  world.users.set(login, user);
  return user;
}

/** The team `org/slug`, which can read all repositories of its organisation unless told otherwise. */
export function aTeam(world: World, team: string, options: Partial<Pick<Team, 'repositories'>> = {}): Team {
  const [, slug = ''] = team.split('/');
  const made: Team = { id: world.nextId(), slug, repositories: options.repositories ?? '*' };
  world.teams.set(team, made);
  return made;
}

/** The account `login` with its plan; an organisation unless there is a person of that name. */
export function anOwner(world: World, login: string, options: { readonly plan?: Plan } = {}): Owner {
  aUser(world, login, 'Organization');
  const known = world.owners.get(login.toLowerCase());
  const owner: Owner = known ?? {
    login,
    plan: 'enterprise',
    ...createInventory('organisation', login, () => world.readsBehind),
  };
  owner.plan = options.plan ?? owner.plan;
  world.owners.set(login.toLowerCase(), owner);
  return owner;
}

/**
 * A token that works. Its default rights are those of a workflow that may write contents and pull
 * requests; `login` defaults to `github-actions[bot]` for the workflow's own token.
 */
export function aToken(world: World, token: string, options: Partial<Omit<Token, 'token'>> = {}): Token {
  const kind = options.kind ?? 'workflow';
  const made: Token = {
    token,
    kind,
    login: options.login ?? LOGINS[kind],
    permissions: options.permissions ?? { contents: 'write', pull_requests: 'write', issues: 'write' },
    repositories: options.repositories ?? '*',
    ...(options.quota === undefined ? {} : { quota: options.quota }),
  };
  aUser(world, made.login);
  world.tokens.set(token, made);
  return made;
}

const LOGINS = {
  workflow: 'github-actions[bot]',
  app: 'acme-sync[bot]',
  'fine-grained': 'octocat',
  classic: 'octocat',
} as const satisfies Record<Token['kind'], string>;

export interface RepositoryOptions {
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly defaultBranch?: string;
  readonly allowAutoMerge?: boolean;
  readonly actionsMayCreatePullRequests?: boolean;
  readonly mergeMethods?: readonly MergeMethod[];
  readonly deleteBranchOnMerge?: boolean;
  readonly hasHooks?: boolean;
  readonly rules?: readonly BranchRule[];
  /** Names; colour and description are GitHub's defaults for a new label. */
  readonly labels?: readonly string[];
  readonly milestones?: readonly string[];
  readonly collaborators?: Readonly<Record<string, Access>>;
  /** Earlier `owner/name`s. */
  readonly formerNames?: readonly string[];
  readonly draftsAllowed?: boolean;
  /** What must be met before a merge, by base branch; see github/checks.ts and github/reviews.ts for meeting it. */
  readonly protections?: Readonly<Record<string, Partial<Protection>>>;
}

/**
 * An empty repository `owner/name` with its bare git directory at `<root>/repositories/owner/name.git`.
 * Public, and workflows may create pull requests, unless told otherwise. Give it commits with history.ts.
 */
export function aRepository(world: World, fullName: string, options: RepositoryOptions = {}): Repository {
  const [owner, name] = fullName.split('/');
  if (!owner || !name) throw new Error(`a repository is named owner/name, not ${fullName}`);
  anOwner(world, owner);
  const defaultBranch = options.defaultBranch ?? 'main';
  const gitDir = join(world.root, 'repositories', `${fullName}.git`);
  layOut(gitDir, { branch: defaultBranch, bare: true });
  const repository: Repository = {
    id: world.nextId(),
    owner,
    name,
    private: options.private ?? false,
    archived: options.archived ?? false,
    defaultBranch,
    gitDir,
    allowAutoMerge: options.allowAutoMerge ?? false,
    actionsMayCreatePullRequests: options.actionsMayCreatePullRequests ?? true,
    mergeMethods: new Set(options.mergeMethods ?? EVERY_MERGE_METHOD),
    rules: [...(options.rules ?? [])],
    labels: new Map(),
    milestones: new Map(),
    issues: new Map(),
    gone: new Map(),
    collaborators: new Map(Object.entries(options.collaborators ?? {})),
    formerNames: new Set((options.formerNames ?? []).map((former) => former.toLowerCase())),
    draftsAllowed: options.draftsAllowed ?? true,
    deleteBranchOnMerge: options.deleteBranchOnMerge ?? false,
    hasHooks: options.hasHooks ?? false,
    protections: new Map(),
    checks: new Map(),
    queues: new Map(),
    pushes: [],
    ...createInventory('repository', fullName, () => world.readsBehind),
    environments: new Map(),
    deployApps: [],
  };
  for (const [branch, rules] of Object.entries(options.protections ?? {})) protect(repository, branch, rules);
  for (const label of options.labels ?? []) aLabel(world, repository, label);
  for (const [index, title] of (options.milestones ?? []).entries()) {
    repository.milestones.set(index + 1, { number: index + 1, title });
  }
  for (const login of repository.collaborators.keys()) aUser(world, login);
  world.repositories.set(fullName.toLowerCase(), repository);
  return repository;
}

/** Protects a branch, in place of what protected it before. */
export function protect(repository: Repository, branch: string, rules: Partial<Protection>): void {
  const none: Protection = { checks: [], upToDate: false, reviews: 0, queue: null, isRuleset: false };
  repository.protections.set(branch, { ...none, ...rules });
}

/** A label; names are compared without regard to case, so the map's key is in lower case. */
export function aLabel(
  world: World,
  repository: Repository,
  name: string,
  look: { readonly color?: string; readonly description?: string | null } = {},
): Label {
  const label: Label = {
    id: world.nextId(),
    name,
    color: look.color ?? 'ededed',
    description: look.description ?? null,
  };
  repository.labels.set(name.toLowerCase(), label);
  return label;
}
