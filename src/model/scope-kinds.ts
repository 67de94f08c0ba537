/**
 * Where secrets and variables can live. One row a kind: addresses, permissions and limits. Nothing else tells
 * the kinds apart. Addresses are GitHub's published paths (Cloudflare's for its two), their parameters are the
 * keys of `Scope.at`; limits are those of GitHub's documentation ("Secrets reference", "Variables reference").
 */
export interface ScopeRow {
  /** For people: a column of the matrix. */
  readonly label: string;
  /** What the scope belongs to, made of `at`: `{owner}/{repo}`. */
  readonly subject: string;
  readonly vendor: 'github' | 'cloudflare';
  /** Where a repository, given as a glob or left out for the target, fills in `owner` and `repo`. */
  readonly inRepository: boolean;
  readonly secrets: Shelf;
  readonly variables: Shelf | undefined;
  /** An organisation's secret names the repositories that see it. */
  readonly hasVisibility: boolean;
  /** The parameter of the address that names an environment, of the kind that is one. */
  readonly environment?: string;
  /** What it is called where it may have to be made first. */
  readonly thing?: string;
  /** Lists the organisation's secrets that the repository may use; GitHub tells for two kinds only. */
  readonly inherited?: string;
}

/** Secrets, or variables, of a scope. */
export interface Shelf {
  readonly path: string;
  /** The permission of a fine-grained token or an App, as GitHub's settings name it. */
  readonly permission: string;
  /** How many it can hold; infinite where GitHub names no number. */
  readonly most: number;
  /** Bytes of one value. */
  readonly mostBytes: number;
  /** Entries that one request lists. */
  readonly pageSize: number;
  /** False: GitHub's command line has no option for it. */
  readonly isForGh?: false;
}

const kilobytes48 = 48 * 1024;
const unlimited = Number.POSITIVE_INFINITY;

function shelf(path: string, permission: string, most: number): Shelf {
  return { path, permission, most, mostBytes: kilobytes48, pageSize: 100 };
}

/** GitHub lists at most 30 variables at a time. */
function variableShelf(path: string, permission: string, most: number): Shelf {
  return { ...shelf(path, permission, most), pageSize: 30 };
}

function ofRepository(
  label: string,
  part: string,
  permission: string,
  most: number,
  variables?: Shelf,
): ScopeRow {
  const subject = '{owner}/{repo}';
  const secrets = shelf(`/repos/{owner}/{repo}/${part}/secrets`, permission, most);
  return { label, subject, vendor: 'github', inRepository: true, secrets, variables, hasVisibility: false };
}

function withInherited(part: string, row: ScopeRow): ScopeRow {
  return { ...row, inherited: `/repos/{owner}/{repo}/${part}/organization-secrets` };
}

/** The manual of `gh secret set` names Actions, Codespaces and Dependabot. */
function withoutGh(inherited: string | undefined, { secrets, variables, ...rest }: ScopeRow): ScopeRow {
  const row: ScopeRow = {
    ...rest,
    secrets: { ...secrets, isForGh: false },
    variables: variables && { ...variables, isForGh: false },
  };
  return inherited === undefined ? row : withInherited(inherited, row);
}

function ofOrganisation(
  label: string,
  part: string,
  permission: string,
  most: number,
  variables?: Shelf,
): ScopeRow {
  const secrets = shelf(`/orgs/{org}/${part}/secrets`, permission, most);
  return {
    label,
    subject: '{org}',
    vendor: 'github',
    inRepository: false,
    secrets,
    variables,
    hasVisibility: true,
  };
}

export const scopeKinds = {
  actions: withInherited(
    'actions',
    ofRepository(
      'Actions',
      'actions',
      'Secrets',
      100,
      variableShelf('/repos/{owner}/{repo}/actions/variables', 'Variables', 500),
    ),
  ),
  codespaces: ofRepository('Codespaces', 'codespaces', 'Codespaces secrets', 100),
  dependabot: ofRepository('Dependabot', 'dependabot', 'Dependabot secrets', unlimited),
  agents: withoutGh(
    'agents',
    ofRepository(
      'Agents',
      'agents',
      'Agent secrets',
      unlimited,
      variableShelf('/repos/{owner}/{repo}/agents/variables', 'Agent variables', 500),
    ),
  ),
  environment: {
    label: '{environment_name}',
    environment: 'environment_name',
    thing: 'environment',
    subject: '{owner}/{repo}',
    vendor: 'github',
    inRepository: true,
    secrets: shelf('/repos/{owner}/{repo}/environments/{environment_name}/secrets', 'Environments', 100),
    variables: variableShelf(
      '/repos/{owner}/{repo}/environments/{environment_name}/variables',
      'Environments',
      100,
    ),
    hasVisibility: false,
  },
  'organisation-actions': ofOrganisation(
    'Actions',
    'actions',
    'Organization secrets',
    1000,
    variableShelf('/orgs/{org}/actions/variables', 'Organization variables', 1000),
  ),
  'organisation-codespaces': ofOrganisation(
    'Codespaces',
    'codespaces',
    'Organization codespaces secrets',
    100,
  ),
  'organisation-dependabot': ofOrganisation(
    'Dependabot',
    'dependabot',
    'Organization dependabot secrets',
    unlimited,
  ),
  'organisation-agents': withoutGh(
    undefined,
    ofOrganisation('Agents', 'agents', 'Organization agent secrets', unlimited),
  ),
  'cloudflare-worker': {
    label: 'Cloudflare Worker',
    thing: 'Worker',
    subject: '{script_name}',
    vendor: 'cloudflare',
    inRepository: false,
    secrets: {
      path: '/accounts/{account_id}/workers/scripts/{script_name}/secrets',
      permission: 'Workers Scripts Edit',
      most: 128,
      mostBytes: 5 * 1024,
      pageSize: 128,
    },
    variables: undefined,
    hasVisibility: false,
  },
  'cloudflare-pages': {
    label: 'Cloudflare Pages, {environment}',
    thing: 'project',
    subject: '{project_name}',
    vendor: 'cloudflare',
    inRepository: false,
    secrets: {
      path: '/accounts/{account_id}/pages/projects/{project_name}',
      permission: 'Cloudflare Pages Edit',
      most: 128,
      mostBytes: 5 * 1024,
      pageSize: 128,
    },
    variables: undefined,
    hasVisibility: false,
  },
} as const satisfies Record<string, ScopeRow>;

export type ScopeKind = keyof typeof scopeKinds;
