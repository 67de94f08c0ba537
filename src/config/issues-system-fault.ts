import type { SystemKind } from '../model/known-fields.ts';
import { systemKinds } from '../model/known-fields.ts';
import { written as has, type Part, required, where, without } from './keys-together.ts';
import type { FaultAt } from './mapping.ts';

const keys = [
  ...['team', 'url', 'project', 'repo', 'owner', 'number'],
  ...['module', 'export', 'options', 'env', 'token-env', 'email-env'],
] as const;

interface Keys {
  /** With an example of each. */
  readonly needs: Readonly<Record<string, string>>;
  readonly takes: readonly string[];
}

const keysOf: Readonly<Record<SystemKind, Keys>> = {
  linear: { needs: { team: 'ENG' }, takes: ['project', 'token-env'] },
  jira: {
    needs: { url: 'https://acme.atlassian.net', project: 'APP' },
    takes: ['token-env', 'email-env'],
  },
  'github-issues': { needs: { repo: 'acme/app' }, takes: ['token-env'] },
  'github-project': { needs: { owner: 'acme', number: '7' }, takes: ['token-env'] },
  module: { needs: { module: './sync/tracker.mjs' }, takes: ['export', 'options', 'env'] },
};

/** The same for editors. */
export const systemTogether: readonly Part[] = systemKinds.map((kind) => {
  const needed = Object.keys(keysOf[kind].needs);
  const strange = keys.filter((key) => !needed.includes(key) && !keysOf[kind].takes.includes(key));
  return where(has('kind', { const: kind }), { allOf: [required(...needed), without(...strange)] });
});

export function systemFault(
  written: { readonly kind: SystemKind } & Readonly<Record<string, unknown>>,
): FaultAt | undefined {
  const { needs, takes } = keysOf[written.kind];
  const strange = keys.find((key) => {
    return written[key] !== undefined && !takes.includes(key) && !Object.hasOwn(needs, key);
  });
  if (strange !== undefined) {
    const known = [...Object.keys(needs), ...takes].map((key) => `\`${key}\``).join(', ');
    return {
      what: `has no meaning for \`kind: ${written.kind}\``,
      cure: `Remove it; beside \`kind\` it knows ${known}.`,
      at: [strange],
      on: 'key',
    };
  }
  const missing = Object.entries(needs).find(([key]) => written[key] === undefined);
  if (missing === undefined) return undefined;
  return {
    what: `is of \`kind: ${written.kind}\` and has no \`${missing[0]}\``,
    cure: `Add it, such as \`${missing[0]}: ${missing[1]}\`.`,
  };
}
