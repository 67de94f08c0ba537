/** How tests read what became of secrets, variables and environments. */
import { fullName } from '../github/lookup.ts';
import { accountOf } from '../github/reviewers.ts';
import type { Reach } from '../github/visibility.ts';
import type { World } from '../world.ts';
import type { Environment, Reviewer } from './environment.ts';
import type { Inventory } from './owner.ts';
import type { Variables } from './variable.ts';
import type { Vault } from './vault.ts';

/** The values that arrived in a vault, by name. */
export function valuesOf(vault: Vault): Readonly<Record<string, string>> {
  return Object.fromEntries(vault.secrets.all().map(({ name, value }) => [name, value]));
}

/** The variables of a place, by name. */
export function variablesOf(place: Variables): Readonly<Record<string, string>> {
  return Object.fromEntries(place.entries.all().map(({ name, value }) => [name, value]));
}

/** An environment's rules in words, for comparing: reviewers by login or `org/slug`, patterns as `branch main`. */
export function rulesOf(world: World, environment: Environment): EnvironmentRules {
  const { wait, preventSelfReview, policy, patterns, customRules } = environment;
  return {
    wait,
    preventSelfReview,
    policy,
    reviewers: environment.reviewers.map((reviewer) => nameOf(world, reviewer)).sort(),
    patterns: patterns.map(({ type, name }) => `${type} ${name}`).sort(),
    rules: customRules.map(({ app }) => app.slug).sort(),
  };
}

export interface EnvironmentRules extends Pick<Environment, 'wait' | 'preventSelfReview' | 'policy'> {
  readonly reviewers: readonly string[];
  readonly patterns: readonly string[];
  readonly rules: readonly string[];
}

function nameOf(world: World, reviewer: Reviewer): string {
  const account = accountOf(world, reviewer);
  if (!account) return `${reviewer.type} ${reviewer.id}`;
  return account.type === 'User' ? account.user.login : `${account.organisation}/${account.team.slug}`;
}

/**
 * Everything of a world as plain data without times and ids, by where it is: `secrets/acme/app/actions`,
 * `variables/acme/actions`, `environments/acme/app/production`. Places that hold nothing are left out.
 */
export function inventoryOf(world: World): Readonly<Record<string, unknown>> {
  const entries = [
    ...[...world.owners.values()].flatMap((owner) => placesOf(owner, owner.login)),
    ...[...world.repositories.values()].flatMap((repository) => {
      const name = fullName(repository);
      const environments = [...repository.environments.values()].map((environment) => {
        const { secrets, variables } = environment;
        const holds = { secrets: valuesOf(secrets), variables: variablesOf(variables) };
        const at = `environments/${name}/${environment.name}`;
        return [at, { ...rulesOf(world, environment), ...holds }] as const;
      });
      return [...placesOf(repository, name), ...environments];
    }),
    ...[...world.vendors.cloudflare.accounts].flatMap(([id, { workers, pages }]) => [
      ...[...workers].map(
        ([name, secrets]) => [`workers/${id}/${name}`, Object.fromEntries(secrets)] as const,
      ),
      ...[...pages].map(([name, { production, preview }]) => {
        const holds = { production: Object.fromEntries(production), preview: Object.fromEntries(preview) };
        return [`pages/${id}/${name}`, holds] as const;
      }),
    ]),
  ];
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Of an organisation's, with who sees it. */
function placesOf(
  { secrets, variables }: Inventory,
  address: string,
): readonly (readonly [string, unknown])[] {
  const isOrganisation = !address.includes('/');
  const kept = Object.entries(secrets).map(([scope, vault]) => {
    const all = vault.secrets.all();
    return [`secrets/${address}/${scope}`, byName(all, isOrganisation)] as const;
  });
  const plain = Object.entries(variables).map(([scope, place]) => {
    return [`variables/${address}/${scope}`, byName(place.entries.all(), isOrganisation)] as const;
  });
  return [...kept, ...plain].filter(([, held]) => Object.keys(held).length > 0);
}

function byName(
  entries: readonly (Reach & { readonly name: string; readonly value: string })[],
  withReach: boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    entries.map(({ name, value, visibility, selected }) => [
      name,
      withReach ? { value, visibility, selected: selected.toSorted() } : value,
    ]),
  );
}
