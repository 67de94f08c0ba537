import { expect, test } from '@jest/globals';
import { createCustomCodes, type Settle } from '../../src/issues/mapping/custom-codes.ts';
import { mappingRules } from '../../src/issues/mapping/mapping-rules.ts';
import { createSideMapping } from '../../src/issues/mapping/side-mapping.ts';
import { SyncError } from '../../src/model/error.ts';
import type { FieldValue } from '../../src/model/item.ts';
import { decideLink } from '../../src/reconcile/decide-link.ts';
import type { Contest } from '../../src/reconcile/rule.ts';
import { pairWith } from '../builders/issues.ts';
import { mapped, noNames } from '../builders/mapping.ts';

const at = '2026-01-01T09:00:00Z';

/** Links whose two sides have changed a field from `was`, under the strategy of a module. */
async function decided(
  settle: Settle,
  links: readonly (readonly [FieldValue, FieldValue])[],
  field = 'state',
  was: FieldValue | undefined = 'open',
  strategy = '{ module: ./settle.mjs, export: settle }',
) {
  const { deps } = await mapped(pairWith(`{ ${field}: { on-conflict: ${strategy} } }`));
  const { pair } = deps;
  const codes = createCustomCodes(settle);
  const rules = mappingRules({
    rules: { priority: [], systems: deps.rules.systems },
    pair,
    mappings: new Map(pair.between.map((system) => [system, createSideMapping(system, deps)])),
    names: () => noNames,
    custom: codes.custom,
  });
  const side = (system: string, value: FieldValue) => ({
    system,
    now: { fields: { [field]: value }, updatedAt: at, by: `${system}-user` },
    ...(was !== undefined && { base: { fields: { [field]: was } } }),
  });
  const decisions = await codes.settled(() =>
    links.map(([linear, github], index) =>
      decideLink({ id: String(index), sides: [side('linear', linear), side('github', github)] }, rules),
    ),
  );
  const conflicts = decisions.map(({ fields: [one] }) => {
    if (one?.kind !== 'conflict') throw new Error(`There is no conflict but ${one?.kind ?? 'nothing'}.`);
    return one;
  });
  return { conflicts, findings: codes.findings() };
}

const all =
  (answer: unknown): Settle =>
  async (_, contests) =>
    contests.map(() => ({ ok: true, value: answer }));

test('a function is handed what each side says, and what was, once for equal conflicts', async () => {
  const asked: Contest[] = [];
  const settle: Settle = async ({ module, export: name }, contests) => {
    expect([module, name]).toEqual(['./settle.mjs', 'settle']);
    asked.push(...contests);
    return contests.map(() => ({ ok: true, value: { take: 'github' } }));
  };
  const { conflicts } = await decided(settle, [
    ['done', 'started'],
    ['done', 'started'],
    ['done', 'closed'],
  ]);
  const said = (system: string, value: string) => ({
    system,
    value,
    change: 'changed',
    at,
    by: `${system}-user`,
  });
  expect(asked).toEqual([
    {
      field: 'state',
      kind: 'value',
      base: 'open',
      sides: [said('linear', 'done'), said('github', 'started')],
    },
    {
      field: 'state',
      kind: 'value',
      base: 'open',
      sides: [said('linear', 'done'), said('github', 'closed')],
    },
  ]);
  expect(conflicts.map(({ chosen, how, why }) => [chosen?.value, how, why])).toEqual([
    ['started', 'custom', 'The function took github.'],
    ['started', 'custom', 'The function took github.'],
    ['closed', 'custom', 'The function took github.'],
  ]);
});

test('a function may give a value of its own', async () => {
  const { conflicts, findings } = await decided(all({ value: 'review' }), [['done', 'started']]);
  expect(conflicts[0]).toMatchObject({ chosen: { value: 'review', from: undefined }, how: 'custom' });
  expect(conflicts[0]?.writes).toHaveLength(2);
  expect(findings).toEqual([]);
});

test('a function settles texts that cannot be merged', async () => {
  const merge = '{ module: ./settle.mjs }';
  const { conflicts } = await decided(all({ value: 'both' }), [['one', 'two']], 'description', 'none', merge);
  expect(conflicts[0]).toMatchObject({ chosen: { value: 'both' } });
});

test('a function that fails leaves the conflict open, and is told on the line that names it', async () => {
  const settle: Settle = async (_, contests) =>
    contests.map(({ sides: [one] }) =>
      one?.value === 'done' ? { ok: true, value: { take: 'linear' } } : { ok: false, why: 'it threw: no' },
    );
  const { conflicts, findings } = await decided(settle, [
    ['done', 'started'],
    ['new', 'started'],
    ['newer', 'started'],
  ]);
  expect(conflicts.map(({ chosen }) => chosen?.value)).toEqual(['done', undefined, undefined]);
  expect(conflicts[1]).toMatchObject({ how: 'custom', why: 'It stays open: it threw: no.', writes: [] });
  expect(findings).toEqual([
    {
      severity: 'warning',
      code: 'ISSUES_MODULE_FAILED',
      what: '2 conflicts about `state` could not be settled: it threw: no.',
      cure: expect.any(String),
      where: { file: 'sync.yml', line: 8, column: expect.any(Number) },
    },
  ]);
});

test('a module that cannot be run is told once, and its conflicts stay open', async () => {
  const settle: Settle = async () => {
    throw new SyncError('ISSUES_MODULE_UNUSABLE', '`./settle.mjs` is not in the workspace.');
  };
  const { conflicts, findings } = await decided(settle, [
    ['done', 'started'],
    ['new', 'started'],
  ]);
  expect(conflicts.map(({ chosen }) => chosen)).toEqual([undefined, undefined]);
  expect(conflicts[0]?.why).toBe('It stays open: `./settle.mjs` is not in the workspace.');
  expect(findings.map(({ code }) => code)).toEqual(['ISSUES_MODULE_UNUSABLE']);
});

test.each([
  ['nothing that is known', 7, 'The function gave no { take } and no { value }.'],
  ['a stranger', { take: 'jira' }, 'The function took a system that is none of the sides that differ.'],
  ['another type', { value: 7 }, 'The function gave a value of another type than the field.'],
])('an answer that is %s leaves the conflict open', async (_, answer, why) => {
  const { conflicts } = await decided(all(answer), [['done', 'started']]);
  expect(conflicts[0]).toMatchObject({ chosen: undefined, why });
});

test('nobody is asked where sides do not disagree', async () => {
  const settle: Settle = async () => {
    throw new Error('It was asked.');
  };
  const codes = createCustomCodes(settle);
  expect(await codes.settled(() => 'done')).toBe('done');
  expect(codes.findings()).toEqual([]);
});
