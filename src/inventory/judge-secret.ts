import type { ChangeId } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { rowOf, type Scope, scopeKey } from '../model/scope.ts';
import type { SecretState } from '../state/document.ts';
import { announcedTogether } from './arrival.ts';
import { decide, type SourceFacts, type WriteReason } from './decide.ts';
import type { DesiredSecret, DesiredSecrets } from './desired.ts';
import type { SecretStatus } from './inventory-report.ts';
import { entriesOf, type ObservedScope, type ObservedScopes } from './observe.ts';
import type { ListedSecret } from './ports.ts';
import { placeOf, type SecretChange, type SettledSecret } from './secret-change.ts';
import {
  absent,
  type FaultFacts,
  faultOf,
  faultOfScope,
  type SecretFault,
  unprotected,
  writtenTwice,
} from './secret-faults.ts';
import { secretKey } from './secret-key.ts';
import { drifted, reasons } from './secret-remarks.ts';

export interface JudgeFacts extends Omit<FaultFacts, 'twice'> {
  readonly desired: Pick<DesiredSecrets, 'wanted'>;
  readonly observed: ObservedScopes;
  readonly memory: Readonly<Record<string, SecretState>>;
  readonly factsOf: (secret: DesiredSecret) => SourceFacts;
  /** The secret that the value itself comes from. */
  readonly isSource: (secret: DesiredSecret) => boolean;
  /** Changes that must have succeeded first: the environment is made. */
  readonly afterOf: (scope: Scope) => readonly ChangeId[];
  /** The environment is not as it is to be, so it may be without its protection. */
  readonly isOpen: (scope: Scope) => boolean;
  readonly force: boolean;
}

/** What becomes of a secret that is wanted. */
export type Judged =
  | { readonly to: 'write'; readonly change: SecretChange }
  | {
      readonly to: 'leave';
      readonly settled: SettledSecret;
      /** Why it cannot be written. */
      readonly fault?: SecretFault;
      readonly finding?: Finding;
    };

/** Whether each secret that is wanted is written, or why not. */
export function createSecretJudge(facts: JudgeFacts): (secret: DesiredSecret) => Judged {
  const twice = writtenTwice(facts.desired.wanted);
  const announced = announcedTogether(facts.memory);

  return (secret) => {
    const { scope, name, when } = secret;
    const place = facts.observed.get(scopeKey(scope));
    const listed = listedAs(secret, place);
    const left = (status: SecretStatus, why?: string, known?: SourceFacts): SettledSecret => {
      return { scope, name, status, why, listed, facts: known };
    };
    if (facts.isSource(secret)) return { to: 'leave', settled: left('source') };
    const known = facts.factsOf(secret);
    const record = facts.memory[secretKey(scope, name)];
    const together = announced.get(record?.at ?? '') ?? 1;
    const { write, why } = decide(listed, record, known, { when, force: facts.force, together });
    const fault =
      scopeFault(place) ?? faultOf(secret, { ...facts, twice }) ?? standFault(secret, place, facts);
    if (fault) {
      // Without the value nothing is known of it.
      const unwritten = write && facts.sizeOf(secret.from) !== undefined && { unwritten: why };
      return { to: 'leave', settled: { ...left('failed', fault.what), ...unwritten }, fault };
    }
    if (write) return { to: 'write', change: changeOf(secret, listed, known, why, facts.afterOf(scope)) };
    const settled = left(why, undefined, why === 'in sync' ? known : undefined);
    return {
      to: 'leave',
      settled,
      ...(why === 'drifted' && { finding: drifted(secret, listed?.updatedAt) }),
    };
  };
}

/** Cloudflare tells cases apart: spelt otherwise it is another one. GitHub does not, however it lists a name. */
function listedAs(
  { scope, name }: DesiredSecret,
  place: ObservedScope | undefined,
): ListedSecret | undefined {
  const found = entriesOf(place).get(name);
  return found?.name === name || rowOf(scope).vendor === 'github' ? found : undefined;
}

function changeOf(
  { scope, name, from, visibility, where }: DesiredSecret,
  listed: ListedSecret | undefined,
  facts: SourceFacts,
  why: WriteReason,
  after: readonly ChangeId[],
): SecretChange {
  return {
    id: `secret:${scopeKey(scope)}:${name}`,
    kind: 'secret',
    subject: placeOf(scope),
    says: `write \`${name}\` (${reasons[why]})`,
    after,
    expects: listed ?? null,
    ensure: { scope, name, from, visibility, facts, why, where },
  };
}

function scopeFault(place: ObservedScope | undefined): SecretFault | undefined {
  return place?.is === 'unreadable' ? faultOfScope(place.error) : undefined;
}

function standFault(
  secret: DesiredSecret,
  place: ObservedScope | undefined,
  { isOpen, afterOf }: JudgeFacts,
): SecretFault | undefined {
  if (isOpen(secret.scope)) return unprotected;
  return place?.is !== 'listed' && afterOf(secret.scope).length === 0 ? absent(secret) : undefined;
}
