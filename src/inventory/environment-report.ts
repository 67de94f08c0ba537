import type { ChangeId, Outcome } from '../model/change.ts';
import { sentence } from '../model/sentence.ts';
import type { EnvironmentApplier } from './environment-apply.ts';
import type { Difference } from './environment-difference.ts';
import type { LeftOut, OmittedField } from './environment-omission.ts';
import type { EnvironmentsPlan, PlannedEnvironment } from './environment-plan.ts';

/** An environment in the report; plain data. */
export type EnvironmentReport = Environment & (Result | Failure);

interface Environment {
  readonly repository: string;
  readonly name: string;
  /** It would be so: a dry run. */
  readonly isPlanned: boolean;
  readonly differences: readonly Difference[];
  /** Fields that the plan of the repository does not include. */
  readonly omitted: readonly OmittedField[];
}

interface Result {
  readonly status: 'created' | 'updated' | 'unchanged';
}

interface Failure extends Trouble {
  readonly status: 'failed';
}

/** What happened, and what mends it. */
interface Trouble {
  readonly why: string;
  readonly cure: string;
}

/** What became of each environment. Without outcomes: as planned. */
export function reportEnvironments(
  { environments, changes }: Pick<EnvironmentsPlan, 'environments' | 'changes'>,
  outcomes: readonly Outcome[],
  leftOut: EnvironmentApplier['leftOut'] = new Map(),
): readonly EnvironmentReport[] {
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
  const makes = new Set(changes.filter(({ kind }) => kind === 'environment').map(({ id }) => id));
  return environments.map((environment) => {
    const its = environment.changes.flatMap((id) => outcomeOf.get(id) ?? []);
    const left = leftOut.get(`${environment.repository}: ${environment.name}`);
    const without = left?.fields ?? [];
    const trouble = troubleOf(environment, its) ?? (left?.keepsSecretsOut ? openTo(left) : undefined);
    return {
      repository: environment.repository,
      name: environment.name,
      isPlanned: environment.changes.length > 0 && its.every(isDry),
      differences: environment.differences.filter(({ field }) => !without.some((one) => one === field)),
      omitted: without,
      ...(trouble
        ? { status: 'failed', why: trouble.why, cure: trouble.cure }
        : { status: statusOf(environment, its, makes) }),
    };
  });
}

function isDry(outcome: Outcome): boolean {
  return outcome.status === 'skipped' && outcome.reason === 'dry run';
}

/** Another run may have made the environment first; then this one has only looked at it. */
function statusOf(
  { exists, changes }: PlannedEnvironment,
  outcomes: readonly Outcome[],
  makes: ReadonlySet<ChangeId>,
): Result['status'] {
  if (changes.length === 0) return 'unchanged';
  if (outcomes.length > 0 && outcomes.every(({ status }) => status === 'unchanged')) return 'unchanged';
  const made = outcomes.find(({ change }) => makes.has(change));
  return exists || made?.status === 'unchanged' ? 'updated' : 'created';
}

function troubleOf({ error }: PlannedEnvironment, outcomes: readonly Outcome[]): Trouble | undefined {
  if (error !== undefined) return { why: error.message, cure: error.hint };
  const troubles = outcomes.flatMap((outcome) => troubleIn(outcome) ?? []);
  // What failed tells more than what waits for it.
  return troubles.find(({ isCause }) => isCause) ?? troubles[0];
}

function openTo({ fields }: LeftOut): Trouble {
  const without = fields.map((field) => `\`${field}\``).join(', ');
  return {
    why: `It is without ${without}, so no secret is written there.`,
    cure: 'Move to a plan that includes it, or write `unprotected: allow`.',
  };
}

function troubleIn(outcome: Outcome): (Trouble & { readonly isCause: boolean }) | undefined {
  const cure = 'Run again.';
  switch (outcome.status) {
    case 'applied':
    case 'unchanged':
      return undefined;
    case 'failed':
      return { why: outcome.error.message, cure: outcome.error.hint, isCause: true };
    case 'blocked':
      return { why: 'What it builds on did not succeed.', cure, isCause: false };
    case 'skipped':
      return isDry(outcome) ? undefined : { why: sentence(outcome.reason), cure, isCause: false };
    case 'waits':
    case 'conflict':
    case 'outdated':
      return { why: sentence(outcome.reason), cure, isCause: true };
  }
}
