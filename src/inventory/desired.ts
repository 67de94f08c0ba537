import type { ChangeId } from '../model/change.ts';
import type { Place } from '../model/finding.ts';
import type { Destination, SecretRule, SecretsRules } from '../model/inventory.ts';
import { rowOf, type Scope, scopeKey } from '../model/scope.ts';
import { type NameRules, selectorOf } from './name-match.ts';
import type { Values } from './values.ts';

/** A secret that is to be in a scope. */
export interface DesiredSecret {
  readonly scope: Scope;
  /** The name there. */
  readonly name: string;
  /** The name of the value. */
  readonly from: string;
  readonly when: SecretRule['when'];
  readonly visibility: SecretRule['visibility'];
  readonly where: Place;
  /** What must have succeeded first; beside what makes the scope. */
  readonly after?: readonly ChangeId[];
}

/** A value that a rule could have written and does not. */
export interface ExcludedSecret {
  readonly scope: Scope;
  readonly name: string;
  readonly why: 'excluded' | 'excluded by default';
}

/** A scope in which what is not wanted is removed. */
export interface Pruned {
  readonly scope: Scope;
  /** True: what the state proves to be ours; else names and globs. */
  readonly names: true | readonly string[];
  readonly where: Place;
}

export interface DesiredSecrets {
  readonly wanted: readonly DesiredSecret[];
  readonly excluded: readonly ExcludedSecret[];
  readonly pruned: readonly Pruned[];
}

/** `owner/repo` of each repository that a destination means. */
export type RepositoriesOf = (globs: readonly string[] | undefined) => readonly string[];

export function scopesOf({ kind, repositories, at }: Destination, repositoriesOf: RepositoriesOf): Scope[] {
  if (!rowOf({ kind }).inRepository) return [{ kind, at }];
  return repositoriesOf(repositories).map((repository) => {
    const [owner = '', repo = ''] = repository.split('/');
    return { kind, at: { owner, repo, ...at } };
  });
}

/** What the rules make of the values at hand. Pure: globs have been looked up before. */
export function desiredSecrets(
  { rules }: Pick<SecretsRules, 'rules'>,
  values: Values,
  repositoriesOf: RepositoriesOf,
): DesiredSecrets {
  const wanted: DesiredSecret[] = [];
  const excluded: ExcludedSecret[] = [];
  const pruned: Pruned[] = [];
  for (const rule of rules) {
    const selected = selectorOf(rule satisfies NameRules);
    for (const scope of distinct(rule.to.flatMap((destination) => scopesOf(destination, repositoriesOf)))) {
      for (const from of values.keys()) {
        const how = selected(from);
        const name = `${rule.prefix}${rule.as ?? from}`.toUpperCase();
        if (how === 'excluded' || how === 'excluded by default')
          excluded.push({ scope, name: from, why: how });
        if (how !== 'included') continue;
        const { when, visibility, where } = rule;
        wanted.push({ scope, name, from, when, visibility, where });
      }
      if (rule.prune !== false) pruned.push({ scope, names: rule.prune, where: rule.where });
    }
  }
  return { wanted, excluded, pruned };
}

function distinct(scopes: readonly Scope[]): readonly Scope[] {
  return [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()];
}
