/**
 * What `npm start` shows: one sibling merged by itself, one commit found by bisect, two held back; secrets where
 * they belong, environments with their protection, and what was changed by hand told before it is overwritten;
 * the issues of four trackers in step, with a conflict of each kind.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { buildDemo, type Demo, runDemo } from '../../sandbox/demo/demo.ts';
import { freePort } from '../../sandbox/demo/free-port.ts';
import { hostileReport } from '../../sandbox/demo/hostile-report.ts';
import { inventoryTable, issueTable, pullRequestTable } from '../../sandbox/demo/print-world.ts';
import { rowsOf } from '../../sandbox/page/tracked.ts';
import { placesOf } from '../../sandbox/page/tracked-places.ts';
import type { RunResult } from '../../sandbox/runner/run.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import type { Report } from './harness.ts';

// Nine proofs with a compiler and a test runner each.
jest.setTimeout(600_000);

const PROGRAM = resolve(process.env.ACTION_UNDER_TEST ?? 'dist/index.js');

const reportOf = ({ outputs }: RunResult): Report => JSON.parse(readFileSync(outputs.report ?? '', 'utf8'));

/** What the run says of secrets, environments and requirements, counted. */
function inventoryIn(run: RunResult) {
  const { inventory } = reportOf(run) as unknown as { readonly inventory: Inventory };
  const { cells, environments, verification } = inventory;
  const amiss = verification.rows.filter(({ verdict }) => verdict !== 'valid');
  return {
    cells: counted(cells),
    environments: counted(environments),
    amiss: amiss.map(({ name, verdict }) => `${name} ${verdict}`),
  };
}

const cells = (line: string) => line.trim().split(/ {2,}/);

interface Inventory {
  readonly cells: readonly { readonly status: string }[];
  readonly environments: readonly { readonly status: string }[];
  readonly verification: { readonly rows: readonly { readonly name: string; readonly verdict: string }[] };
}

function counted(all: readonly { readonly status: string }[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(all, ({ status }) => status);
  return Object.fromEntries([...groups].map(([status, its]) => [status, its.length]));
}

/** What the run says of issues: how many of each status, and what was decided where sides disagreed. */
function issuesIn(run: RunResult) {
  const { issues } = reportOf(run) as unknown as { readonly issues: Issues };
  const items = issues.pairs.flatMap((pair) => pair.items);
  const conflicts = items.flatMap(({ conflicts: own }) =>
    own.map(({ field, kind, how, chosen }) => `${kind} ${field}: ${chosen === undefined ? 'open' : how}`),
  );
  return { items: counted(items), conflicts: conflicts.toSorted() };
}

interface Issues {
  readonly pairs: readonly { readonly items: readonly IssueItem[] }[];
}

interface IssueItem {
  readonly status: string;
  readonly conflicts: readonly {
    readonly field: string;
    readonly kind: string;
    readonly how: string;
    readonly chosen?: unknown;
  }[];
}

/** A line of the page by its title: of each tracker what it has, without times and what is hidden. */
function itemsIn(world: World): ReadonlyMap<string, Readonly<Record<string, Shown>>> {
  return new Map(
    rowsOf(placesOf(world)).map((row) => {
      const sides = [...row].map(([{ title: place }, [item, ...twice]]) => {
        expect(twice).toEqual([]);
        const { title, state, labels, people, facts, text, comments } = item ?? never();
        const words = comments.map((comment) => comment.text.html);
        return [
          place.replace(/ .*/, ''),
          { title, state: state.says, labels, people, ...facts, text: text?.html, comments: words.length },
        ] as const;
      });
      return [sides[0]?.[1].title ?? '', Object.fromEntries(sides)];
    }),
  );
}

type Shown = Readonly<Record<string, unknown>>;

function never(): never {
  throw new Error('a line of the page without an item');
}

/** Secrets in what anybody can read of a run, by their place in the list. */
function toldBy(run: RunResult, { secrets }: Demo): readonly number[] {
  const printed = run.raw.toString('utf8').replace(/^::add-mask::.*$/gm, '');
  const report = readFileSync(run.outputs.report ?? '', 'utf8');
  const texts = [printed, run.log, run.summary, report, JSON.stringify([run.outputs, run.annotations])];
  return secrets.flatMap((secret, at) => (texts.some((text) => text.includes(secret)) ? [at] : []));
}

const forced = { commands: 'secrets,environments,verify,issues', force: 'true' };

test('the demo merges a sibling, drops what breaks another, and keeps secrets and issues in step', async () => {
  const sandbox = await startSandbox();
  try {
    const demo = await buildDemo(sandbox, await freePort());
    const first = await runDemo(sandbox, demo, PROGRAM);
    expect(first.exitCode).toBe(0);
    const shown = pullRequestTable(sandbox.world);
    expect(shown.slice(1).map((line) => cells(line).slice(1, 3))).toEqual([
      ['merged', 'Sync acme/forms: 3 commits'],
      ['open', 'Sync acme/ui-kit: 8 commits'],
      ['draft', 'Sync acme/billing@main: 5 commits'],
      ['open', 'Sync acme/platform-tools: 4 commits'],
    ]);
    const commits = reportOf(first).siblings.flatMap((sibling) => sibling.commits);
    const dropped = commits.filter(({ result }) => result === 'dropped');
    expect(dropped.map(({ subject }) => subject)).toEqual(['refactor(format): money names its currency']);

    expect(inventoryIn(first)).toEqual({
      cells: { written: 6, excluded: 8 },
      environments: { created: 2 },
      amiss: ['PAYMENT_KEY missing'],
    });
    const held = inventoryTable(sandbox.world, demo.repository).map(cells);
    expect(held.slice(2)).toEqual([
      ['codespaces', 'NPM_TOKEN, SENTRY_AUTH_TOKEN'],
      ['dependabot', 'NPM_TOKEN, SENTRY_AUTH_TOKEN'],
      ['staging', 'DATABASE_URL', 'reviewed by octocat'],
      ['production', 'DATABASE_URL', 'reviewed by acme/leads, octocat; waits 10 minutes; only branch main'],
    ]);

    expect(issuesIn(first).items).toMatchObject({ created: 61 });
    expect(issueTable(sandbox.world).map((line) => cells(line).slice(0, 4))).toEqual([
      ['issues in', 'items', 'distinct', 'linked'],
      ['Linear SHOP', '39', '39', '39'],
      ['GitHub acme/app', '39', '39', '39'],
      ['Jira OPS', '23', '23', '23'],
      ['Project Roadmap', '23', '23', '23'],
    ]);

    await demo.changeOutside();
    const second = await runDemo(sandbox, demo, PROGRAM);
    expect(second.exitCode).toBe(0);
    const { proofs, changes } = reportOf(second);
    expect([proofs, changes.filter(({ kind }) => !kind.startsWith('issue-'))]).toEqual([0, []]);
    expect(pullRequestTable(sandbox.world)).toEqual(shown);
    expect(inventoryIn(second)).toEqual({
      cells: { drifted: 1, 'in sync': 5, excluded: 8 },
      environments: { unchanged: 2 },
      amiss: ['NPM_TOKEN conflicting'],
    });
    expect([first.outputs.failed, second.outputs.failed]).toEqual(['1', '0']);
    expect([first.outputs.conflicts, second.outputs.conflicts]).toEqual(['1', '3']);
    expect(issuesIn(second).conflicts).toEqual([
      'concurrent points: open',
      'concurrent title: last-write-wins',
      'divergence due-date: last-write-wins',
      'field due-date: last-write-wins',
    ]);
    const items = itemsIn(sandbox.world);
    expect(items.size).toBe(40);
    for (const [title, sides] of items) {
      expect(Object.values(sides).map((side) => side.title)).toEqual(Object.keys(sides).map(() => title));
      expect(sides).toMatchObject({ Linear: {}, GitHub: {} });
    }
    expect(items.get('Pay by invoice')).toMatchObject({
      ...{ Linear: { due: '2026-12-18' }, Jira: { due: '2026-12-18' }, Project: { due: '2026-12-18' } },
    });
    expect(items.get('Faster product pages')).toMatchObject({
      ...{ Linear: { state: 'Done' }, GitHub: { state: 'closed' } },
      ...{ Jira: { state: 'Done' }, Project: { state: 'Done' } },
    });
    const merged = expect.stringMatching(/each full euro[\s\S]*seldom expire/);
    expect(items.get('Loyalty points')).toMatchObject({ Linear: { text: merged }, GitHub: { text: merged } });
    expect(items.get('Error 500 with two vouchers')).toMatchObject({
      ...{ Linear: { comments: 2 }, GitHub: { comments: 2 } },
    });
    expect(items.get('Search by size and colour')).toMatchObject({
      Linear: { people: ['zoe'], labels: ['chore', 'feature'] },
      GitHub: { people: [] },
    });
    expect(items.get(hostileReport.title)).toMatchObject({ Linear: { state: 'Backlog' } });
    expect(items.get('Upgrade the database')).toMatchObject({
      Linear: { points: '8' },
      Jira: { points: '13' },
    });

    demo.decide();
    const third = await runDemo(sandbox, demo, PROGRAM, forced);
    expect([third.exitCode, third.annotations]).toEqual([0, []]);
    expect(inventoryIn(third)).toMatchObject({ cells: { written: 1, 'in sync': 5 }, amiss: [] });
    // The comment is the last that happened to the issue, and Jira tells no time of a field: of what kind it is now says nothing.
    const chosen = [expect.stringMatching(/ points: choice$/)];
    expect(issuesIn(third)).toEqual({ items: { updated: 1 }, conflicts: chosen });
    const after = itemsIn(sandbox.world);
    expect(after.get('Upgrade the database')).toMatchObject({
      ...{ Linear: { points: '13' }, Jira: { points: '13' }, Project: { points: '13' } },
    });
    const others = (all: typeof after) => [...all].filter(([title]) => title !== 'Upgrade the database');
    expect(others(after)).toEqual(others(items));
    expect([first, second, third].map((run) => toldBy(run, demo))).toEqual([[], [], []]);
    expect(sandbox.contract.violations).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
