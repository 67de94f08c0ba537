import { repositoryAt } from './repository.ts';
import { type ScopeKind, type ScopeRow, scopeKinds } from './scope-kinds.ts';

/** One place where secrets or variables live. `at` holds the parameters of the addresses of its kind. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly at: Readonly<Record<string, string>>;
}

export function rowOf({ kind }: Pick<Scope, 'kind'>): ScopeRow {
  return scopeKinds[kind];
}

/**
 * The same for the same place, whatever the case of its name. Environments too: "Environment names are not case
 * sensitive" (GitHub's documentation, "Managing environments for deployment").
 */
export function scopeKey({ kind, at }: Scope): string {
  const parts = new URLSearchParams(
    Object.keys(at)
      .sort()
      .map((name) => [name, at[name]?.toLowerCase() ?? ''] as [string, string]),
  );
  return `${kind}?${parts}`;
}

/** Where secrets of an environment live; `repository` is `owner/repo`. */
export function environmentScope(repository: string, name: string): Scope {
  return { kind: 'environment', at: { ...repositoryAt(repository), environment_name: name } };
}

/** The name of the environment that the scope is; undefined where it is something else. */
export function environmentOf(scope: Scope): string | undefined {
  const { environment } = rowOf(scope);
  return environment && scope.at[environment];
}

/** `acme/app`, or what else the scope belongs to. */
export function subjectOf(scope: Scope): string {
  return filled(rowOf(scope).subject, scope);
}

/** `Codespaces`, `production`. */
export function labelOf(scope: Scope): string {
  return filled(rowOf(scope).label, scope);
}

function filled(template: string, { at }: Scope): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => at[name] ?? '');
}
