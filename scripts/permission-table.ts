/** What each token needs on GitHub, and what for. `npm run docs` writes it into the README and the reference. */
interface Permission {
  readonly token: string;
  readonly permission: string;
  readonly purpose: string;
}

const permissions: readonly Permission[] = [
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

export function permissionTable(): string {
  return [
    '| Token | Needs | What for |',
    '|---|---|---|',
    ...permissions.map(({ token, permission, purpose }) => `| ${token} | ${permission} | ${purpose} |`),
  ].join('\n');
}
