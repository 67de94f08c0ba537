import { rowOf, type Scope } from '../../model/scope.ts';

/** The address of a scope's secrets, its parameters filled in. */
export function addressOf(scope: Scope): string {
  return rowOf(scope).secrets.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(scope.at[name] ?? ''),
  );
}
