import type { Finding } from '../model/finding.ts';
import type { Of } from './environment-change.ts';
import type { Limit, RefusedField } from './environment-refusal.ts';

export type OmittedField = RefusedField | 'rules';

/** What an environment has to do without. */
export interface Omission {
  readonly fields: readonly OmittedField[];
  readonly limit: Limit;
  readonly of: Of;
}

const words = {
  plan: {
    why: 'the plan does not include it for this repository',
    cure: 'Make the repository public, move to a plan that includes it, or remove it from the configuration.',
  },
  server: {
    why: 'this version of GitHub Enterprise Server does not know it',
    cure: 'Update the server, or remove it from the configuration.',
  },
} as const satisfies Record<Limit, { readonly why: string; readonly cure: string }>;

/** One notice a repository and reason, with the environments that it is about. */
export function findingsOfOmissions(omissions: readonly Omission[]): readonly Finding[] {
  const groups = Map.groupBy(omissions, ({ of, limit }) => `${of.repository} ${limit}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const { why, cure } = words[first.limit];
    const left = group.map(
      ({ fields, of }) => `${fields.map((field) => `\`${field}\``).join(', ')} of \`${of.name}\``,
    );
    return {
      severity: 'notice',
      code: 'GITHUB_ENV_PLAN_LIMIT',
      subject: first.of.repository,
      what: `Left out ${left.join('; ')}: ${why}. All else is written.`,
      cure,
      where: first.of.where,
      spots: others.map(({ of }) => ({ where: of.where, what: `\`${of.name}\` as well.` })),
    };
  });
}
