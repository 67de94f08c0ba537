/** The kinds of places where a repository or an organisation keeps secrets, and what sets them apart. */

export interface Scope {
  /** The right to a repository's secrets, by the name that GitHub's API gives it. */
  readonly permission: string;
  /** The right to an organisation's. */
  readonly organisationPermission: string;
  /** What even listing takes. */
  readonly toRead: 'read' | 'write';
  readonly most: { readonly repository: number; readonly organisation: number };
  /** The rights to variables, for scopes that have them. */
  readonly variables?: { readonly permission: string; readonly organisationPermission: string };
}

/** The documentation names no number. */
const UNLIMITED = Number.POSITIVE_INFINITY;

export const SCOPES = {
  actions: {
    permission: 'secrets',
    organisationPermission: 'organization_secrets',
    toRead: 'read',
    most: { repository: 100, organisation: 1000 },
    variables: {
      permission: 'actions_variables',
      organisationPermission: 'organization_actions_variables',
    },
  },
  codespaces: {
    permission: 'codespaces_secrets',
    organisationPermission: 'organization_codespaces_secrets',
    toRead: 'write',
    most: { repository: 100, organisation: 100 },
  },
  dependabot: {
    permission: 'dependabot_secrets',
    organisationPermission: 'organization_dependabot_secrets',
    toRead: 'read',
    most: { repository: UNLIMITED, organisation: UNLIMITED },
  },
  agents: {
    permission: 'agent_secrets',
    organisationPermission: 'organization_agent_secrets',
    toRead: 'read',
    most: { repository: UNLIMITED, organisation: UNLIMITED },
    variables: { permission: 'agent_variables', organisationPermission: 'organization_agent_variables' },
  },
} as const satisfies Record<string, Scope>;

export type ScopeName = keyof typeof SCOPES;
export type VariableScopeName = 'actions' | 'agents';

export const SCOPE_NAMES = Object.keys(SCOPES) as readonly ScopeName[];
export const VARIABLE_SCOPE_NAMES = ['actions', 'agents'] as const satisfies readonly VariableScopeName[];

/** Secrets of one environment. */
export const MOST_IN_ENVIRONMENT = 100;
export const MOST_VARIABLES = { repository: 500, environment: 100, organisation: 1000 } as const;
/** Bytes of one value, of a secret as of a variable. */
export const MOST_BYTES = 48 * 1024;
