import { SyncError, toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { EnvironmentRule } from '../model/inventory.ts';
import {
  type EnvironmentPlace,
  type Expand,
  environmentPlaces,
  placeName,
  scopeOf,
} from './environment-place.ts';
import { findReviewers, type Reviewer } from './environment-reviewers.ts';
import { checkLinks, type Link, linksOf } from './link.ts';
import { type Mishap, mishapOf } from './mishap.ts';
import { nearlyNamed } from './near-environment.ts';
import type {
  BranchPattern,
  CustomRule,
  Directory,
  EnvironmentsGitHub,
  InventoryStores,
  LinkedResources,
  ListedEnvironment,
  ListedVariable,
} from './ports.ts';

export interface ObservePorts {
  readonly github: Pick<EnvironmentsGitHub, 'listEnvironments' | 'listPatterns' | 'listRules'>;
  readonly stores: Pick<InventoryStores, 'listVariables'>;
  /** Asks once a name, however many environments have it. */
  readonly reviewer: Directory['reviewer'];
  readonly resources: LinkedResources;
  readonly expand: Expand;
  /** `owner/repo`, for rules that name no repository. */
  readonly target: string;
  /** The value that came in under this name. */
  readonly valueOf: (name: string) => string | undefined;
}

export interface ObservedEnvironments {
  /** What was asked for, also of places that could not be looked at. */
  readonly rules: readonly EnvironmentRule[];
  readonly environments: readonly ObservedEnvironment[];
  /** Secrets and variables whose linked resource does not exist. */
  readonly broken: ReadonlySet<Link['via']>;
  readonly findings: readonly Finding[];
  /** Globs that could not be looked up. */
  readonly mishaps: readonly Mishap[];
}

export interface ObservedEnvironment {
  readonly place: EnvironmentPlace;
  readonly seen: Seen | { readonly error: SyncError };
}

/** An environment that could be looked at. */
export interface SeenPlace {
  readonly place: EnvironmentPlace;
  readonly seen: Seen;
}

/** Lists that the rule does not mention are not looked at, and empty. */
export interface Seen {
  /** Undefined: it does not exist. */
  readonly current: ListedEnvironment | undefined;
  /** Of the rule; undefined where it names none. */
  readonly reviewers: readonly Reviewer[] | undefined;
  readonly patterns: readonly BranchPattern[];
  readonly rules: readonly CustomRule[];
  readonly variables: readonly ListedVariable[];
}

/**
 * Looks at every environment of the rules: one request a repository, and one more for the patterns, custom rules
 * and variables that a rule mentions. What cannot be seen is an error of its environments, and of no other.
 */
export async function observeEnvironments(
  rules: readonly EnvironmentRule[],
  ports: ObservePorts,
): Promise<ObservedEnvironments> {
  const { places, findings, mishaps } = await environmentPlaces(rules, ports.target, ports.expand);
  const used = [...new Set(places.map(({ rule }) => rule))];
  const byRepository = Map.groupBy(places, ({ repository }) => repository.toLowerCase());
  const [links, ...observed] = await Promise.all([
    checkLinks(linksOf(used, ports.valueOf), ports.resources),
    ...[...byRepository.values()].map((group) => observeRepository(group, ports)),
  ]);
  const seen = new Map(observed.flatMap(({ environments }) => environments).map((one) => [one.place, one]));
  return {
    rules,
    environments: places.flatMap((place) => seen.get(place) ?? []),
    broken: links.broken,
    findings: [...findings, ...links.findings, ...observed.flatMap(({ remarks }) => remarks)],
    mishaps,
  };
}

interface ObservedRepository {
  readonly environments: readonly ObservedEnvironment[];
  readonly remarks: readonly Finding[];
}

async function observeRepository(
  places: readonly EnvironmentPlace[],
  ports: ObservePorts,
): Promise<ObservedRepository> {
  const [first] = places;
  if (first === undefined) return { environments: [], remarks: [] };
  try {
    const listed = await ports.github.listEnvironments(first.repository);
    const byName = new Map(listed.map((one) => [one.name.toLowerCase(), one]));
    const environments = await Promise.all(
      places.map((place) => observeOne(place, byName.get(place.rule.name.toLowerCase()), ports)),
    );
    return { environments, remarks: nearlyNamed(places, listed) };
  } catch (thrown) {
    const error = toSyncError(thrown);
    return { environments: places.map((place) => ({ place, seen: { error } })), remarks: [] };
  }
}

async function observeOne(
  place: EnvironmentPlace,
  current: ListedEnvironment | undefined,
  { github, stores, reviewer }: ObservePorts,
): Promise<ObservedEnvironment> {
  const { repository, rule } = place;
  try {
    const { found, missing } = await findReviewers(rule.reviewers ?? [], current?.reviewers ?? [], reviewer);
    if (missing.length > 0) throw reviewersMissing(place, missing);
    const hasPatterns = typeof rule.deploys === 'object' && current?.deploys === 'patterns';
    const [patterns, rules, variables] = await Promise.all([
      hasPatterns ? github.listPatterns(repository, rule.name) : [],
      rule.rules && current ? github.listRules(repository, rule.name) : [],
      rule.variables.length > 0 && current ? stores.listVariables(scopeOf(place)) : [],
    ]);
    const reviewers = rule.reviewers && found;
    return { place, seen: { current, reviewers, patterns, rules, variables: variables ?? [] } };
  } catch (error) {
    return { place, seen: { error: toSyncError(error) } };
  }
}

function reviewersMissing(place: EnvironmentPlace, names: readonly string[]): SyncError {
  const isTeam = names.some((name) => name.includes('/'));
  return new SyncError(
    'GITHUB_ENV_REVIEWER_NOT_FOUND',
    `${names.map((name) => `\`${name}\``).join(', ')} cannot be found, so ${placeName(place)} is left as it is: without its reviewers it would be open.`,
    {
      where: place.rule.where,
      hint: isTeam
        ? 'Correct the team, as `organisation/slug`, or give `secrets-token` the organisation permission "Members: read".'
        : 'Correct the login under `reviewers`.',
    },
  );
}

/** An environment that cannot be made as it should be. */
export function mishapsOfPlace({ place, seen }: ObservedEnvironment): readonly Mishap[] {
  if (!('error' in seen)) return [];
  const { repository, rule } = place;
  return [mishapOf(seen.error, { subject: repository, label: rule.name }, { where: [rule.where] })];
}
