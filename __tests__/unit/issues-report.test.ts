import { describe, expect, test } from '@jest/globals';
import { issuesSay } from '../../src/issues/headline.ts';
import type { IssuesReport, ItemReport, PairReport } from '../../src/issues/issues-report.ts';
import { conflictsInIssues, failuresInIssues } from '../../src/issues/issues-tally.ts';
import { noMemory } from '../../src/issues/memory.ts';
import type { Pair } from '../../src/issues/pair.ts';
import { reportFailure, reportPair } from '../../src/issues/report-pair.ts';
import type { PairRun } from '../../src/issues/sync-pair.ts';
import { SyncError } from '../../src/model/error.ts';
import type { PairRule } from '../../src/model/issue-rules.ts';
import type { Fields } from '../../src/model/item.ts';
import { aPair, fieldRules, identity, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { aChange, aConflict, anItem, aPairReport } from '../builders/issues-report.ts';
import { type Call, type Fate, memoryTracker } from '../builders/memory-tracker.ts';

const fields = [{ name: 'parent', names: 'items' }, { name: 'blocks', names: 'items' }, { name: 'title' }];
const rule = { name: 'linear-github', between: ['linear', 'github'], fields } as unknown as PairRule;

function worldWith(more: Partial<Pair> = {}) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 60_000;
    return now;
  };
  const fates: { of: (call: Call) => Fate } = { of: () => 'through' };
  const [linear, github] = ['linear', 'github'].map((system) =>
    memoryTracker({ system, clock, hasHistory: true, fate: (call) => fates.of(call) }),
  );
  if (linear === undefined || github === undefined) throw new Error('there are two systems');
  const world = worldOf(aPair(['linear', 'github'], more), [linear, github]);
  const report = async (asked?: Partial<PairRun>): Promise<PairReport> =>
    reportPair(rule, await run(world, asked));
  return { world, linear, github, fates, report };
}

function issue(title: string, more: Fields = {}): Fields {
  return { title, description: 'text', state: 'open', labels: [], ...more };
}

function only({ items }: PairReport): ItemReport {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`there are ${items.length} items`);
  return item;
}

const manual = fieldRules({ kind: 'manual' });
const manually = { rules: { ...aPair(['linear', 'github']).rules, fields: manual } };

describe('the report of a pair', () => {
  test('does not count as closed what people had closed already', async () => {
    const { linear, github, report } = worldWith();
    const item = linear.add(issue('Dark mode', { state: 'closed' }));
    await report();
    linear.archive(item.id);
    expect(await report({ scope: { kind: 'full' } })).toMatchObject({ items: [] });
    expect([...github.items.values()]).toMatchObject([{ fields: { state: 'closed' } }]);
  });

  test('names a new item on all its sides, with what it was made of', async () => {
    const { linear, report } = worldWith();
    linear.add(issue('Dark mode', { labels: ['ui'] }));
    const item = only(await report());
    expect(item.status).toBe('created');
    expect(item.title).toBe('Dark mode');
    expect(item.sides.map(({ system }) => system)).toEqual(['linear', 'github']);
    const [create] = item.changes.filter(({ kind }) => kind === 'create');
    expect(create).toMatchObject({ system: 'github', status: 'applied' });
    expect(create?.fields).toContainEqual({ field: 'labels', old: null, new: ['ui'] });
    expect(item.trouble).toBeUndefined();
  });

  test('says nothing of a mark where the item that it was to tell of could not be made', async () => {
    const { linear, fates, report } = worldWith();
    linear.add(issue('Dark mode'));
    fates.of = ({ method }) => (method === 'create' ? 'refused' : 'through');
    const item = only(await report());
    expect(item.status).toBe('failed');
    expect(item.changes.map(({ kind, status }) => [kind, status])).toEqual([['create', 'failed']]);
  });

  test('has only planned changes in a dry run', async () => {
    const { linear, report } = worldWith();
    linear.add(issue('Dark mode'));
    const pair = await report({ isDry: true });
    expect(only(pair)).toMatchObject({ status: 'created', sides: [{ system: 'linear' }] });
    expect(new Set(only(pair).changes.map(({ status }) => status))).toEqual(new Set(['planned']));
    expect(issuesSay({ pairs: [pair] })).toBe('1 issue to create');
  });

  test('says how many copies were made where an issue is made in several systems', () => {
    const creates = ['jira', 'project'].map((system) => aChange('create', system));
    const made = anItem(1, 'Dark mode', { status: 'created', changes: creates });
    const pair = aPairReport([made, anItem(2, 'Light mode')]);
    expect(issuesSay({ pairs: [pair] })).toBe('1 issue created (2 copies), 1 updated');
  });

  test('counts what is as it was, and lists what is not', async () => {
    const { world, linear, report } = worldWith();
    const item = linear.add(issue('a'));
    linear.add(issue('b'));
    await run(world);
    await run(world);
    linear.edit(item.id, 'title', 'c');
    const pair = await report({ scope: { kind: 'full' } });
    expect(pair.unchanged).toBe(1);
    expect(only(pair)).toMatchObject({ status: 'updated', changes: [{ kind: 'edit', system: 'github' }] });
    expect(only(pair).changes[0]?.fields).toEqual([{ field: 'title', old: 'a', new: 'c' }]);
  });

  test('of a run in which nobody touched anything counts what is linked, not what was looked at', async () => {
    const { world, linear, report } = worldWith();
    for (const title of ['a', 'b', 'c']) linear.add(issue(title));
    await run(world);
    await run(world);
    const idle = await report();
    expect([idle.items, idle.unchanged]).toEqual([[], 3]);
    expect(issuesSay({ pairs: [idle] })).toBe('no issue has changed (3 linked)');
    linear.edit([...linear.items.keys()][0] ?? '', 'title', 'd');
    expect((await report()).unchanged).toBe(2);
  });

  test('calls items linked that were found to be one and only marked', async () => {
    const { linear, github, report } = worldWith();
    linear.add(issue('same'));
    github.add(issue('same'));
    expect(only(await report()).status).toBe('linked');
  });

  test('shows both sides of an open conflict, and keeps telling it when nobody touches the item', async () => {
    const { world, linear, github, report } = worldWith(manually);
    const one = linear.add(issue('a'));
    await run(world);
    await run(world);
    linear.edit(one.id, 'title', 'by linear');
    const [other] = github.items.values();
    if (other === undefined) throw new Error('there is a copy');
    github.edit(other.id, 'title', 'by github');
    const pair = await report();
    expect(only(pair).status).toBe('conflict');
    expect(only(pair).conflicts).toMatchObject([{ field: 'title', chosen: undefined }]);
    expect(
      only(pair)
        .conflicts[0]?.sides.map(({ value }) => value)
        .sort(),
    ).toEqual(['by github', 'by linear']);
    expect(conflictsInIssues({ pairs: [pair] })).toBe(1);

    const { memory } = world;
    const waits = reportPair(rule, {
      scope: 'incremental',
      plan: { links: [], unchanged: 0 } as never,
      results: new Map(),
      answers: {} as never,
      memory,
    });
    expect(waits.waiting).toMatchObject([{ link: memory.links[0]?.id, fields: ['title'] }]);
    expect(issuesSay({ pairs: [waits] })).toBe('1 issue in conflict');
  });

  test('tells what was looked at, which is everything where nothing is remembered', async () => {
    const { world, linear, report } = worldWith();
    linear.add(issue('a'));
    await report();
    await report();
    const scopes = [await report(), await report({ scope: { kind: 'full' } })];
    expect(scopes.map(({ scope }) => scope)).toEqual(['incremental', 'full']);
    world.memory = noMemory;
    expect((await report()).scope).toBe('full');
  });

  test('tells why an item failed, what mends it, and how often it was tried', async () => {
    const { world, linear, fates, report } = worldWith();
    const item = linear.add(issue('a'));
    await run(world);
    await run(world);
    linear.edit(item.id, 'title', 'b');
    fates.of = ({ system, method }) => (system === 'github' && method === 'update' ? 'refused' : 'through');
    const failed = only(await report());
    expect(failed.status).toBe('failed');
    expect(failed.trouble?.what).not.toBe('');
    expect(failed.trouble?.cure).not.toBe('');
    expect(failuresInIssues({ pairs: [aPairReport([failed])] })).toBe(1);
  });

  test('does not call an item created whose creation was not begun', async () => {
    const { linear, report } = worldWith();
    linear.add(issue('a'));
    const item = only(await report({ signal: AbortSignal.abort() }));
    expect(item.status).toBe('parked');
    expect(item.trouble?.what).toBe('The run was stopped.');
  });

  test('tells why an item could not be planned, on the line that asks for it', async () => {
    const where = { file: '.github/sync.yml', line: 12 };
    const needed = new SyncError('ISSUES_VALUE_UNMAPPED', 'A new item needs `team`.', {
      hint: 'Fill it.',
      where,
    });
    const created = () => {
      throw needed;
    };
    const sides = [pairSide('linear'), pairSide('github', { mapping: { ...identity, created } })];
    const { world, linear } = worldWith({ sides });
    linear.add(issue('a'));
    const outcome = await run(world);
    const item = only(reportPair(rule, outcome));
    expect(item).toMatchObject({ status: 'failed', tries: 1 });
    expect(item.trouble).toEqual({ what: 'A new item needs `team`.', cure: 'Fill it.' });
    expect(outcome.plan.findings).toMatchObject([{ code: 'ISSUES_VALUE_UNMAPPED', cure: 'Fill it.', where }]);
  });

  test('that failed as a whole says why, and counts as one failure', () => {
    const pair = reportFailure(rule, { what: 'No project.', cure: 'Correct it.' });
    expect(pair.failure).toEqual({ what: 'No project.', cure: 'Correct it.' });
    expect(failuresInIssues({ pairs: [pair] })).toBe(1);
    expect(issuesSay({ pairs: [pair] })).toBe('linear ⇄ github not synced');
  });
});

const planned = [aChange('edit', 'github', [['title', 'a', 'b']], { status: 'planned' })];

test.each<[string, IssuesReport['pairs'], string]>([
  ['nothing was looked at', [aPairReport([])], 'no issue has changed'],
  ['nothing has changed', [aPairReport([], { unchanged: 12 })], 'no issue has changed (12 linked)'],
  [
    'there is something of everything',
    [
      aPairReport(
        (['failed', 'conflict', 'parked', 'refused', 'created', 'updated', 'linked', 'ended'] as const).map(
          (status, n) => anItem(n, '', { status }),
        ),
      ),
    ],
    '1 issue created, 1 updated, 1 closed, 1 linked, 1 in conflict, 1 parked, 1 left alone, 1 failed',
  ],
  [
    'items were ended in several ways',
    [
      aPairReport(
        (['close', 'archive', 'delete'] as const).map((action, n) =>
          anItem(n, '', { status: 'ended', changes: [aChange('end', 'github', [], { action })] }),
        ),
      ),
    ],
    '1 issue closed, 1 archived, 1 deleted',
  ],
  [
    'some would be deleted',
    [
      aPairReport([
        anItem(1, '', {
          status: 'ended',
          changes: [aChange('end', 'github', [], { action: 'delete', status: 'planned' })],
        }),
      ]),
    ],
    '1 issue to delete',
  ],
  [
    'some were made in one system and not in another',
    [
      aPairReport([
        anItem(1, '', {
          status: 'failed',
          changes: [aChange('create', 'linear'), aChange('create', 'jira', [], { status: 'failed' })],
        }),
        anItem(2, '', { status: 'failed' }),
      ]),
    ],
    '2 issues failed (1 created in part)',
  ],
  [
    'it was a dry run',
    [aPairReport([anItem(1, '', { changes: planned }), anItem(2, '', { changes: planned })])],
    '2 issues to update',
  ],
  [
    'conflicts of earlier runs wait, too',
    [
      aPairReport([anItem(1, '', { status: 'conflict', conflicts: [aConflict('title', [])] })], {
        waiting: [{ link: 'x', fields: ['title'], since: '2026-03-01T00:00:00Z' }],
      }),
    ],
    '2 issues in conflict',
  ],
])('the headline where %s', (_, pairs, says) => {
  expect(issuesSay({ pairs })).toBe(says);
});
