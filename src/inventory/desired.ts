import type { Place } from '../model/finding.ts';
import type { Destination, SecretRule, SecretsRules } from '../model/inventory.ts';
import { rowOf, type Scope, scopeKey, subjectOf } from '../model/scope.ts';
import {
  type NameRules,
  type NameTest,
  nameMatcher,
  namesIn,
  type Selected,
  selectorOf,
} from './name-match.ts';
import type { Value, Values } from './values.ts';

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
  /** The scope's repository was not named: a glob matches it. */
  readonly byGlob?: true;
}

/** A value that a rule could have written and does not. */
export interface ExcludedSecret {
  readonly scope: Scope;
  readonly name: string;
  readonly why: string;
}

/** A scope in which what is not wanted is removed. */
export interface Pruned {
  readonly scope: Scope;
  /** True: what the state proves to be ours; else which names. */
  readonly names: true | NameTest;
  readonly where: Place;
}

/** A secret that this run leaves alone, whatever is pruned: a part of the configuration that it is not about wants it. */
export interface SparedSecret {
  readonly scope: Scope;
  readonly name: string;
}

export interface DesiredSecrets {
  readonly wanted: readonly DesiredSecret[];
  readonly excluded: readonly ExcludedSecret[];
  readonly pruned: readonly Pruned[];
  readonly spared: readonly SparedSecret[];
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
export async function desiredSecrets(
  { rules }: Pick<SecretsRules, 'rules'>,
  values: Values,
  repositoriesOf: RepositoriesOf,
): Promise<DesiredSecrets> {
  const wanted: DesiredSecret[] = [];
  const excluded: ExcludedSecret[] = [];
  const pruned: Pruned[] = [];
  for (const rule of rules) {
    const { when, visibility, where } = rule;
    const selected = await selectorOf(rule satisfies NameRules);
    const prunes = typeof rule.prune === 'boolean' ? rule.prune : await nameMatcher(rule.prune);
    // A name that is written out is wanted also where no value came: that is told, and what is there stays.
    const sources = [...new Set([...values.keys(), ...namesIn(rule.include)])];
    const choices = sources.map((from) => ({ from, ...choiceOf(selected(from), values.get(from)) }));
    const named = new Set(
      rule.to.flatMap((one) => scopesOf(one, repositoriesOf).filter(isNamedIn(one)).map(scopeKey)),
    );
    for (const scope of distinct(rule.to.flatMap((destination) => scopesOf(destination, repositoriesOf)))) {
      const byGlob = named.has(scopeKey(scope)) ? {} : ({ byGlob: true } as const);
      for (const { from, isWanted, why } of choices) {
        const name = `${rule.prefix}${rule.as ?? from}`.toUpperCase();
        if (isWanted) wanted.push({ scope, name, from, when, visibility, where, ...byGlob });
        else if (why !== undefined) excluded.push({ scope, name: from, why });
      }
      if (prunes !== false) pruned.push({ scope, names: prunes, where });
    }
  }
  return { wanted, excluded, pruned, spared: [] };
}

/** The target, which needs no name, or a repository that is written out. */
function isNamedIn({ repositories }: Destination): (scope: Scope) => boolean {
  const names = repositories?.map((one) => one.toLowerCase());
  return (scope) => names?.includes(subjectOf(scope).toLowerCase()) ?? true;
}

/** `why` it is left out, where a rule could have meant it. */
function choiceOf(
  selected: Selected,
  value: Value | undefined,
): { readonly isWanted: boolean; readonly why?: string } {
  switch (selected) {
    case 'named':
      return { isWanted: true };
    case 'included':
      return value?.ownInput === undefined
        ? { isWanted: true }
        : { isWanted: false, why: `this action's own \`${value.ownInput}\`` };
    case 'excluded':
    case 'excluded by default':
      return { isWanted: false, why: selected };
    case 'not asked for':
      return { isWanted: false };
  }
}

function distinct(scopes: readonly Scope[]): readonly Scope[] {
  return [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()];
}
