import type { ChangeId } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Of, RuleChange, ShapeChange } from './environment-change.ts';
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
interface Omission {
  readonly fields: readonly OmittedField[];
  readonly limit: Limit;
  readonly keepsSecretsOut: boolean;
  readonly of: Of;
}

/** What had to be left out in a run. */
export interface Omissions {
  add(change: ShapeChange | RuleChange, fields: readonly OmittedField[], limit: Limit): void;
  /** By subject. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
  /** One for each repository of them. */
  findings(): readonly Finding[];
}

/** @param takesSecrets a secret is wanted in it, by its own entry or another rule */
export function createOmissions(
  takesSecrets: (environment: Pick<Of, 'repository' | 'name'>) => boolean,
): Omissions {
  const leftOut = new Map<string, LeftOut>();
  const omissions: Omission[] = [];
  return {
    add({ id, subject, ensure: of }, fields, limit) {
      const keepsSecretsOut = !of.mayBeUnprotected && takesSecrets(of);
      const all = [...new Set([...(leftOut.get(subject)?.fields ?? []), ...fields])];
      leftOut.set(subject, { fields: all, by: id, keepsSecretsOut });
      omissions.push({ fields, limit, keepsSecretsOut, of });
    },
    leftOut,
    findings: () => findingsOfOmissions(omissions),
  };
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
function findingsOfOmissions(omissions: readonly Omission[]): readonly Finding[] {
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
