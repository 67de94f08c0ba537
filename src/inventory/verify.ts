import type { ErrorCode } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Requirement } from '../model/inventory.ts';
import { labelOf, rowOf, type Scope, subjectOf } from '../model/scope.ts';
import type { RequirementRow } from './inventory-report.ts';

/** How a secret or a variable stands once the run has done its work; of a dry run, once it would have. */
export type Reached =
  | {
      readonly is: 'there';
      readonly updatedAt: Date | undefined;
      /** Why its value is not the one it should have. */
      readonly conflict: string | undefined;
      /** Of a variable. */
      readonly value: string | undefined;
    }
  | { readonly is: 'missing' }
  /** The scope could not be read; the reason. */
  | { readonly is: 'unknown'; readonly why: string };

export type ReachedOf = (kind: Requirement['kind'], scope: Scope, name: string) => Reached;

export interface Required extends Requirement {
  /** `in`, with globs looked up. */
  readonly scopes: readonly Scope[];
}

/** A pure view of what is there: each requirement in each of its scopes, with what mends it. */
export function verify(
  required: readonly Required[],
  reachedOf: ReachedOf,
  now: Date,
): readonly (RequirementRow & { readonly where: Requirement['where'] })[] {
  return required.flatMap((requirement) =>
    requirement.scopes.map((scope) => ({
      kind: requirement.kind,
      name: requirement.name,
      subject: subjectOf(scope),
      scope: labelOf(scope),
      where: requirement.where,
      ...judged(requirement, scope, reachedOf(requirement.kind, scope, requirement.name), now),
    })),
  );
}

const day = 24 * 3_600_000;

function judged(
  { kind, name, staleAfter, value }: Requirement,
  scope: Scope,
  reached: Reached,
  now: Date,
): Pick<RequirementRow, 'verdict' | 'what' | 'cure' | 'lastWritten'> {
  const place = `${labelOf(scope)} of ${subjectOf(scope)}`;
  if (reached.is !== 'there') {
    const what =
      reached.is === 'missing'
        ? `is missing in ${place}`
        : `cannot be looked for in ${place}: ${reached.why}`;
    return { verdict: 'missing', what, cure: cureOf(kind, name, scope), lastWritten: undefined };
  }
  const lastWritten = reached.updatedAt?.toISOString();
  const conflict =
    reached.conflict ?? (value !== undefined && reached.value !== value ? 'has another value' : undefined);
  if (conflict !== undefined) {
    const cure =
      kind === 'secret'
        ? 'Find out who changed it; run `secrets` with `force: true` to write the value again.'
        : `Set it to \`${value ?? ''}\`, or correct \`value\` in the configuration.`;
    return { verdict: 'conflicting', what: `${conflict} in ${place}`, cure, lastWritten };
  }
  const age = reached.updatedAt === undefined ? 0 : now.getTime() - reached.updatedAt.getTime();
  if (staleAfter !== undefined && age > staleAfter) {
    const what = `was written ${Math.floor(age / day)} days ago in ${place}, and may be ${Math.floor(staleAfter / day)} days old`;
    return { verdict: 'stale', what, cure: `Rotate ${name}, and run \`secrets\`.`, lastWritten };
  }
  return { verdict: 'valid', what: `is there in ${place}`, cure: '', lastWritten };
}

function cureOf(kind: Requirement['kind'], name: string, scope: Scope): string {
  const { secrets, variables } = rowOf(scope);
  const shelf = kind === 'secret' ? secrets : (variables ?? secrets);
  const flag = labelOf(scope).toLowerCase();
  const isPart = ['actions', 'codespaces', 'dependabot', 'agents'].includes(flag);
  const at = isPart ? `--app ${flag}` : `--env ${JSON.stringify(labelOf(scope))}`;
  const owner = rowOf(scope).inRepository ? `--repo ${subjectOf(scope)}` : `--org ${subjectOf(scope)}`;
  const command =
    kind === 'secret'
      ? `gh secret set ${name} ${owner} ${at}`
      : `gh variable set ${name} ${owner}${isPart ? '' : ` ${at}`}`;
  return rowOf(scope).vendor === 'github'
    ? `Run \`${command}\`, or add the scope to what is synced; the token needs "${shelf.permission}".`
    : 'Add the scope to what is synced.';
}

const codes = {
  missing: { code: 'GITHUB_SECRETS_REQUIRED_MISSING', severity: 'error' },
  conflicting: { code: 'GITHUB_SECRETS_REQUIRED_CONFLICTING', severity: 'warning' },
  stale: { code: 'GITHUB_SECRETS_REQUIRED_STALE', severity: 'warning' },
} as const satisfies Record<string, { code: ErrorCode; severity: Finding['severity'] }>;

/** What is not as required, on the line of the configuration that requires it. */
export function findingsOfVerification(rows: ReturnType<typeof verify>): readonly Finding[] {
  return rows.flatMap(({ verdict, kind, name, what, cure, where }): Finding[] => {
    if (verdict === 'valid') return [];
    return [{ ...codes[verdict], subject: name, what: `The ${kind} ${what}.`, cure, where }];
  });
}
