import type { ChangeId } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { type Scope, scopeKey } from '../model/scope.ts';
import type { SecretState } from '../state/document.ts';
import { announcedTogether } from './arrival.ts';
import { decide, type SourceFacts } from './decide.ts';
import type { DesiredSecret, DesiredSecrets } from './desired.ts';
import type { SecretStatus } from './inventory-report.ts';
import type { Mishap } from './mishap.ts';
import type { ObservedScope, ObservedScopes } from './observe.ts';
import { placeOf, type SecretChange, type SecretRemoval, type SettledSecret } from './secret-change.ts';
import { crowded } from './secret-crowd.ts';
import {
  absent,
  type FaultFacts,
  faultOf,
  faultOfScope,
  findingsOfFaults,
  type SecretFault,
  unprotected,
  unreadable,
  writtenTwice,
} from './secret-faults.ts';
import { secretKey } from './secret-key.ts';
import { drifted, reasons, remarks } from './secret-remarks.ts';
import { removals, unproven } from './secret-removals.ts';

export interface SecretsPlan {
  readonly changes: readonly (SecretChange | SecretRemoval)[];
  readonly settled: readonly SettledSecret[];
  readonly findings: readonly Finding[];
  readonly mishaps: readonly Mishap[];
}

export interface SecretsFacts extends Omit<FaultFacts, 'twice'> {
  readonly desired: DesiredSecrets;
  readonly observed: ObservedScopes;
  readonly memory: Readonly<Record<string, SecretState>>;
  /** Nobody can have forged the memory. */
  readonly isProof: boolean;
  readonly factsOf: (secret: DesiredSecret) => SourceFacts;
  /** The secret that the value itself comes from. */
  readonly isSource: (secret: DesiredSecret) => boolean;
  /** Changes that must have succeeded first: the environment is made. */
  readonly afterOf: (scope: Scope) => readonly ChangeId[];
  /** The environment is not as it is to be, so it may be without its protection. */
  readonly isOpen: (scope: Scope) => boolean;
  readonly force: boolean;
  /** False: nothing is removed, for some values did not come, and what is ours cannot be told. */
  readonly mayPrune: boolean;
}

/** Pure: what is to be written and removed, and what is left as it is. */
export function planSecrets(facts: SecretsFacts): SecretsPlan {
  const changes: SecretChange[] = [];
  const settled: SettledSecret[] = [];
  const faults: SecretFault[] = [];
  const findings: Finding[] = [];
  const { desired, observed, memory, afterOf } = facts;
  const twice = writtenTwice(desired.wanted);
  const announced = announcedTogether(memory);
  for (const secret of desired.wanted) {
    const { when, visibility, name, from, scope, after = [] } = secret;
    const place = observed.get(scopeKey(scope));
    const found = place?.secrets?.get(name);
    // Spelt otherwise it is another one where the vendor tells cases apart; elsewhere all are in upper case.
    const listed = found?.name === name ? found : undefined;
    const leave = (status: SecretStatus, why?: string, known?: SourceFacts) =>
      settled.push({ scope, name, status, why, listed, facts: known });
    if (facts.isSource(secret)) {
      leave('source');
      continue;
    }
    const fault =
      scopeFault(place) ?? faultOf(secret, { ...facts, twice }) ?? standFault(secret, place, facts);
    if (fault) {
      leave('failed', fault.what);
      faults.push(fault);
      continue;
    }
    const known = facts.factsOf(secret);
    const record = memory[secretKey(scope, name)];
    const together = announced.get(record?.at ?? '') ?? 1;
    const decision = decide(listed, record, known, { when, force: facts.force, together });
    if (!decision.write) {
      leave(decision.why, undefined, decision.why === 'in sync' ? known : undefined);
      if (decision.why === 'drifted') findings.push(drifted(secret, listed?.updatedAt));
      continue;
    }
    changes.push({
      id: `secret:${scopeKey(scope)}:${name}`,
      kind: 'secret',
      subject: placeOf(scope),
      says: `write \`${name}\` (${reasons[decision.why]})`,
      after: [...new Set([...afterOf(scope), ...after])],
      expects: listed ?? null,
      ensure: { scope, name, from, visibility, facts: known, why: decision.why, where: secret.where },
    });
  }
  for (const { scope, name, why } of desired.excluded) {
    settled.push({ scope, name, status: 'excluded', why, listed: undefined, facts: undefined });
  }
  const removed = facts.mayPrune ? removals(facts) : [];
  const crowd = crowded(changes, removed, observed);
  for (const { expects, ensure } of crowd.left) {
    const { scope, name } = ensure;
    const why = 'the scope is full';
    settled.push({ scope, name, status: 'failed', why, listed: expects ?? undefined, facts: undefined });
  }
  const fitting = changes.filter((change) => !crowd.left.includes(change));
  findings.push(...findingsOfFaults(faults), ...crowd.findings, ...remarks(fitting), ...unproven(facts));
  // What goes makes room for what comes.
  return {
    changes: [...removed, ...fitting],
    settled: distinct(settled),
    findings,
    mishaps: unreadable(desired, observed),
  };
}

function scopeFault(place: ObservedScope | undefined): SecretFault | undefined {
  return place?.error && faultOfScope(place.error);
}

function standFault(
  secret: DesiredSecret,
  place: ObservedScope | undefined,
  { isOpen, afterOf }: SecretsFacts,
): SecretFault | undefined {
  if (isOpen(secret.scope)) return unprotected;
  return place?.secrets === undefined && afterOf(secret.scope).length === 0 ? absent(secret) : undefined;
}

/** What two rules write is told once. */
function distinct(settled: readonly SettledSecret[]): readonly SettledSecret[] {
  return [
    ...new Map(
      settled.map((one) => [`${one.status === 'excluded'} ${secretKey(one.scope, one.name)}`, one]),
    ).values(),
  ];
}
