import type { ChangeId } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Of } from './environment-change.ts';
import type { Limit, RefusedField } from './environment-refusal.ts';

export type OmittedField = RefusedField | 'rules';

/** What an environment has to do without, all in all. */
export interface LeftOut {
  readonly fields: readonly OmittedField[];
  /** The change that could not be made whole. */
  readonly by: ChangeId;
  /** It takes secrets, and nobody has said that it may do so without its protection. */
  readonly keepsSecretsOut: boolean;
}

/** What one request had to do without. */
export interface Omission {
  readonly fields: readonly OmittedField[];
  readonly limit: Limit;
  readonly keepsSecretsOut: boolean;
  readonly of: Of;
}

const words = {
  plan: {
    why: 'the plan does not include it for this repository',
    cure: 'Make the repository public, move to a plan that includes it, or remove it from the configuration.',
    writeAnyway:
      'Make the repository public, move to a plan that includes it, or write `unprotected: allow` at the environment to have its secrets written all the same.',
  },
  server: {
    why: 'this version of GitHub Enterprise Server does not know it',
    cure: 'Update the server, or remove it from the configuration.',
    writeAnyway:
      'Update the server, or write `unprotected: allow` at the environment to have its secrets written all the same.',
  },
} as const satisfies Record<
  Limit,
  { readonly why: string; readonly cure: string; readonly writeAnyway: string }
>;

/** One a repository and reason, with the environments that it is about: an error where it keeps secrets out. */
export function findingsOfOmissions(omissions: readonly Omission[]): readonly Finding[] {
  const groups = Map.groupBy(
    omissions,
    ({ of, limit, keepsSecretsOut }) => `${of.repository} ${limit} ${keepsSecretsOut}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const { why, cure, writeAnyway } = words[first.limit];
    const left = group.map(
      ({ fields, of }) => `${fields.map((field) => `\`${field}\``).join(', ')} of \`${of.name}\``,
    );
    return {
      ...(first.keepsSecretsOut
        ? ({ severity: 'error', code: 'GITHUB_ENV_UNPROTECTED', cure: writeAnyway } as const)
        : ({ severity: 'notice', code: 'GITHUB_ENV_PLAN_LIMIT', cure } as const)),
      subject: first.of.repository,
      what: `Left out ${left.join('; ')}: ${why}. ${first.keepsSecretsOut ? 'No secret is written there' : 'All else is written'}.`,
      where: first.of.where,
      spots: others.map(({ of }) => ({ where: of.where, what: `\`${of.name}\` as well.` })),
    };
  });
}
