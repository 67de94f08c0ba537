import type { Finding } from '../model/finding.ts';
import type { EnvironmentRule, Requirement, SecretRule } from '../model/inventory.ts';
import { repositoryAt } from '../model/repository.ts';
import { environmentOf, type Scope } from '../model/scope.ts';
import {
  type DesiredSecret,
  type DesiredSecrets,
  desiredSecrets,
  type SparedSecret,
  scopesOf,
} from './desired.ts';
import { type ObservedEnvironments, type ObservePorts, observeEnvironments } from './environment-observe.ts';
import { planEnvironments } from './environment-plan.ts';
import { standingRules } from './environment-standing.ts';
import { type InheritedSecrets, observeInherited } from './inherited.ts';
import type { Mishap } from './mishap.ts';
import { type ObservedScopes, observeScopes } from './observe.ts';
import { type ObservedSources, observeSources } from './observe-sources.ts';
import type { Directory, EnvironmentsGitHub, InventoryStores, LinkedResources } from './ports.ts';
import { expander, lookUpRepositories } from './repositories.ts';
import type { Values } from './values.ts';
import type { Required } from './verify.ts';

export interface InventoryPorts {
  readonly stores: InventoryStores;
  readonly environments: EnvironmentsGitHub;
  readonly directory: Directory;
  readonly resources: LinkedResources;
  /** By GitHub's clock, as of its last answer. */
  now(): Date;
}

/** What is asked for: the sections of the configuration that the commands of this run are about. */
export interface Asked {
  /** `owner/repo` of the target. */
  readonly target: string;
  readonly rules: readonly SecretRule[];
  readonly environments: readonly EnvironmentRule[];
  /** This run is not about them: it prunes nothing that they want, and puts nothing into one that is not as it should be. */
  readonly otherEnvironments: readonly EnvironmentRule[];
  readonly requirements: readonly Requirement[];
  readonly values: Values;
}

export interface ObservedInventory {
  readonly desired: DesiredSecrets;
  readonly environments: ObservedEnvironments;
  /** Those that only take secrets. */
  readonly standing: ObservedEnvironments;
  readonly required: readonly Required[];
  readonly scopes: ObservedScopes;
  readonly inherited: InheritedSecrets;
  /** When the secrets that the values come from were changed, by name. */
  readonly sources: ReadonlyMap<string, Date>;
  /** Names of those that the target's organisation lends it. */
  readonly lent: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly mishaps: readonly Mishap[];
}

/** The target's own secrets of Actions: where values come from. */
export function homeOf(target: string): Scope {
  return { kind: 'actions', at: repositoryAt(target) };
}

/** Lists what the plan needs to know, each scope once, and nothing else. */
export async function observeInventory(asked: Asked, ports: InventoryPorts): Promise<ObservedInventory> {
  const { target, rules, requirements, values } = asked;
  const { stores } = ports;
  const expand = expander(ports.directory);
  const repositories = await lookUpRepositories(repositoriesIn(asked), target, expand);
  const environmentPorts = environmentPortsOf(asked, ports, expand);
  const environments = await observeEnvironments(asked.environments, environmentPorts);
  const byRules = await desiredSecrets({ rules }, values, repositories.of);
  const taking = byRules.wanted.map(({ scope }) => scope);
  const others = standingRules(asked.otherEnvironments, taking, target);
  const standing = await observeEnvironments(others, environmentPorts);
  const desired = {
    ...byRules,
    wanted: [...byRules.wanted, ...wishesOf(environments)],
    spared: sparedIn(byRules, asked.otherEnvironments),
  };
  const required = requirements.map((requirement) => ({
    ...requirement,
    scopes: requirement.in.flatMap((destination) => scopesOf(destination, repositories.of)),
  }));
  const scopes = await observeScopes(scopesIn(desired, required), stores);
  const inherited = await observeInherited(required, scopes, stores);
  const sources = await sourcesOf(asked, desired, { scopes, inherited }, stores);
  return {
    desired,
    environments,
    standing,
    required,
    scopes,
    inherited,
    sources: sources.dates,
    lent: sources.lent,
    findings: repositories.findings,
    mishaps: [...repositories.mishaps, ...sources.mishaps],
  };
}

/** Names and globs of repositories, each with the line that has them. */
function repositoriesIn({ rules, requirements }: Asked): Parameters<typeof lookUpRepositories>[0] {
  return [
    ...rules.flatMap(({ to, where }) => to.map(({ repositories }) => ({ repositories, where }))),
    ...requirements.flatMap((one) => one.in.map(({ repositories }) => ({ repositories, where: one.where }))),
  ];
}

function environmentPortsOf(
  { target, values }: Asked,
  { environments, stores, directory, resources }: InventoryPorts,
  expand: ObservePorts['expand'],
): ObservePorts {
  return {
    github: environments,
    stores,
    reviewer: directory.reviewer,
    resources,
    expand,
    target,
    valueOf: (name) => values.get(name.toUpperCase())?.text,
  };
}

/** Secrets that are named with their environment. */
function wishesOf(environments: ObservedEnvironments): readonly DesiredSecret[] {
  return planEnvironments(environments).secrets.map((wish) => ({
    ...wish,
    from: wish.from.toUpperCase(),
    when: 'changed',
    visibility: undefined,
  }));
}

/** Where secrets are to be, to be removed, or required. */
function scopesIn({ wanted, pruned }: DesiredSecrets, required: readonly Required[]): readonly Scope[] {
  return [
    ...wanted.map(({ scope }) => scope),
    ...pruned.map(({ scope }) => scope),
    ...required.flatMap((one) => (one.kind === 'secret' ? one.scopes : [])),
  ];
}

/** Of the values that go anywhere; where none does, nothing is asked. */
async function sourcesOf(
  { target, values }: Asked,
  { wanted }: DesiredSecrets,
  observed: Pick<ObservedInventory, 'scopes' | 'inherited'>,
  stores: InventoryStores,
): Promise<ObservedSources> {
  const used = new Set(wanted.map(({ from }) => from));
  const sent = new Map([...values].filter(([name]) => used.has(name)));
  if (sent.size === 0) return { dates: new Map(), lent: new Set(), mishaps: [] };
  return observeSources(sent, homeOf(target), observed, stores);
}

/** In whichever repository: environments of one name are mostly meant alike, and what stays too long does no harm. */
function sparedIn(
  { pruned }: DesiredSecrets,
  environments: readonly EnvironmentRule[],
): readonly SparedSecret[] {
  return pruned.flatMap(({ scope }) => {
    const name = environmentOf(scope)?.toLowerCase();
    return environments
      .filter((rule) => rule.name.toLowerCase() === name)
      .flatMap(({ secrets }) => secrets.map((secret) => ({ scope, name: secret.name.toUpperCase() })));
  });
}
