import type { Finding } from '../model/finding.ts';
import type { DesiredSecrets, ExcludedSecret } from './desired.ts';
import { createSecretJudge, type JudgeFacts } from './judge-secret.ts';
import type { Mishap } from './mishap.ts';
import type { SecretChange, SecretRemoval, SettledSecret } from './secret-change.ts';
import { crowded } from './secret-crowd.ts';
import { findingsOfFaults, unreadable } from './secret-faults.ts';
import { secretKey } from './secret-key.ts';
import { remarks } from './secret-remarks.ts';
import { removals, unproven } from './secret-removals.ts';

export interface SecretsPlan {
  readonly changes: readonly (SecretChange | SecretRemoval)[];
  readonly settled: readonly SettledSecret[];
  readonly findings: readonly Finding[];
  readonly mishaps: readonly Mishap[];
}

export interface SecretsFacts extends JudgeFacts {
  readonly desired: DesiredSecrets;
  /** Nobody can have forged the memory. */
  readonly isProof: boolean;
  /** False: nothing is removed, for some values did not come, and what is ours cannot be told. */
  readonly mayPrune: boolean;
}

/** Pure: what is to be written and removed, and what is left as it is. */
export function planSecrets(facts: SecretsFacts): SecretsPlan {
  const { desired, observed } = facts;
  const judged = desired.wanted.map(createSecretJudge(facts));
  const wanted = judged.flatMap((one) => (one.to === 'write' ? [one.change] : []));
  const left = judged.flatMap((one) => (one.to === 'leave' ? [one] : []));
  const removed = facts.mayPrune ? removals(facts) : [];
  const crowd = crowded(wanted, removed, observed);
  const fitting = wanted.filter((change) => !crowd.left.includes(change));
  return {
    // What goes makes room for what comes.
    changes: [...removed, ...fitting],
    settled: distinct([
      ...left.map(({ settled }) => settled),
      ...desired.excluded.map(asExcluded),
      ...crowd.left.map(withoutRoom),
    ]),
    findings: [
      ...left.flatMap(({ finding }) => finding ?? []),
      ...findingsOfFaults(left.flatMap(({ fault }) => fault ?? [])),
      ...crowd.findings,
      ...remarks(fitting),
      ...unproven(facts),
    ],
    mishaps: unreadable(desired, observed),
  };
}

function asExcluded({ scope, name, why }: ExcludedSecret): SettledSecret {
  return { scope, name, status: 'excluded', why, listed: undefined, facts: undefined };
}

function withoutRoom({ expects, ensure: { scope, name } }: SecretChange): SettledSecret {
  const why = 'the scope is full';
  return { scope, name, status: 'failed', why, listed: expects ?? undefined, facts: undefined };
}

/** What two rules write is told once. */
function distinct(settled: readonly SettledSecret[]): readonly SettledSecret[] {
  return [
    ...new Map(
      settled.map((one) => [`${one.status === 'excluded'} ${secretKey(one.scope, one.name)}`, one]),
    ).values(),
  ];
}
