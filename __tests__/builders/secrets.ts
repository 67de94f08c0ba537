import type { SourceFacts } from '../../src/inventory/decide.ts';
import type { DesiredSecret, DesiredSecrets } from '../../src/inventory/desired.ts';
import type { ObservedScope } from '../../src/inventory/observe.ts';
import type { SecretsFacts } from '../../src/inventory/plan-secrets.ts';
import type { ListedSecret } from '../../src/inventory/ports.ts';
import type { SecretChange } from '../../src/inventory/secret-change.ts';
import type { Value, Values } from '../../src/inventory/values.ts';
import type { SecretRule } from '../../src/model/inventory.ts';
import { type Scope, scopeKey } from '../../src/model/scope.ts';
import type { SecretState } from '../../src/state/document.ts';

/** The n-th hour of a day. */
export function hour(n: number): Date {
  return new Date(Date.UTC(2026, 10, 20, n));
}

const where = { file: '.github/sync.yml', line: 3 };

export function aScope(kind: Scope['kind'] = 'codespaces', repo = 'app'): Scope {
  return { kind, at: { owner: 'acme', repo } };
}

export const organisation: Scope = { kind: 'organisation-actions', at: { org: 'acme' } };
export const worker: Scope = { kind: 'cloudflare-worker', at: { account_id: 'a', script_name: 'shop' } };

/** Everything to Codespaces of the target, unless told. */
export function aSecretRule(says: Partial<SecretRule> = {}): SecretRule {
  return {
    to: [{ kind: 'codespaces', repositories: undefined, at: {} }],
    include: ['*'],
    exclude: [],
    as: undefined,
    prefix: '',
    when: 'changed',
    prune: false,
    visibility: undefined,
    where,
    ...says,
  };
}

export function someValues(names: readonly string[], of: Partial<Value> = {}): Values {
  return new Map(
    names.map((name) => [
      name,
      { text: `value of ${name}`, source: 'secrets', ownInput: undefined, ...of } as const,
    ]),
  );
}

export function aListed(
  name: string,
  at: Date | undefined,
  visibility?: ListedSecret['visibility'],
): ListedSecret {
  return { name, updatedAt: at, visibility };
}

export function someFacts(says: Partial<SourceFacts> = {}): SourceFacts {
  return {
    changedAt: undefined,
    isCurrent: true,
    fingerprint: undefined,
    audience: null,
    visibility: undefined,
    ...says,
  };
}

/** Written by us at one o'clock; the source had been changed at midnight. */
export function aRecord(says: Partial<SecretState> = {}): SecretState {
  return {
    at: hour(1).toISOString(),
    updatedAt: hour(1).toISOString(),
    before: null,
    source: hour(0).toISOString(),
    fingerprint: null,
    key: null,
    audience: null,
    ours: true,
    ...says,
  };
}

export function aWish(
  name: string,
  scope: Scope = aScope(),
  says: Partial<DesiredSecret> = {},
): DesiredSecret {
  return { scope, name, from: name, when: 'changed', visibility: undefined, where, ...says };
}

export function desires(
  wanted: readonly DesiredSecret[],
  rest: Partial<DesiredSecrets> = {},
): DesiredSecrets {
  return { wanted, excluded: [], pruned: [], spared: [], ...rest };
}

export function aPlace(scope: Scope, listed: readonly ListedSecret[] = []): ObservedScope {
  return { scope, is: 'listed', entries: new Map(listed.map((one) => [one.name, one])) };
}

/** Small values that all came, in places that are there. */
export function factsOfPlan(
  desired: DesiredSecrets,
  places: readonly ObservedScope[],
  rest: Partial<SecretsFacts> = {},
): SecretsFacts {
  return {
    desired,
    observed: new Map(places.map((place) => [scopeKey(place.scope), place])),
    memory: {},
    isProof: true,
    factsOf: () => someFacts({ changedAt: hour(0) }),
    sizeOf: () => 10,
    isTold: () => false,
    isSource: () => false,
    afterOf: () => [],
    isOpen: () => false,
    force: false,
    mayPrune: true,
    ...rest,
  };
}

export function aWrite(
  name: string,
  scope: Scope = aScope(),
  expects: ListedSecret | null = null,
): SecretChange {
  return {
    id: `secret:${scopeKey(scope)}:${name}`,
    kind: 'secret',
    subject: 'acme/app: Codespaces',
    says: `write ${name}`,
    after: [],
    expects,
    ensure: { scope, name, from: name, visibility: undefined, facts: someFacts(), why: 'missing', where },
  };
}
