import type { Destination, EnvironmentRule, SecretRule } from '../model/inventory.ts';
import { environmentOf, type Scope, scopeKey } from '../model/scope.ts';
import { selectorOf } from './name-match.ts';

/** What brings a secret its value. */
export interface Source {
  /** The name of the value. Undefined where several could: a rule of other repositories is not told from one of these. */
  readonly from: string | undefined;
  /** The command that writes it there. */
  readonly by: 'secrets' | 'environments';
}

/** What the configuration brings to a secret. Undefined where nothing does. */
export type CopiedFrom = (scope: Scope, name: string) => Source | undefined;

/** From the configuration alone: no value is at hand when all there is to do is to verify. */
export async function copiedFrom(
  rules: readonly SecretRule[],
  environments: readonly EnvironmentRule[],
): Promise<CopiedFrom> {
  const selectors = await Promise.all(
    rules.map(async (rule) => ({ rule, selected: await selectorOf(rule) })),
  );
  return (scope, name) => {
    const environment = environmentOf(scope)?.toLowerCase();
    const byEnvironments = environments
      .filter((rule) => rule.name.toLowerCase() === environment)
      .flatMap(({ secrets }) => secrets.filter((one) => one.name.toUpperCase() === name))
      .map(({ from }) => from.toUpperCase());
    const byRules = selectors
      .filter(({ rule }) => rule.to.some((destination) => mayBe(scope, destination)))
      .flatMap(({ rule, selected }) => {
        const from = sourceIn(rule, name);
        return from !== undefined && /^(named|included)$/.test(selected(from)) ? [from] : [];
      });
    const [only, ...others] = new Set([...byEnvironments, ...byRules]);
    if (only === undefined) return undefined;
    return {
      from: others.length > 0 ? undefined : only,
      by: byRules.length > 0 ? 'secrets' : 'environments',
    };
  };
}

function mayBe(scope: Scope, { kind, at }: Destination): boolean {
  return scopeKey(scope) === scopeKey({ kind, at: { ...scope.at, ...at } });
}

function sourceIn({ prefix, as, include }: SecretRule, name: string): string | undefined {
  const before = prefix.toUpperCase();
  if (!name.startsWith(before)) return undefined;
  const rest = name.slice(before.length);
  if (as === undefined) return rest;
  return as.toUpperCase() === rest ? include[0]?.toUpperCase() : undefined;
}
