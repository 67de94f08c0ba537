import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createInventoryApplier } from '../../src/inventory/apply-inventory.ts';
import type { InventoryPorts } from '../../src/inventory/observe-inventory.ts';
import { isDoneByOthers } from '../../src/inventory/overtaken.ts';
import type { InventoryPlan } from '../../src/inventory/plan-inventory.ts';
import type { ListedSecret } from '../../src/inventory/ports.ts';
import { cellsOf } from '../../src/inventory/secret-cells.ts';
import type { SecretChange, SecretRemoval } from '../../src/inventory/secret-change.ts';
import { secretKey } from '../../src/inventory/secret-key.ts';
import type { Outcome } from '../../src/model/change.ts';
import { aListed, aRecord, aScope, aWrite, hour, organisation, someValues } from '../builders/secrets.ts';

const scope = aScope();
const where = { file: '.github/sync.yml', line: 3 };

function aRemoval(expects: ListedSecret): SecretRemoval {
  const ensure = { scope, name: expects.name, where };
  return { ...aWrite(expects.name), kind: 'secret-removal', id: 'removal', expects, ensure };
}

function forSelected(change: SecretChange): SecretChange {
  const visibility = { kind: 'selected', repositories: ['acme/app'] } as const;
  return { ...change, ensure: { ...change.ensure, visibility } };
}

const before = aListed('A', hour(1));
const since = aListed('A', hour(2));

describe('of a secret that something else has changed, nothing is left to do', () => {
  test.each<readonly [string, SecretChange | SecretRemoval, ListedSecret | undefined]>([
    ['where it was missing and is there', aWrite('A'), since],
    ['where it was missing and is there, without a date', aWrite('A'), aListed('A', undefined)],
    ['where it has been written since', aWrite('A', scope, before), since],
    [
      'where those see it who are to',
      forSelected(aWrite('A', organisation)),
      aListed('A', hour(2), 'selected'),
    ],
    [
      'where those see it who did',
      aWrite('A', organisation, aListed('A', hour(1), 'all')),
      aListed('A', hour(2), 'all'),
    ],
    ['where it was to go and is gone', aRemoval(before), undefined],
  ])('%s', (_, change, listed) => {
    expect(isDoneByOthers(change, listed)).toBe(true);
  });
});

describe('of a secret that something else has changed, it is told what was left out', () => {
  test.each<readonly [string, SecretChange | SecretRemoval, ListedSecret | undefined]>([
    ['where it is gone', aWrite('A', scope, before), undefined],
    [
      'where its value is the old one',
      aWrite('A', organisation, aListed('A', hour(1), 'private')),
      aListed('A', hour(1), 'all'),
    ],
    ['where others see it', forSelected(aWrite('A', organisation)), aListed('A', hour(2), 'all')],
    ['where a new one is for more than usual', aWrite('A', organisation), aListed('A', hour(2), 'all')],
    ['where it was to go and has been written', aRemoval(before), since],
  ])('%s', (_, change, listed) => {
    expect(isDoneByOthers(change, listed)).toBe(false);
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** The changes are carried out half a minute after the plan, when the scope holds this. */
async function applyLate(changes: readonly (SecretChange | SecretRemoval)[], there: readonly ListedSecret[]) {
  const time = jest.spyOn(Date, 'now').mockReturnValue(hour(2).getTime());
  const writes: string[] = [];
  const stores = {
    listSecrets: async () => there,
    writeSecret: async (_: unknown, name: string) => {
      writes.push(name);
      return hour(3);
    },
    deleteSecret: async (_: unknown, name: string) => {
      writes.push(name);
      return true;
    },
  };
  const plan = {
    environments: { environments: [], changes: [] },
    standing: [],
    secrets: changes,
    settled: [],
  } as unknown as InventoryPlan;
  const memory = { [secretKey(scope, 'A')]: aRecord() };
  const applier = createInventoryApplier({
    plan,
    ports: { stores, now: () => hour(2) } as unknown as InventoryPorts,
    values: someValues(['A', 'B']),
    memory,
    actor: { actor: 'octocat', runId: '1', attempt: '1' },
  });
  applier.announced();
  time.mockReturnValue(hour(2).getTime() + 30_000);
  const outcomes: Outcome[] = [];
  for (const change of changes) outcomes.push(await applier.apply(change));
  const known = await applier.settled(outcomes, [], new AbortController().signal);
  const { written, overtaken } = applier;
  const cells = cellsOf({ changes, settled: [], outcomes, written, overtaken });
  return { outcomes, writes, known, memory, cells, findings: applier.findings() };
}

describe('a run that another one has overtaken', () => {
  test('writes nothing over it, says so once in a notice, and goes on', async () => {
    const changes = [aWrite('A', scope, before), aWrite('B')];
    const { outcomes, writes, findings } = await applyLate(changes, [since, aListed('B', hour(2))]);
    expect(outcomes.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
    expect(writes).toEqual([]);
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'notice',
        code: 'OVERTAKEN',
        what: expect.stringContaining('2 secrets were written by something else'),
      }),
    ]);
  });

  test('claims no write that was not its own: what was known before holds, so that the next run judges it', async () => {
    const changes = [aWrite('A', scope, before), aWrite('B')];
    const { known, memory } = await applyLate(changes, [since, aListed('B', hour(2))]);
    const [a, b] = ['A', 'B'].map((name) => secretKey(scope, name));
    expect([known.get(a ?? ''), known.get(b ?? '')]).toEqual([memory[a ?? ''], null]);
  });

  test('shows what is there, and since when', async () => {
    const { cells } = await applyLate([aWrite('A')], [since]);
    expect(cells).toEqual([
      expect.objectContaining({ status: 'kept', lastWritten: hour(2).toISOString(), why: expect.anything() }),
    ]);
  });

  test('finds removed what was to be', async () => {
    const { outcomes, writes, cells, findings } = await applyLate([aRemoval(before)], []);
    expect([outcomes[0]?.status, writes, cells[0]?.status, findings]).toEqual([
      'unchanged',
      [],
      'removed',
      [],
    ]);
  });

  test('leaves out, and tells, what somebody has removed', async () => {
    const { outcomes, writes, cells, findings } = await applyLate([aWrite('A', scope, before)], []);
    expect([outcomes[0]?.status, writes, cells[0]?.status, findings]).toEqual([
      'outdated',
      [],
      'missing',
      [],
    ]);
  });

  test('writes what is still as it was', async () => {
    const { outcomes, writes, findings } = await applyLate([aWrite('A', scope, before)], [before]);
    expect([outcomes[0]?.status, writes]).toEqual(['applied', ['A']]);
    expect(findings.map(({ code }) => code)).toEqual(['GITHUB_SECRETS_NOT_SEEN']);
  });
});
