/** Verification over generated worlds: all that is amiss is found and called by its name, nothing else is. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { copiedFrom } from '../../src/inventory/copied-from.ts';
import { doneBy } from '../../src/inventory/done-by.ts';
import type { ListedVariables } from '../../src/inventory/list-variables.ts';
import type { Listing, ObservedScope } from '../../src/inventory/observe.ts';
import type { ListedSecret } from '../../src/inventory/ports.ts';
import { reachedBy } from '../../src/inventory/reached.ts';
import type { SecretChange, SecretRemoval, SettledSecret } from '../../src/inventory/secret-change.ts';
import { secretKey } from '../../src/inventory/secret-key.ts';
import type { WrittenSecret } from '../../src/inventory/settle-secrets.ts';
import { findingsOfVerification, type Required, verify } from '../../src/inventory/verify.ts';
import type { Outcome } from '../../src/model/change.ts';
import { SyncError } from '../../src/model/error.ts';
import type { EnvironmentRule, SecretRule } from '../../src/model/inventory.ts';
import { type Scope, scopeKey } from '../../src/model/scope.ts';
import type { SecretState } from '../../src/state/document.ts';
import { desires } from '../builders/secrets.ts';
import './seeded.ts';

const now = new Date('2026-03-14T09:00:00Z');
const day = 24 * 3_600_000;
const before = (days: number) => new Date(now.getTime() - days * day);

/** What becomes of one required secret or variable, and how it must be judged. */
interface Fate {
  readonly verdict: 'valid' | 'missing' | 'unreadable' | 'conflicting' | 'stale';
  readonly kind?: 'variable';
  /** Days since it was written; undefined: it is not listed. */
  readonly age?: number;
  readonly isScopeMissing?: true;
  /** The run makes the environment. */
  readonly isMade?: true;
  readonly isUnreadable?: true;
  readonly value?: string;
  readonly requiredValue?: string;
  /** What the state holds: days since the write that it knows, and since the change of the source then. */
  readonly record?: { readonly age: number | null; readonly source: number | null };
  /** Days since the change of the home secret that it is copied from. */
  readonly source?: number;
  /** Days since the change of a home secret of the same name that it does not come from. */
  readonly namesake?: number;
  readonly settled?: SettledSecret['status'];
  readonly unwritten?: SettledSecret['unwritten'];
  readonly change?: {
    readonly why: SecretChange['ensure']['why'] | 'removal';
    readonly outcome: Outcome['status'] | 'planned';
    /** What the scope shows of the write; default: that it is there. */
    readonly arrival?: 'nothing' | 'another';
    /** What something else has made of it since the plan: days since that write. */
    readonly meanwhile?: number | 'gone';
  };
}

const ours = { age: 10, source: 20 };
const fates: Readonly<Record<string, Fate>> = {
  'is there': { verdict: 'valid', age: 10 },
  'is there, excluded from what is synced': { verdict: 'valid', age: 10, settled: 'excluded' },
  'is as we wrote it': { verdict: 'valid', age: 10, record: ours, source: 20 },
  'is in sync': { verdict: 'valid', age: 10, record: { age: 10, source: 20 }, settled: 'in sync', source: 1 },
  'is only to be there': { verdict: 'valid', age: 10, record: ours, settled: 'kept', source: 1 },
  'was announced and not seen': { verdict: 'valid', age: 10, record: { age: null, source: 20 }, source: 20 },
  'has a younger namesake': { verdict: 'valid', age: 10, record: ours, source: 20, namesake: 1 },
  'was written': { verdict: 'valid', age: 400, change: { why: 'changed', outcome: 'applied' } },
  'was made by another run': {
    verdict: 'valid',
    change: { why: 'missing', outcome: 'unchanged', meanwhile: 0 },
  },
  'was made by another run, and its environment too': {
    verdict: 'valid',
    isScopeMissing: true,
    isMade: true,
    change: { why: 'missing', outcome: 'unchanged', meanwhile: 0 },
  },
  'was written anew by another run': {
    verdict: 'valid',
    age: 200,
    record: ours,
    source: 3,
    change: { why: 'changed', outcome: 'unchanged', meanwhile: 0 },
  },
  'would be written': { verdict: 'valid', change: { why: 'missing', outcome: 'planned' } },
  'is written over what was changed outside': {
    verdict: 'valid',
    age: 5,
    record: ours,
    change: { why: 'forced', outcome: 'applied' },
  },
  'could not be written once more': {
    verdict: 'valid',
    age: 10,
    change: { why: 'always', outcome: 'failed' },
  },
  'is a variable': { verdict: 'valid', kind: 'variable', age: 10, value: 'eu' },
  'is the variable': { verdict: 'valid', kind: 'variable', age: 10, value: 'eu', requiredValue: 'eu' },
  'is not there': { verdict: 'missing' },
  'is not there, and not synced': { verdict: 'missing', settled: 'excluded' },
  'has no value to write': { verdict: 'missing', settled: 'failed' },
  'has no environment': { verdict: 'missing', isScopeMissing: true },
  'has a new environment': { verdict: 'missing', isScopeMissing: true, isMade: true },
  'could not be written': { verdict: 'missing', change: { why: 'missing', outcome: 'failed' } },
  'was blocked': { verdict: 'missing', isScopeMissing: true, change: { why: 'missing', outcome: 'blocked' } },
  'was begun no more': { verdict: 'missing', change: { why: 'missing', outcome: 'skipped' } },
  'was deleted outside': { verdict: 'missing', record: ours },
  'was pruned': { verdict: 'missing', age: 10, change: { why: 'removal', outcome: 'applied' } },
  'would be pruned': { verdict: 'missing', age: 10, change: { why: 'removal', outcome: 'planned' } },
  'was removed while the run was at work': {
    verdict: 'missing',
    age: 10,
    change: { why: 'changed', outcome: 'outdated', meanwhile: 'gone' },
  },
  'was to go, and was removed by another run': {
    verdict: 'missing',
    age: 10,
    change: { why: 'removal', outcome: 'unchanged', meanwhile: 'gone' },
  },
  'is no variable': { verdict: 'missing', kind: 'variable' },
  'is a variable of no environment': { verdict: 'missing', kind: 'variable', isScopeMissing: true },
  'was written, and is not listed': {
    verdict: 'unreadable',
    change: { why: 'missing', outcome: 'applied', arrival: 'nothing' },
  },
  'was written anew, and is listed as before': {
    verdict: 'unreadable',
    age: 10,
    change: { why: 'changed', outcome: 'applied', arrival: 'nothing' },
  },
  'was written, and by something else after that': {
    verdict: 'conflicting',
    change: { why: 'missing', outcome: 'applied', arrival: 'another' },
  },
  'is in a closed scope': { verdict: 'unreadable', isUnreadable: true, age: 10 },
  'is a variable in a closed scope': { verdict: 'unreadable', isUnreadable: true, kind: 'variable' },
  'was changed outside': { verdict: 'conflicting', age: 5, record: ours },
  'was found changed outside': { verdict: 'conflicting', age: 5, record: ours, settled: 'drifted' },
  'was changed outside and is old': { verdict: 'conflicting', age: 300, record: { age: 400, source: null } },
  'is older than its source': { verdict: 'conflicting', age: 10, record: ours, source: 3 },
  'could not be written anew': {
    verdict: 'conflicting',
    age: 10,
    change: { why: 'changed', outcome: 'failed' },
  },
  'has an old value, and was opened to others': {
    verdict: 'conflicting',
    age: 10,
    change: { why: 'changed', outcome: 'outdated', meanwhile: 10 },
  },
  'was to go, and was written by something else': {
    verdict: 'conflicting',
    age: 10,
    record: ours,
    change: { why: 'removal', outcome: 'outdated', meanwhile: 0 },
  },
  'has a new value that cannot be written': {
    verdict: 'conflicting',
    age: 10,
    record: ours,
    settled: 'failed',
    unwritten: 'changed',
  },
  'has no value to write, and is older than its source': {
    verdict: 'conflicting',
    age: 10,
    record: ours,
    source: 3,
    settled: 'failed',
  },
  'cannot be written once more': {
    verdict: 'valid',
    age: 10,
    record: ours,
    settled: 'failed',
    unwritten: 'always',
  },
  'has another value': { verdict: 'conflicting', kind: 'variable', age: 1, value: 'us', requiredValue: 'eu' },
  'has no value': { verdict: 'conflicting', kind: 'variable', age: 1, value: '', requiredValue: 'eu' },
  'is old': { verdict: 'stale', age: 91 },
  'is old, and ours': { verdict: 'stale', age: 200, record: { age: 200, source: 200 }, source: 200 },
  'is old, and kept': { verdict: 'stale', age: 91, settled: 'kept' },
  'could not be pruned, and is old': {
    verdict: 'stale',
    age: 91,
    change: { why: 'removal', outcome: 'failed' },
  },
  'is an old variable': { verdict: 'stale', kind: 'variable', age: 91, value: 'eu' },
};

const kinds = ['actions', 'codespaces', 'dependabot', 'agents', 'environment'] as const;
/** Each in a scope of its own, under the value's own name, with a prefix, or under another name. */
const cell = fc.record({
  fate: fc.constantFrom(...Object.keys(fates)),
  kind: fc.constantFrom(...kinds),
  naming: fc.constantFrom('same', 'prefix', 'as', 'environment' as const),
  staleAfter: fc.constantFrom(90, 90, 60),
});
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

interface World {
  readonly required: Required[];
  readonly rules: SecretRule[];
  readonly environments: EnvironmentRule[];
  readonly scopes: Map<string, ObservedScope>;
  readonly variables: Map<string, ListedVariables>;
  readonly memory: Record<string, SecretState>;
  readonly sources: Map<string, Date>;
  readonly changes: unknown[];
  readonly environmentChanges: unknown[];
  readonly settled: SettledSecret[];
  readonly outcomes: Outcome[];
  readonly overtaken: Map<SecretChange | SecretRemoval, ListedSecret | undefined>;
  readonly arrivals: {
    readonly seen: Map<WrittenSecret, Date>;
    readonly overwritten: Map<WrittenSecret, Date>;
  };
}

const where = { file: '.github/sync.yml', line: 7 };

function place({ kind, fate }: Cell, index: number): Scope {
  const repository = { owner: 'acme', repo: `service-${index}` };
  // Agents have variables, Codespaces and Dependabot have none.
  const fits = fates[fate]?.kind === 'variable' && !['actions', 'agents', 'environment'].includes(kind);
  const isEnvironment = kind === 'environment' || fates[fate]?.isScopeMissing;
  if (isEnvironment)
    return { kind: 'environment', at: { ...repository, environment_name: `Stage ${index}` } };
  return { kind: fits ? 'actions' : kind, at: repository };
}

function add(world: World, one: Cell, index: number): void {
  const fate = fates[one.fate];
  if (!fate) return;
  const scope = place(one, index);
  const key = scopeKey(scope);
  const from = `VALUE_${index}`;
  const name = nameOf(world, one, scope, from, index);
  const secret = secretKey(scope, name);
  const updatedAt = fate.age === undefined ? undefined : before(fate.age);
  const listed = updatedAt && { name, updatedAt, visibility: undefined };
  world.required.push({
    kind: fate.kind ?? 'secret',
    name,
    in: [{ kind: scope.kind, repositories: undefined, at: environmentOf(scope) }],
    scopes: [scope],
    staleAfter: one.staleAfter * day,
    value: fate.requiredValue,
    where,
  });
  const noise = { name: 'UNRELATED', updatedAt: before(1), visibility: undefined };
  const secrets = new Map(
    [noise, ...(listed && fate.kind === undefined ? [listed] : [])].map((it) => [it.name, it]),
  );
  world.scopes.set(key, {
    scope,
    ...listingOf(fate, secrets),
  });
  if (fate.kind === 'variable') {
    const found = updatedAt && { value: fate.value ?? '', updatedAt };
    world.variables.set(key, listingOf(fate, new Map(found ? [[name, found]] : [])));
  }
  if (fate.record) {
    const { age, source } = fate.record;
    world.memory[secret] = {
      at: before(age ?? 10).toISOString(),
      updatedAt: age === null ? null : before(age).toISOString(),
      source: source === null ? null : before(source).toISOString(),
      fingerprint: null,
      key: null,
    } as SecretState;
  }
  if (fate.source !== undefined) world.sources.set(from, before(fate.source));
  if (fate.namesake !== undefined && name !== from) world.sources.set(name, before(fate.namesake));
  if (fate.settled) {
    const { settled: status, unwritten } = fate;
    const reason = unwritten && { unwritten };
    world.settled.push({ scope, name, status, why: undefined, ...reason, listed, facts: undefined });
  }
  if (fate.isMade) {
    const id = `environment-${index}`;
    const ensure = { repository: `acme/service-${index}`, name: scope.at.environment_name };
    world.environmentChanges.push({ id, kind: 'environment', ensure });
    world.outcomes.push({ change: id, status: 'applied' });
  }
  if (!fate.change) return;
  const { why, outcome, arrival, meanwhile } = fate.change;
  const { seen, overwritten } = world.arrivals;
  const written = { scope, name, where, at: now, before: listed?.updatedAt };
  if (arrival !== 'nothing' && meanwhile === undefined)
    (arrival === 'another' ? overwritten : seen).set(written, now);
  const id = `change-${index}`;
  const change = {
    id,
    kind: why === 'removal' ? 'secret-removal' : 'secret',
    expects: listed ?? null,
    ensure: { scope, name, why },
  };
  world.changes.push(change);
  if (meanwhile !== undefined) {
    const instead =
      meanwhile === 'gone' ? undefined : { name, updatedAt: before(meanwhile), visibility: undefined };
    world.overtaken.set(change as unknown as SecretChange, instead);
  }
  const status = outcome === 'planned' ? 'applied' : outcome;
  const failed = { error: new SyncError('GITHUB_SECRETS_REFUSED', 'Refused.') };
  const more = { failed, blocked: { by: 'other' }, skipped: { reason: 'the run was stopped' } } as const;
  world.outcomes.push({ change: id, status, ...more[status as keyof typeof more] } as Outcome);
}

function listingOf<Entry>(fate: Fate, entries: ReadonlyMap<string, Entry>): Listing<Entry> {
  if (fate.isUnreadable) {
    return { is: 'unreadable', error: new SyncError('GITHUB_SECRETS_PERMISSION_MISSING', 'No access.') };
  }
  return fate.isScopeMissing ? { is: 'absent' } : { is: 'listed', entries };
}

function environmentOf({ at }: Scope): Readonly<Record<string, string>> {
  return at.environment_name === undefined ? {} : { environment_name: at.environment_name };
}

/** The name there, and the configuration that brings the value under it. */
function nameOf(world: World, { naming }: Cell, scope: Scope, from: string, index: number): string {
  const environment = scope.at.environment_name;
  if (naming === 'environment' && environment !== undefined) {
    const name = `OTHER_${index}`;
    const secrets = [{ name, from, links: undefined, where }];
    world.environments.push({ name: environment, secrets } as unknown as EnvironmentRule);
    return name;
  }
  const prefix = naming === 'prefix' ? 'TEAM_' : '';
  const as = naming === 'as' ? `OTHER_${index}` : undefined;
  world.rules.push({
    to: [{ kind: scope.kind, repositories: ['acme/service-*'], at: environmentOf(scope) }],
    include: [from],
    exclude: [],
    as,
    prefix,
    when: 'changed',
    prune: false,
    visibility: undefined,
    where,
  });
  return `${prefix}${as ?? from}`;
}

let judged = 0;

test('whatever is missing, unreadable, conflicting or stale is found, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 4, maxLength: 40 }), async (cells) => {
      const world: World = {
        required: [],
        rules: [],
        environments: [],
        scopes: new Map(),
        variables: new Map(),
        memory: {},
        sources: new Map(),
        changes: [],
        environmentChanges: [],
        settled: [],
        outcomes: [],
        overtaken: new Map(),
        arrivals: { seen: new Map(), overwritten: new Map() },
      };
      for (const [index, one] of cells.entries()) add(world, one, index);
      const environments = { environments: [], changes: world.environmentChanges, secrets: [] };
      const plan = { secrets: world.changes, settled: world.settled, environments } as unknown as Plan;
      const source = await copiedFrom(world.rules, world.environments);
      const reachedOf = reachedBy({
        observed: { scopes: world.scopes, inherited: new Map(), desired: desires([]) },
        plan,
        isDone: doneBy(world.outcomes),
        arrivals: world.arrivals,
        overtaken: world.overtaken,
        memory: world.memory,
        copiedFrom: source,
        sources: world.sources,
        variables: world.variables,
      });
      const rows = verify(world.required, reachedOf, source, now);
      const told = rows.map(({ verdict }, index) => [cells[index]?.fate, verdict]);
      expect(told).toEqual(cells.map(({ fate }) => [fate, fates[fate]?.verdict]));
      const isOpen = cells.map(({ fate }) => fates[fate]?.isScopeMissing && !fates[fate]?.isMade);
      expect(rows.map(({ cure }) => cure.startsWith('Create the environment'))).toEqual(
        isOpen.map((open, index) => Boolean(open) && rows[index]?.verdict === 'missing'),
      );
      // One finding each, with a cure, on its line; what cannot be looked at for one cause shares one, and a drift has its own.
      const amiss = rows.filter(
        ({ verdict, isTold }) => verdict !== 'valid' && !(verdict === 'conflicting' && isTold),
      );
      const findings = findingsOfVerification(rows);
      const isUnreadable = ({ code }: { code: string }) => code === 'GITHUB_SECRETS_REQUIRED_UNREADABLE';
      expect(findings.filter((one) => !isUnreadable(one)).map(({ subject }) => subject)).toEqual(
        amiss.filter(({ verdict }) => verdict !== 'unreadable').map(({ name }) => name),
      );
      expect(findings.some(isUnreadable)).toBe(amiss.some(({ verdict }) => verdict === 'unreadable'));
      for (const finding of findings) expect(finding).toMatchObject({ cure: /./, where });
      judged += amiss.length;
    }),
    { numRuns: 200 },
  );
  expect(judged).toBeGreaterThan(1000);
});

type Plan = Parameters<typeof reachedBy>[0]['plan'];
