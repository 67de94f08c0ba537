import { type ScopeKind, type Shelf, scopeKinds } from '../src/model/scope-kinds.ts';
import { placeNames } from './place-names.ts';

/** How the configuration names a place of each kind, in `secrets` and its `also`. */
const written: Readonly<Record<ScopeKind, string>> = {
  actions: 'to: actions',
  codespaces: 'to: codespaces',
  dependabot: 'to: dependabot',
  agents: 'to: agents',
  environment: 'environments: production',
  'organisation-actions': 'organisation: acme, to: actions',
  'organisation-codespaces': 'organisation: acme, to: codespaces',
  'organisation-dependabot': 'organisation: acme, to: dependabot',
  'organisation-agents': 'organisation: acme, to: agents',
  'cloudflare-worker': 'cloudflare-worker: shop',
  'cloudflare-pages': 'cloudflare-pages: site',
};

/** The places where secrets and variables live, with what each takes. `npm run docs` writes it into docs/secrets.md. */
export function scopeTable(): string {
  const rows = (Object.keys(scopeKinds) as ScopeKind[]).map((kind) => {
    const { secrets, variables } = scopeKinds[kind] as {
      readonly secrets: Shelf;
      readonly variables?: Shelf;
    };
    return [
      placeNames[kind],
      `\`${written[kind]}\``,
      secrets.permission,
      countOf(secrets),
      `${secrets.mostBytes / 1024} KB`,
      variables ? `${variables.permission}, ${countOf(variables)}` : 'none',
    ];
  });
  return [
    ['Place', 'Written', 'Permission', 'Secrets', 'One value', 'Variables'],
    ['---', '---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
    .replace(/^\| (--- \| )+--- \|$/m, '|---|---|---|---|---|---|');
}

function countOf({ most }: Shelf): string {
  return Number.isFinite(most) ? most.toLocaleString('en') : 'no limit named';
}
