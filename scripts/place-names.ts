import type { ScopeKind } from '../src/model/scope-kinds.ts';

/** The kinds of places for secrets and variables, in words. */
export const placeNames: Readonly<Record<ScopeKind, string>> = {
  actions: 'Actions',
  codespaces: 'Codespaces',
  dependabot: 'Dependabot',
  agents: 'Agents',
  environment: 'Environments',
  'organisation-actions': 'Actions of an organisation',
  'organisation-codespaces': 'Codespaces of an organisation',
  'organisation-dependabot': 'Dependabot of an organisation',
  'organisation-agents': 'Agents of an organisation',
  'cloudflare-worker': 'Cloudflare Workers',
  'cloudflare-pages': 'Cloudflare Pages',
};
