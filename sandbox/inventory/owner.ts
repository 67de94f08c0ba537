/** Secrets and variables of a repository, and of the organisation that owns it. */
import {
  MOST_VARIABLES,
  SCOPE_NAMES,
  SCOPES,
  type ScopeName,
  VARIABLE_SCOPE_NAMES,
  type VariableScopeName,
} from './scopes.ts';
import { createVariables, type Variables } from './variable.ts';
import { createVault, type Vault } from './vault.ts';

export interface Inventory {
  readonly secrets: Readonly<Record<ScopeName, Vault>>;
  readonly variables: Readonly<Record<VariableScopeName, Variables>>;
}

/** What decides which protection rules a private repository's environments may have. */
export type Plan = 'free' | 'team' | 'enterprise';

/** An account that owns repositories. Only an organisation's secrets can be reached by the API. */
export interface Owner extends Inventory {
  readonly login: string;
  plan: Plan;
}

export function createInventory(
  kind: 'repository' | 'organisation',
  address: string,
  lateness: () => number,
): Inventory {
  const secrets = SCOPE_NAMES.map((scope) => {
    const vault = createVault(`${scope} of ${address}`, SCOPES[scope].most[kind], lateness);
    return [scope, vault] as const;
  });
  const variables = VARIABLE_SCOPE_NAMES.map(
    (scope) => [scope, createVariables(MOST_VARIABLES[kind], lateness)] as const,
  );
  return {
    secrets: Object.fromEntries(secrets) as Record<ScopeName, Vault>,
    variables: Object.fromEntries(variables) as Record<VariableScopeName, Variables>,
  };
}
