import type { ApplyPorts } from '../../src/inventory/environment-apply.ts';
import type { ObservePorts } from '../../src/inventory/environment-observe.ts';
import type {
  BranchPattern,
  CustomRule,
  EnvironmentSettings,
  EnvironmentsGitHub,
  ListedEnvironment,
  ListedVariable,
  ReviewerId,
} from '../../src/inventory/ports.ts';
import { SyncError } from '../../src/model/error.ts';
import type { EnvironmentRule } from '../../src/model/inventory.ts';

export const octocat = { type: 'User', id: 1, name: 'octocat' } as const;
export const leads = { type: 'Team', id: 7, name: 'acme/leads' } as const;

/** Says nothing but its name, unless told. */
export function aRule(name: string, says: Partial<EnvironmentRule> = {}): EnvironmentRule {
  return {
    name,
    repositories: undefined,
    reviewers: undefined,
    wait: undefined,
    preventSelfReview: undefined,
    deploys: undefined,
    rules: undefined,
    mayBeUnprotected: false,
    secrets: [],
    variables: [],
    where: { file: '.github/sync.yml', line: 3 },
    ...says,
  };
}

export function anEnvironment(name: string, is: Partial<ListedEnvironment> = {}): ListedEnvironment {
  return { name, reviewers: [], wait: 0, preventSelfReview: false, deploys: 'any', ...is };
}

interface Repository {
  environments: ListedEnvironment[];
  patterns: Map<string, BranchPattern[]>;
  rules: Map<string, CustomRule[]>;
  variables: Map<string, ListedVariable[]>;
}

/**
 * Repositories with environments, in memory. As GitHub does, it takes a PUT for the whole: what is left out
 * becomes GitHub's default (which nobody promises, and the worse case of the two).
 */
export class EnvironmentsWorld {
  readonly repositories = new Map<string, Repository>();
  readonly people = new Map<string, ReviewerId>([
    ['octocat', octocat],
    ['acme/leads', leads],
  ]);
  /** They cannot read the repositories: GitHub leaves them out and says nothing. */
  readonly strangers = new Set<string>();
  readonly apps = new Set(['gate']);
  readonly values = new Map<string, string>();
  readonly resources = new Set<string>();
  readonly requests: string[] = [];
  /** Answers a PUT with these words and 422, where it gives any. */
  refuses: (settings: EnvironmentSettings) => string | undefined = () => undefined;
  /** What it makes of an environment, and answers to the PUT. */
  takes: (made: ListedEnvironment) => ListedEnvironment = (made) => made;
  now = 0;
  #id = 100;

  withRepository(name: string, ...environments: readonly ListedEnvironment[]): this {
    const repository = {
      environments: [...environments],
      patterns: new Map(),
      rules: new Map(),
      variables: new Map(),
    };
    this.repositories.set(name, repository);
    return this;
  }

  withPattern(
    repository: string,
    environment: string,
    name: string,
    type: 'branch' | 'tag' = 'branch',
  ): this {
    push(this.#at(repository).patterns, environment, { id: this.#next(), name, type });
    return this;
  }

  withRule(repository: string, environment: string, app: string): this {
    push(this.#at(repository).rules, environment, { id: this.#next(), app });
    return this;
  }

  withVariable(repository: string, environment: string, name: string, value: string): this {
    push(this.#at(repository).variables, environment, { name, value, updatedAt: new Date(0) });
    return this;
  }

  environment(repository: string, name: string): ListedEnvironment | undefined {
    return this.#at(repository).environments.find((one) => one.name === name);
  }

  patternsOf(repository: string, name: string): readonly string[] {
    return (this.#at(repository).patterns.get(name) ?? []).map((one) => `${one.type} ${one.name}`).sort();
  }

  rulesOf(repository: string, name: string): readonly string[] {
    return (this.#at(repository).rules.get(name) ?? []).map(({ app }) => app).sort();
  }

  variablesOf(repository: string, name: string): Readonly<Record<string, string>> {
    const listed = this.#at(repository).variables.get(name) ?? [];
    return Object.fromEntries(listed.map((one) => [one.name, one.value]));
  }

  writes(): readonly string[] {
    return this.requests.filter((request) => !request.startsWith('GET'));
  }

  readonly github: EnvironmentsGitHub = {
    listEnvironments: async (repository) => {
      this.requests.push(`GET ${repository}`);
      return [...this.#at(repository).environments];
    },
    writeEnvironment: async (repository, name, settings) => {
      this.requests.push(`PUT ${repository} ${name} ${Object.keys(settings).sort().join(' ')}`.trim());
      const says = this.refuses(settings);
      if (says !== undefined) throw new SyncError('GITHUB_ENV_REFUSED', says, { cause: new Error(says) });
      const at = this.#at(repository);
      const names = new Map([...this.people].map(([login, { type, id }]) => [`${type} ${id}`, login]));
      const reviewers = (settings.reviewers ?? [])
        .map((one) => ({ ...one, name: names.get(`${one.type} ${one.id}`) ?? '?' }))
        .filter((one) => !this.strangers.has(one.name));
      const others = at.environments.filter((one) => one.name !== name);
      const made = this.takes(anEnvironment(name, { ...settings, reviewers }));
      at.environments = [...others, made];
      return made;
    },
    listPatterns: async (repository, name) => {
      this.requests.push(`GET ${repository} ${name} patterns`);
      return [...(this.#at(repository).patterns.get(name) ?? [])];
    },
    addPattern: async (repository, name, pattern) => {
      this.requests.push(`POST ${repository} ${name} ${pattern.type} ${pattern.name}`);
      this.withPattern(repository, name, pattern.name, pattern.type);
    },
    removePattern: async (repository, name, id) => {
      this.requests.push(`DELETE ${repository} ${name} pattern`);
      drop(this.#at(repository).patterns, name, id);
    },
    listRules: async (repository, name) => {
      this.requests.push(`GET ${repository} ${name} rules`);
      return [...(this.#at(repository).rules.get(name) ?? [])];
    },
    addRule: async (repository, name, app) => {
      if (!this.apps.has(app)) return false;
      this.requests.push(`POST ${repository} ${name} rule ${app}`);
      this.withRule(repository, name, app);
      return true;
    },
    removeRule: async (repository, name, id) => {
      this.requests.push(`DELETE ${repository} ${name} rule`);
      drop(this.#at(repository).rules, name, id);
    },
  };

  readonly stores: ApplyPorts['stores'] = {
    listVariables: async ({ at }) => {
      const { owner, repo, environment_name: name = '' } = at;
      this.requests.push(`GET ${owner}/${repo} ${name} variables`);
      return [...(this.#at(`${owner}/${repo}`).variables.get(name) ?? [])];
    },
    writeVariable: async ({ at }, name, value, isNew) => {
      const { owner, repo, environment_name: environment = '' } = at;
      this.requests.push(`${isNew ? 'POST' : 'PATCH'} ${owner}/${repo} ${environment} variable ${name}`);
      const { variables } = this.#at(`${owner}/${repo}`);
      const others = (variables.get(environment) ?? []).filter((one) => one.name !== name);
      variables.set(environment, [...others, { name, value, updatedAt: new Date(0) }]);
    },
  };

  observePorts(target = 'acme/app'): ObservePorts {
    return {
      github: this.github,
      stores: this.stores,
      target,
      reviewer: async (name) => {
        this.requests.push(`GET reviewer ${name}`);
        return this.people.get(name);
      },
      resources: {
        exists: async (kind, id) => {
          this.requests.push(`GET ${kind}`);
          return this.resources.has(id);
        },
      },
      expand: async (globs) =>
        [...this.repositories.keys()].filter((name) =>
          globs.some((glob) => (glob.endsWith('*') ? name.startsWith(glob.slice(0, -1)) : name === glob)),
        ),
      valueOf: (name) => this.values.get(name),
    };
  }

  #at(name: string): Repository {
    const repository = this.repositories.get(name);
    if (!repository) throw new SyncError('PERMISSION_MISSING', `${name} cannot be seen.`);
    return repository;
  }

  #next(): number {
    this.#id += 1;
    return this.#id;
  }
}

function push<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  lists.set(key, [...(lists.get(key) ?? []), entry]);
}

function drop<T extends { readonly id: number }>(lists: Map<string, T[]>, key: string, id: number): void {
  lists.set(
    key,
    (lists.get(key) ?? []).filter((one) => one.id !== id),
  );
}
