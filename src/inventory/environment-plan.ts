import type { ChangeId } from '../model/change.ts';
import { SyncError } from '../model/error.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { Scope } from '../model/scope.ts';
import type { EnvironmentChange } from './environment-change.ts';
import { type Difference, differencesBetween, type FullShape } from './environment-difference.ts';
import type { Protection } from './environment-lack.ts';
import {
  mishapsOfPlace,
  type ObservedEnvironment,
  type ObservedEnvironments,
  type Seen,
  type SeenPlace,
} from './environment-observe.ts';
import { placeName, scopeOf } from './environment-place.ts';
import { planProtection } from './environment-protection.ts';
import { wantedShape } from './environment-settings.ts';
import { planVariables } from './environment-variables.ts';
import type { Mishap } from './mishap.ts';

export interface EnvironmentsPlan {
  readonly environments: readonly PlannedEnvironment[];
  readonly changes: readonly EnvironmentChange[];
  readonly secrets: readonly EnvironmentSecretWish[];
  readonly findings: readonly Finding[];
  readonly mishaps: readonly Mishap[];
}

/** One row of the report, before anything is done. */
export interface PlannedEnvironment {
  readonly repository: string;
  readonly name: string;
  readonly where: Place;
  readonly exists: boolean;
  readonly differences: readonly Difference[];
  /** What is to protect it; undefined where it is left as it is. */
  readonly protection: Protection | undefined;
  readonly changes: readonly ChangeId[];
  /** Of these, the environment and all that protects it: no secret goes into an open one. */
  readonly guards: readonly ChangeId[];
  /** Why it is left as it is. */
  readonly error: SyncError | undefined;
}

/** A secret that an environment is to hold. */
export interface EnvironmentSecretWish {
  readonly scope: Scope;
  readonly name: string;
  /** The name of the value. */
  readonly from: string;
  readonly where: Place;
}

/** What differs, as changes. Pure; an environment that is as it should be yields a row and no change. */
export function planEnvironments({
  environments,
  broken,
  findings,
  mishaps,
}: ObservedEnvironments): EnvironmentsPlan {
  const planned = environments.map((observed) => planOne(guarded(observed), broken));
  return {
    environments: planned.map(({ row }) => row),
    changes: planned.flatMap(({ changes }) => changes),
    secrets: planned.flatMap(({ secrets }) => secrets),
    findings,
    mishaps: [...mishaps, ...environments.flatMap((observed) => mishapsOfPlace(guarded(observed)))],
  };
}

/** GitHub refuses to prevent self-review where nobody reviews (github-community-projects/safe-settings#628). */
function guarded(observed: ObservedEnvironment): ObservedEnvironment {
  const { place, seen } = observed;
  if ('error' in seen) return observed;
  const { preventSelfReview, reviewers } = wantedShape(place.rule, seen.reviewers, seen.current);
  if (!preventSelfReview || reviewers.length > 0) return observed;
  const message = `${placeName(place)} is to prevent self-review, but has no reviewers.`;
  return { place, seen: { error: new SyncError('GITHUB_ENV_SELF_REVIEW_ALONE', message) } };
}

interface PlannedOne {
  readonly row: PlannedEnvironment;
  readonly changes: readonly EnvironmentChange[];
  readonly secrets: readonly EnvironmentSecretWish[];
}

function planOne({ place, seen }: ObservedEnvironment, broken: ObservedEnvironments['broken']): PlannedOne {
  const { repository, rule } = place;
  const head = { repository, name: rule.name, where: rule.where };
  if ('error' in seen) {
    const row = {
      ...head,
      exists: true,
      differences: [],
      protection: undefined,
      changes: [],
      guards: [],
      error: seen.error,
    };
    return { row, changes: [], secrets: [] };
  }
  const wanted = wantedFull({ place, seen });
  const protection = planProtection({ place, seen }, wanted);
  const environment = protection.filter(({ kind }) => kind === 'environment').map(({ id }) => id);
  const variables = planVariables({ place, seen }, broken, environment);
  const changes = [...protection, ...variables];
  const differences = [
    ...differencesBetween(seen.current && currentFull(seen, seen.current), wanted),
    ...variables.map(({ ensure, expects }) => ({
      field: `variables.${ensure.name}` as const,
      from: expects === undefined ? undefined : 'another value',
      to: 'as configured',
    })),
  ];
  return {
    row: {
      ...head,
      exists: seen.current !== undefined,
      differences,
      protection: {
        shape: wanted.shape,
        patterns: typeof rule.deploys === 'object' ? wanted.patterns : undefined,
        rules: rule.rules,
      },
      changes: changes.map(({ id }) => id),
      guards: protection.map(({ id }) => id),
      error: undefined,
    },
    changes,
    secrets: rule.secrets
      .filter((secret) => !broken.has(secret))
      .map(({ name, from, where }) => ({
        scope: scopeOf(place),
        name: name.toUpperCase(),
        from,
        where,
      })),
  };
}

function currentFull(seen: Seen, shape: FullShape['shape']): FullShape {
  return { shape, patterns: seen.patterns, rules: seen.rules.map(({ app }) => app) };
}

function wantedFull({ place: { rule }, seen }: SeenPlace): FullShape {
  const { deploys } = rule;
  return {
    shape: wantedShape(rule, seen.reviewers, seen.current),
    patterns:
      typeof deploys === 'object'
        ? [
            ...deploys.branches.map((name) => ({ name, type: 'branch' as const })),
            ...deploys.tags.map((name) => ({ name, type: 'tag' as const })),
          ]
        : [],
    rules: rule.rules ?? [],
  };
}
