/** Builders of secrets, variables and environments. */
import { makeEnvironment } from '../github/environments.ts';
import { userOf } from '../github/lookup.ts';
import { storeSecret } from '../github/secrets.ts';
import { storeVariable } from '../github/variables.ts';
import type { Reach } from '../github/visibility.ts';
import type { Repository, World } from '../world.ts';
import type { DeployApp, Environment, Reviewer } from './environment.ts';
import type { Variable, Variables } from './variable.ts';
import type { Secret, Vault, Visibility } from './vault.ts';

export { inventoryOf, rulesOf, valuesOf, variablesOf } from './reading.ts';

export interface SecretOptions {
  /** Default: the world's now. */
  readonly updatedAt?: Date;
  /** Of an organisation's; default `private`. */
  readonly visibility?: Visibility;
  /** Repositories that see a `selected` one. */
  readonly selected?: readonly Repository[];
}

/** A secret that somebody set: `aSecret(world, repository.secrets.actions, 'NPM_TOKEN', 'value')`. */
export function aSecret(
  world: World,
  vault: Vault,
  name: string,
  value: string,
  options: SecretOptions = {},
): Secret {
  return atOnce(world, () => storeSecret(world, vault, name, value, reachOf(options), options.updatedAt));
}

/** A variable that somebody set: `aVariable(world, repository.variables.actions, 'REGION', 'eu')`. */
export function aVariable(
  world: World,
  place: Variables,
  name: string,
  value: string,
  options: SecretOptions = {},
): Variable {
  return atOnce(world, () => storeVariable(world, place, name, value, reachOf(options), options.updatedAt));
}

function reachOf({ visibility = 'private', selected = [] }: SecretOptions): Reach {
  return { visibility, selected: selected.map(({ id }) => id) };
}

export interface EnvironmentOptions {
  /** Minutes. */
  readonly wait?: number;
  /** Logins, or teams as `org/slug`. */
  readonly reviewers?: readonly string[];
  readonly preventSelfReview?: boolean;
  /** `protected`, or patterns by kind. Default: all may deploy. */
  readonly deploys?: 'protected' | Readonly<Partial<Record<'branch' | 'tag', readonly string[]>>>;
  /** Slugs of apps, added to those of the repository. */
  readonly rules?: readonly string[];
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

/** An environment as somebody set it up, whatever the plan allows. */
export function anEnvironment(
  world: World,
  repository: Repository,
  name: string,
  options: EnvironmentOptions = {},
): Environment {
  const environment = makeEnvironment(world, repository, name);
  const { wait = 0, reviewers = [], preventSelfReview = false, deploys, rules = [] } = options;
  environment.wait = wait;
  environment.reviewers = reviewers.map((reviewer) => reviewerOf(world, reviewer));
  environment.preventSelfReview = preventSelfReview;
  environment.policy = deploys === undefined || deploys === 'protected' ? (deploys ?? null) : 'custom';
  const patterns = typeof deploys === 'object' ? deploys : {};
  environment.patterns = (['branch', 'tag'] as const).flatMap((type) =>
    (patterns[type] ?? []).map((pattern) => ({ id: world.nextId(), type, name: pattern })),
  );
  environment.customRules = rules.map((slug) => ({
    id: world.nextId(),
    app: aDeployApp(world, repository, slug),
  }));
  for (const [secret, value] of Object.entries(options.secrets ?? {})) {
    aSecret(world, environment.secrets, secret, value);
  }
  for (const [variable, value] of Object.entries(options.variables ?? {})) {
    aVariable(world, environment.variables, variable, value);
  }
  return environment;
}

/** An app that offers a deployment protection rule in the repository. */
export function aDeployApp(world: World, repository: Repository, slug: string): DeployApp {
  const known = repository.deployApps.find((app) => app.slug === slug);
  if (known) return known;
  const app = { id: world.nextId(), slug };
  repository.deployApps.push(app);
  return app;
}

function reviewerOf(world: World, name: string): Reviewer {
  const team = world.teams.get(name);
  return team ? { type: 'Team', id: team.id } : { type: 'User', id: userOf(world, name).id };
}

/** What is built is seen at once, however late the world shows what the API wrote. */
function atOnce<Result>(world: World, build: () => Result): Result {
  const { readsBehind } = world;
  world.readsBehind = 0;
  try {
    return build();
  } finally {
    world.readsBehind = readsBehind;
  }
}
