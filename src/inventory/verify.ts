import type { ErrorCode } from '../model/error-catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Destination, Requirement } from '../model/inventory.ts';
import { labelOf, type Scope, subjectOf } from '../model/scope.ts';
import { ended } from '../model/sentence.ts';
import type { CopiedFrom } from './copied-from.ts';
import type { RequirementRow } from './inventory-report.ts';
import { findingsOfMishaps, type Mishap } from './mishap.ts';
import { isExclusion, unmatchedIn } from './repositories.ts';
import { cureOfMissing, cureOfOtherValue, cureOfStale } from './requirement-cure.ts';

/** How a secret or a variable stands once the run has done its work; of a dry run, once it would have. */
export type Reached =
  | {
      readonly is: 'there';
      readonly updatedAt: Date | undefined;
      /** Its value is not the one it should have. */
      readonly conflict: Conflict | undefined;
      /** Of a variable. */
      readonly value: string | undefined;
    }
  /** `isScopeThere` is false where the environment itself is still to be made. */
  | { readonly is: 'missing'; readonly isScopeThere: boolean }
  /** The scope could not be read. */
  | { readonly is: 'unknown'; readonly why: string; readonly cure: string; readonly isTold: boolean };

export interface Conflict {
  /** What is said of it: `was changed by …`. */
  readonly what: string;
  readonly cure: string;
  /** The run tells it already where it is about that secret. */
  readonly isTold?: true;
}

export type ReachedOf = (kind: Requirement['kind'], scope: Scope, name: string) => Reached;

export interface Required extends Requirement {
  /** `in`, with globs looked up. */
  readonly scopes: readonly Scope[];
}

export interface VerifiedRow extends RequirementRow {
  readonly where: Requirement['where'];
  readonly isTold?: true;
}

/** A pure view of what is there: each requirement in each of its scopes, with what mends it. */
export function verify(
  required: readonly Required[],
  reachedOf: ReachedOf,
  copiedFrom: CopiedFrom,
  now: Date,
): readonly VerifiedRow[] {
  return required.flatMap((requirement) => {
    const { kind, name, where, scopes } = requirement;
    const judged = scopes.map((scope) => ({
      subject: subjectOf(scope),
      scope: labelOf(scope),
      ...judge(requirement, scope, { reached: reachedOf(kind, scope, name), copiedFrom, now }),
    }));
    const nowhere = requirement.in.flatMap((one) => {
      const found = scopes.filter((scope) => isOf(scope, one)).map(subjectOf);
      const taken = (one.repositories ?? []).filter((glob) => !isExclusion(glob));
      return unmatchedIn(taken, found).map((glob) => unmatched(one, glob));
    });
    return [...judged, ...nowhere].map((row) => ({ kind, name, where, ...row }));
  });
}

/** All destinations of a requirement are in the same repositories. */
function isOf(scope: Scope, { kind, at }: Destination): boolean {
  return scope.kind === kind && Object.entries(at).every(([key, value]) => scope.at[key] === value);
}

/** What is required in repositories that nobody finds is not there: a gate must not open on it. */
function unmatched(destination: Destination, glob: string): Omit<RequirementRow, 'kind' | 'name'> {
  return {
    subject: glob,
    scope: labelOf(destination),
    verdict: 'unreadable',
    what: `cannot be looked for: no repository that the token may see is ${glob}`,
    cure: 'Correct `repos`, or give `secrets-token` access to the repositories.',
    lastWritten: undefined,
  };
}

const day = 24 * 3_600_000;

type Judgement = Pick<VerifiedRow, 'verdict' | 'what' | 'cure' | 'lastWritten' | 'isTold'>;

interface Facts {
  readonly reached: Reached;
  readonly copiedFrom: CopiedFrom;
  readonly now: Date;
}

function judge(requirement: Requirement, scope: Scope, { reached, copiedFrom, now }: Facts): Judgement {
  const { staleAfter, value } = requirement;
  const place = `${labelOf(scope)} of ${subjectOf(scope)}`;
  if (reached.is === 'unknown') {
    const what = `cannot be looked for in ${place}: ${reached.why}`;
    const told = reached.isTold && ({ isTold: true } as const);
    return { verdict: 'unreadable', what, cure: reached.cure, lastWritten: undefined, ...told };
  }
  if (reached.is === 'missing') {
    const { isScopeThere } = reached;
    const what = isScopeThere ? `is missing in ${place}` : `is missing: there is no ${place}`;
    const cure = cureOfMissing(requirement, scope, isScopeThere);
    return { verdict: 'missing', what, cure, lastWritten: undefined };
  }
  const lastWritten = reached.updatedAt?.toISOString();
  if (reached.conflict !== undefined) {
    const { what, ...conflict } = reached.conflict;
    return { verdict: 'conflicting', what: `${what}, in ${place}`, lastWritten, ...conflict };
  }
  if (value !== undefined && reached.value !== value) {
    const cure = cureOfOtherValue(requirement, scope);
    return { verdict: 'conflicting', what: `has another value in ${place}`, cure, lastWritten };
  }
  const age = reached.updatedAt === undefined ? 0 : now.getTime() - reached.updatedAt.getTime();
  if (staleAfter !== undefined && age > staleAfter) {
    const what = `was written ${Math.floor(age / day)} days ago in ${place}, and may be ${Math.floor(staleAfter / day)} days old`;
    const source = copiedFrom(scope, requirement.name.toUpperCase());
    return { verdict: 'stale', what, cure: cureOfStale(requirement, scope, source), lastWritten };
  }
  return { verdict: 'valid', what: `is there in ${place}`, cure: '', lastWritten };
}

const codes = {
  missing: { code: 'GITHUB_SECRETS_REQUIRED_MISSING', severity: 'error' },
  unreadable: { code: 'GITHUB_SECRETS_REQUIRED_UNREADABLE', severity: 'error' },
  conflicting: { code: 'GITHUB_SECRETS_REQUIRED_CONFLICTING', severity: 'warning' },
  stale: { code: 'GITHUB_SECRETS_REQUIRED_STALE', severity: 'warning' },
} as const satisfies Record<
  Exclude<RequirementRow['verdict'], 'valid'>,
  { code: ErrorCode; severity: Finding['severity'] }
>;

/** What is not as required, on the line of the configuration that requires it; each cause once. */
export function findingsOfVerification(rows: readonly VerifiedRow[]): readonly Finding[] {
  const mishaps = rows.flatMap((row): Mishap[] => {
    const { verdict, kind, name, subject, scope, what, cure, where, isTold } = row;
    // What has changed a secret is told once, where it is written.
    if (verdict === 'valid' || (verdict === 'conflicting' && isTold)) return [];
    const { code, severity } = codes[verdict];
    return [
      {
        severity: isTold ? 'notice' : severity,
        code,
        what: `The ${kind} ${ended(what)}`,
        cure,
        place: { subject, label: scope },
        name,
        about: name,
        where: [where],
        isCuredAlone: verdict !== 'unreadable',
      },
    ];
  });
  return findingsOfMishaps(mishaps);
}
