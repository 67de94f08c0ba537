import type { Finding } from '../model/finding.ts';
import type { EnvironmentRule } from '../model/inventory.ts';
import { type Scope, subjectOf } from '../model/scope.ts';
import { lackOf } from './environment-lack.ts';
import type { ObservedEnvironment, ObservedEnvironments } from './environment-observe.ts';
import { isOfScope, placeName, speaksOf } from './environment-place.ts';
import { type PlannedEnvironment, planEnvironments } from './environment-plan.ts';
import type { Mishap } from './mishap.ts';

/** Environments that take secrets of this run, and that it leaves as they are. */
export interface StandingEnvironments {
  /** As they are to be. */
  readonly environments: readonly PlannedEnvironment[];
  /** It lacks protection that the configuration asks for, or may lack it. */
  isOpen(scope: Scope): boolean;
  readonly findings: readonly Finding[];
  readonly mishaps: readonly Mishap[];
}

/**
 * Of rules that the run is not about, those that protect an environment which takes a secret, narrowed to it. Where
 * the secrets may go in without the protection there is nothing to look at.
 */
export function standingRules(
  rules: readonly EnvironmentRule[],
  scopes: readonly Scope[],
  target: string,
): readonly EnvironmentRule[] {
  return rules
    .filter((rule) => isProtecting(rule) && !rule.mayBeUnprotected)
    .flatMap((rule) => {
      const its = scopes.filter((scope) => speaksOf(rule, target, scope));
      const names = its.map(subjectOf);
      const repositories = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
      return repositories.length === 0 ? [] : [{ ...rule, repositories, secrets: [], variables: [] }];
    });
}

function isProtecting({ reviewers, wait, preventSelfReview, deploys, rules }: EnvironmentRule): boolean {
  const isNarrow = deploys !== undefined && deploys !== 'any';
  return [reviewers?.length, wait, preventSelfReview, isNarrow, rules?.length].some(Boolean);
}

/** Pure: which of them are open. */
export function planStanding(observed: ObservedEnvironments, target: string): StandingEnvironments {
  const { environments, findings, mishaps } = planEnvironments(observed);
  const lacking = environments.flatMap((row, index) => {
    const seen = observed.environments[index];
    const fields = seen === undefined ? [] : lacksOf(row, seen);
    return seen === undefined || fields.length === 0 ? [] : [{ row, fields, place: seen.place }];
  });
  const open = new Set(lacking.map(({ row }) => row));
  return {
    environments,
    isOpen(scope) {
      if (!observed.rules.some((rule) => speaksOf(rule, target, scope))) return false;
      const row = environments.find((one) => isOfScope(one, scope));
      // Of two entries that speak of one there is no row.
      return row === undefined || row.error !== undefined || open.has(row);
    },
    findings: [...findings, ...lacking.map(({ fields, place }) => unprotected(fields, place))],
    mishaps,
  };
}

/** One that does not exist lacks nothing: that there is no place for a secret is told elsewhere. */
function lacksOf({ protection }: PlannedEnvironment, { seen }: ObservedEnvironment): readonly string[] {
  if (protection === undefined || 'error' in seen || seen.current === undefined) return [];
  const { current, patterns, rules } = seen;
  return lackOf({ shape: current, patterns, rules: rules.map(({ app }) => app) }, protection);
}

function unprotected(fields: readonly string[], place: ObservedEnvironment['place']): Finding {
  return {
    severity: 'error',
    code: 'GITHUB_ENV_UNPROTECTED',
    subject: placeName(place),
    what: `It is not protected as configured (${fields.map((field) => `\`${field}\``).join(', ')}), so no secret is written there.`,
    cure: 'Run `environments` before, or with, `secrets`; or write `unprotected: allow` at the environment.',
    where: place.rule.where,
  };
}
