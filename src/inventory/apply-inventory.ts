import type { Outcome } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { SecretState } from '../state/document.ts';
import { applySecret } from './apply-secrets.ts';
import { type Actor, createAudit } from './audit.ts';
import { createClosedScopes } from './closed-scopes.ts';
import { createEnvironmentApplier, type EnvironmentApplier } from './environment-apply.ts';
import { isOfScope } from './environment-place.ts';
import type { AuditEvent } from './inventory-report.ts';
import type { InventoryPorts } from './observe-inventory.ts';
import { isDoneByOthers, type Overtaken, writtenByOthers } from './overtaken.ts';
import type { InventoryChange, InventoryPlan } from './plan-inventory.ts';
import type { ListedSecret } from './ports.ts';
import { adopted, announced, confirmed, forgotten, withdrawn } from './remember-secrets.ts';
import type { SecretChange, SecretRemoval } from './secret-change.ts';
import { drifted } from './secret-remarks.ts';
import { createSecretWatch } from './secret-watch.ts';
import { type SettledWrites, settleWrites, type WrittenSecret } from './settle-secrets.ts';
import type { Values } from './values.ts';

export interface InventoryApplier {
  /** What the state has to hold before the first write. */
  announced(): Memory;
  apply(change: InventoryChange): Promise<Outcome>;
  /** Waits until the scopes show what was written; what the state has to hold then. */
  settled(outcomes: readonly Outcome[], pauses: readonly number[], signal: AbortSignal): Promise<Memory>;
  readonly written: ReadonlyMap<SecretChange, WrittenSecret>;
  readonly overtaken: Overtaken;
  /** What the scopes have shown of the writes. */
  arrivals(): SettledWrites;
  readonly audit: readonly AuditEvent[];
  readonly leftOut: EnvironmentApplier['leftOut'];
  findings(): readonly Finding[];
}

/** Entries of the state by their key; null: known no more. */
export type Memory = ReadonlyMap<string, SecretState | null>;

interface Options {
  readonly plan: InventoryPlan;
  readonly ports: InventoryPorts;
  readonly values: Values;
  readonly memory: Readonly<Record<string, SecretState>>;
  readonly actor: Actor;
}

export function createInventoryApplier({ plan, ports, values, memory, actor }: Options): InventoryApplier {
  const { stores, directory } = ports;
  const writes = plan.secrets.filter((change) => change.kind === 'secret');
  const removals = plan.secrets.filter((change) => change.kind === 'secret-removal');
  const environments = environmentApplierOf(plan, writes, ports);
  const watch = createSecretWatch(stores, Date.now(), Date.now);
  const into = createClosedScopes();
  const audit = createAudit(actor);
  const written = new Map<SecretChange, WrittenSecret>();
  const overtaken = new Map<SecretChange | SecretRemoval, ListedSecret | undefined>();
  const findings: Finding[] = [];
  let announcedAt = new Date(0);
  let arrivals: SettledWrites = { seen: new Map(), overwritten: new Map() };

  async function carryOut(change: InventoryChange): Promise<Outcome> {
    if (change.kind !== 'secret' && change.kind !== 'secret-removal') return environments.apply(change);
    const { scope } = change.ensure;
    return into(scope, change.id, async () => {
      const held = change.kind === 'secret' ? await environments.held(scope) : undefined;
      return held ? { change: change.id, ...held } : applyOne(change);
    });
  }

  async function applyOne(change: SecretChange | SecretRemoval): Promise<Outcome> {
    const instead = await watch.foundInstead(change);
    if (instead !== undefined) {
      overtaken.set(change, instead.listed);
      if (isDoneByOthers(change, instead.listed)) return { change: change.id, status: 'unchanged' };
      return { change: change.id, status: 'outdated', reason: 'something else has changed it meanwhile' };
    }
    return applySecret(change, {
      stores,
      directory,
      values,
      written: (secret, at) => {
        const { scope, name, where } = secret.ensure;
        written.set(secret, { scope, name, where, at, before: secret.expects?.updatedAt });
      },
    });
  }

  return {
    announced: () => {
      announcedAt = ports.now();
      return new Map(announced(writes, announcedAt));
    },
    apply: (change) => audit.of(change, () => carryOut(change)),
    async settled(outcomes, pauses, signal) {
      const settled = await settleWrites([...written.values()], stores, pauses, signal);
      arrivals = settled;
      const { seen, overwritten } = settled;
      const unseen = written.size - seen.size - overwritten.size;
      if (unseen > 0) findings.push(notSeen(unseen));
      findings.push(...[...overwritten].map(([one, at]) => drifted(one, at)));
      return new Map<string, SecretState | null>([
        ...adopted(plan.settled, memory, ports.now()),
        ...withdrawn(writes, outcomes, memory),
        ...confirmed(writes, written, settled, announcedAt),
        ...forgotten(removals, outcomes),
      ]);
    },
    written,
    overtaken,
    arrivals: () => arrivals,
    audit: audit.events,
    leftOut: environments.leftOut,
    findings: () => [...environments.findings(), ...findings, ...writtenByOthers(overtaken)],
  };
}

function environmentApplierOf(
  plan: InventoryPlan,
  writes: readonly SecretChange[],
  { environments, stores }: InventoryPorts,
): EnvironmentApplier {
  const wanted = [
    ...writes.map(({ ensure }) => ensure),
    ...plan.settled.filter(({ status }) => status !== 'excluded'),
  ];
  return createEnvironmentApplier({
    github: environments,
    stores,
    now: Date.now,
    environments: [...plan.environments.environments, ...plan.standing],
    takesSecrets: (environment) => wanted.some(({ scope }) => isOfScope(environment, scope)),
  });
}

function notSeen(count: number): Finding {
  return {
    severity: 'notice',
    code: 'GITHUB_SECRETS_NOT_SEEN',
    subject: 'secrets',
    what: `${count === 1 ? 'One secret was' : `${count} secrets were`} written and not listed as changed yet.`,
    cure: 'Nothing to do; the next run looks again.',
  };
}
