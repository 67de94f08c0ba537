import type { Outcome } from '../model/change.ts';
import { labelOf, type Scope, subjectOf } from '../model/scope.ts';
import type { SecretCell, SecretStatus } from './inventory-report.ts';
import type { Overtaken } from './overtaken.ts';
import type { ListedSecret } from './ports.ts';
import type { SecretChange, SecretRemoval, SettledSecret } from './secret-change.ts';
import type { WrittenSecret } from './settle-secrets.ts';

interface Facts {
  readonly changes: readonly (SecretChange | SecretRemoval)[];
  readonly settled: readonly SettledSecret[];
  readonly outcomes: readonly Outcome[];
  readonly written: ReadonlyMap<SecretChange, WrittenSecret>;
  readonly overtaken: Overtaken;
}

/** Every secret in every scope, as it is at the end of the run. */
export function cellsOf({ changes, settled, outcomes, written, overtaken }: Facts): readonly SecretCell[] {
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
  const changed = changes.map((change): SecretCell => {
    const { scope, name } = change.ensure;
    const outcome = outcomeOf.get(change.id);
    const wrote = change.kind === 'secret' ? written.get(change)?.at : undefined;
    const isOvertaken = overtaken.has(change);
    const current = isOvertaken ? overtaken.get(change) : (change.expects ?? undefined);
    const at = wrote ?? current?.updatedAt;
    if (isOvertaken && current && outcome?.status === 'unchanged') {
      return cell(scope, name, 'kept', 'something else has written it meanwhile', at);
    }
    return cell(scope, name, statusOf(change, outcome, current), whyOf(outcome), at);
  });
  const left = settled.map(({ scope, name, status, why, listed }) =>
    cell(scope, name, status, why, listed?.updatedAt),
  );
  return [...changed, ...distinct(left, changed)];
}

function cell(
  scope: Scope,
  name: string,
  status: SecretStatus,
  why: string | undefined,
  at: Date | undefined,
): SecretCell {
  return {
    name,
    subject: subjectOf(scope),
    scope: labelOf(scope),
    status,
    why,
    lastWritten: at?.toISOString(),
  };
}

/** One rule leaves out what another writes: what is written counts. */
function distinct(left: readonly SecretCell[], changed: readonly SecretCell[]): readonly SecretCell[] {
  const keyOf = ({ name, subject, scope }: SecretCell) => `${subject}\n${scope}\n${name}`;
  const taken = new Set([...changed, ...left.filter(({ status }) => status !== 'excluded')].map(keyOf));
  const excluded = new Map(
    left.filter(({ status }) => status === 'excluded').map((one) => [keyOf(one), one]),
  );
  return [
    ...left.filter(({ status }) => status !== 'excluded'),
    ...[...excluded].filter(([key]) => !taken.has(key)).map(([, one]) => one),
  ];
}

function statusOf(
  change: SecretChange | SecretRemoval,
  outcome: Outcome | undefined,
  current: ListedSecret | undefined,
): SecretStatus {
  const planned = change.kind === 'secret' ? 'planned' : 'to remove';
  switch (outcome?.status) {
    case 'applied':
    case 'unchanged':
      return change.kind === 'secret' ? 'written' : 'removed';
    case 'skipped':
      if (outcome.reason === 'dry run') return planned;
      break;
    case undefined:
      return planned;
  }
  if (outcome?.status === 'failed' || current !== undefined) return 'failed';
  return 'missing';
}

function whyOf(outcome: Outcome | undefined): string | undefined {
  switch (outcome?.status) {
    case 'failed':
      return outcome.error.message;
    case 'blocked':
      return 'what it waits for did not succeed';
    case 'skipped':
    case 'outdated':
    case 'conflict':
    case 'waits':
      return outcome.reason;
  }
  return undefined;
}
