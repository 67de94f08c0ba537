import { toSyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { EnvironmentRule } from '../model/inventory.ts';
import { environmentOf, environmentScope, type Scope, subjectOf } from '../model/scope.ts';
import type { Of } from './environment-change.ts';
import { type Mishap, mishapOf } from './mishap.ts';
import { idle, isExclusion, matcherOf, unmatchedIn } from './repositories.ts';

/** One environment of one repository, with the rule that says how it is to be. */
export interface EnvironmentPlace {
  readonly repository: string;
  readonly rule: EnvironmentRule;
}

export interface Places {
  readonly places: readonly EnvironmentPlace[];
  readonly findings: readonly Finding[];
  /** Globs that could not be looked up. */
  readonly mishaps: readonly Mishap[];
}

/** The names of repositories and globs of them, as `owner/repo`, with those that a `!` takes out; empty where nothing matches. */
export type Expand = (globs: readonly string[]) => Promise<readonly string[]>;

/** Every environment that the rules speak of, each once: where two speak of one, neither counts. */
export async function environmentPlaces(
  rules: readonly EnvironmentRule[],
  target: string,
  expand: Expand,
): Promise<Places> {
  const expanded = await Promise.all(rules.map((rule) => placesOf(rule, target, expand)));
  const byKey = Map.groupBy(
    expanded.flatMap(({ places }) => places),
    placeKey,
  );
  const groups = [...byKey.values()];
  return {
    places: groups.flatMap((group) => (isOne(group) ? group.slice(0, 1) : [])),
    findings: [
      ...expanded.flatMap(({ findings }) => findings),
      ...groups.filter((group) => !isOne(group)).map(spokenOfTwice),
    ],
    mishaps: expanded.flatMap(({ mishaps }) => mishaps),
  };
}

async function placesOf(rule: EnvironmentRule, target: string, expand: Expand): Promise<Places> {
  const sound = { findings: [], mishaps: [] };
  if (rule.repositories === undefined) return { ...sound, places: [{ repository: target, rule }] };
  try {
    const found = await expand(rule.repositories);
    const all = unmatchedIn(rule.repositories, found);
    const unmatched = all.filter((glob) => !isExclusion(glob));
    return {
      ...sound,
      places: found.filter(matcherOf(rule.repositories)).map((repository) => ({ repository, rule })),
      findings: [
        ...(unmatched.length > 0 ? [nowhere(rule, unmatched)] : []),
        ...all.filter(isExclusion).map((glob) => idle(glob, rule.where)),
      ],
    };
  } catch (error) {
    const place = { subject: rule.repositories.join(', '), label: rule.name };
    const mishap = mishapOf(toSyncError(error), place, { where: [rule.where] });
    return { ...sound, places: [], mishaps: [mishap] };
  }
}

/** A glob may match a repository that its rule names as well. */
function isOne(group: readonly EnvironmentPlace[]): boolean {
  return new Set(group.map(({ rule }) => rule)).size === 1;
}

function nowhere({ name, where }: EnvironmentRule, globs: readonly string[]): Finding {
  return {
    severity: 'error',
    code: 'GITHUB_ENV_REPOSITORY_NOT_FOUND',
    subject: name,
    what: `No repository matches ${globs.map((glob) => `\`${glob}\``).join(', ')}.`,
    cure: 'Correct `repos`, or give `secrets-token` access to the repositories.',
    where,
  };
}

function spokenOfTwice(group: readonly EnvironmentPlace[]): Finding {
  const [first, ...others] = group;
  const lines = group.map(({ rule }) => rule.where.line).join(' and ');
  return {
    severity: 'error',
    code: 'GITHUB_ENV_TWICE',
    subject: first === undefined ? '' : placeName(first),
    what: `Lines ${lines} of the configuration both say how this environment is to be.`,
    cure: 'Narrow the `repos` of one of them; until then neither is applied there.',
    ...(first === undefined ? {} : { where: first.rule.where }),
    spots: others.map(({ rule }) => ({
      where: rule.where,
      what: 'This entry speaks of the same environment.',
    })),
  };
}

/** `acme/app: production`. */
export function placeName({ repository, rule }: EnvironmentPlace): string {
  return `${repository}: ${rule.name}`;
}

/** GitHub tells cases apart neither in repositories nor in environments. */
function placeKey(place: EnvironmentPlace): string {
  return placeName(place).toLowerCase();
}

export function scopeOf({ repository, rule }: EnvironmentPlace): Scope {
  return environmentScope(repository, rule.name);
}

/** Whether the environment of a report or a plan is this scope. */
export function isOfScope(
  { repository, name }: { readonly repository: string; readonly name: string },
  scope: Scope,
): boolean {
  const isSameRepository = subjectOf(scope).toLowerCase() === repository.toLowerCase();
  return isSameRepository && environmentOf(scope)?.toLowerCase() === name.toLowerCase();
}

/** Whether the rule means this scope, also where its globs could not be looked up. */
export function speaksOf(rule: EnvironmentRule, target: string, scope: Scope): boolean {
  // Names first: each secret is held against each rule, and a rule may have many globs.
  if (environmentOf(scope)?.toLowerCase() !== rule.name.toLowerCase()) return false;
  const repository = subjectOf(scope);
  if (rule.repositories === undefined) return repository.toLowerCase() === target.toLowerCase();
  const matches = matcherOfRule.get(rule) ?? matcherOf(rule.repositories);
  matcherOfRule.set(rule, matches);
  return matches(repository);
}

/** Of the globs of a rule: to compile one takes far longer than to ask it. */
const matcherOfRule = new WeakMap<EnvironmentRule, ReturnType<typeof matcherOf>>();

export function ofPlace({ repository, rule }: EnvironmentPlace): Of {
  const { name, where, mayBeUnprotected } = rule;
  return { repository, name, where, mayBeUnprotected };
}
