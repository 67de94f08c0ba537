import { type ScopeKind, scopeKinds } from '../src/model/scope-kinds.ts';
import { placeNames } from './place-names.ts';

/** What each token needs, and what for. `npm run docs` writes it into the reference, and in brief into the README. */
interface Permission {
  readonly token: string;
  readonly permission: string;
  readonly purpose: string;
}

const ofSiblings: readonly Permission[] = [
  {
    token: '`token`',
    permission: '`contents: write`',
    purpose: 'Reads the target and the configuration; pushes the branches `sync/**`.',
  },
  {
    token: '`token`',
    permission: '`pull-requests: write`',
    purpose: 'Opens and updates the pull requests, their labels, reviewers, assignees and milestone.',
  },
  {
    token: '`token`',
    permission: '`checks: read`, `statuses: read`',
    purpose: 'Only to merge by itself: sees whether the checks that the base branch requires have passed.',
  },
  {
    token: '`token`',
    permission: '`workflows: write`',
    purpose:
      'Only with `include-denied: [workflows]`. Only an App or a personal token can have it; `permissions:` cannot give it.',
  },
  {
    token: '`token`',
    permission: '`members: read` of the organisation',
    purpose: 'Only with teams among `pull-request.reviewers`. Only an App or a personal token can have it.',
  },
  {
    token: '`source-token`, tokens of `token-env`',
    permission: '`contents: read` on each private sibling',
    purpose: 'Reads commits and files. Public siblings need no permission. Nothing is ever written with it.',
  },
];

const ofEnvironments: readonly Permission[] = [
  {
    token: '`secrets-token`',
    permission: '`Actions: read`, `Administration: write`',
    purpose: 'Only for `environments`: reads them; writes reviewers, branches and the other rules.',
  },
  {
    token: '`secrets-token`',
    permission: '`Members: read` of the organisation',
    purpose: 'Only with teams among the reviewers of `environments`.',
  },
  {
    token: '`neon-api-key`',
    permission: 'read access to the project',
    purpose: 'Only with `links: neon-branch`: looks the branch up.',
  },
];

const projects = '`Projects: write` of the organisation';

const ofIssues: readonly Permission[] = [
  {
    token: '`token`',
    permission: '`issues: write`',
    purpose:
      'Only for `issues` with `kind: github-issues`: reads and writes issues, labels and comments. In another repository with a token of `token-env`.',
  },
  {
    token: 'token of `token-env`',
    permission: projects,
    purpose:
      "Only for `issues` with `kind: github-project`; with `Issues: write` for the issues in it. Never the workflow's own token.",
  },
  {
    token: '`linear-api-key`',
    permission: 'Read and Write',
    purpose:
      'Only for `issues` with `kind: linear`: reads and writes issues, their comments and attachments.',
  },
  {
    token: '`jira-email`, `jira-api-token`',
    permission: 'browse, create, edit, link and transition issues, add comments',
    purpose: 'Only for `issues` with `kind: jira`. With scopes: `read:jira-work`, `write:jira-work`.',
  },
];

/** One row for each permission of the places that secrets and variables live in. */
function ofScopes(): readonly Permission[] {
  const shelves = (Object.keys(scopeKinds) as ScopeKind[]).flatMap((kind) => {
    const { vendor, secrets, variables } = scopeKinds[kind];
    return [
      { kind, vendor, permission: secrets.permission, holds: 'secrets' },
      ...(variables ? [{ kind, vendor, permission: variables.permission, holds: 'variables' }] : []),
    ];
  });
  return [...Map.groupBy(shelves, ({ permission }) => permission)].map(([permission, group]) => {
    const places = [...new Set(group.map(({ kind }) => placeNames[kind]))].join(', ');
    const isRead = group.every(({ holds }) => holds === 'variables');
    const purpose = isRead
      ? `${places}: reads variables, to verify them.`
      : `${places}: lists and writes ${[...new Set(group.map(({ holds }) => holds))].join(' and ')}.`;
    if (group.some(({ vendor }) => vendor === 'cloudflare')) {
      return { token: '`cloudflare-api-token`', permission: `\`${permission}\``, purpose };
    }
    const access = isRead ? 'read' : 'write';
    return { token: '`secrets-token`', permission: `\`${permission}: ${access}\``, purpose };
  });
}

/** In place of a row for each place on GitHub. */
const inBrief: Permission = {
  token: '`secrets-token`',
  permission:
    'of `Secrets: write`, `Codespaces secrets: write`, `Dependabot secrets: write`, `Environments: write` (with `Actions: read`) those that you write to; [other places](docs/secrets.md#where-they-can-go)',
  purpose:
    "Only for `secrets`, `environments` and `verify`: lists and writes secrets and variables. Never the workflow's own token.",
};

export function permissionTable(): string {
  return tableOf([...ofSiblings, ...ofScopes(), ...ofEnvironments, ...ofIssues]);
}

/** What most need; the reference has the rest. */
export function briefPermissionTable(): string {
  const [contents, pullRequests] = ofSiblings;
  const source = ofSiblings.filter(({ token }) => token.includes('source-token'));
  const trackers = ofIssues.filter(({ permission }) => permission !== projects);
  const all = [contents, pullRequests, ...source, inBrief, ...trackers];
  return tableOf(all.filter((one) => one !== undefined));
}

function tableOf(permissions: readonly Permission[]): string {
  return [
    '| Token | Needs | What for |',
    '|---|---|---|',
    ...permissions.map(({ token, permission, purpose }) => `| ${token} | ${permission} | ${purpose} |`),
  ].join('\n');
}
