/**
 * What `npm start` shows: one sibling merged by itself, one commit found by bisect, two held back; secrets where
 * they belong, environments with their protection, and what was changed by hand told before it is overwritten.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { buildDemo, runDemo } from '../../sandbox/demo/demo.ts';
import { freePort } from '../../sandbox/demo/free-port.ts';
import { inventoryTable, pullRequestTable } from '../../sandbox/demo/print-world.ts';
import type { RunResult } from '../../sandbox/runner/run.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
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

interface Inventory {
  readonly cells: readonly { readonly status: string }[];
  readonly environments: readonly { readonly status: string }[];
  readonly verification: { readonly rows: readonly { readonly name: string; readonly verdict: string }[] };
}

function counted(all: readonly { readonly status: string }[]): Readonly<Record<string, number>> {
  const groups = Map.groupBy(all, ({ status }) => status);
  return Object.fromEntries([...groups].map(([status, its]) => [status, its.length]));
}

const forced = { commands: 'secrets,environments,verify', force: 'true' };

test('the demo merges a sibling, drops what breaks another, holds two back, and keeps secrets in step', async () => {
  const sandbox = await startSandbox();
  try {
    const demo = buildDemo(sandbox.world, await freePort());
    const first = await runDemo(sandbox, demo, PROGRAM);
    expect(first.exitCode).toBe(0);
    const shown = pullRequestTable(sandbox.world);
    expect(shown.slice(1).map((line) => line.trim().split(/ {2,}/).slice(1, 3))).toEqual([
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
    const held = inventoryTable(sandbox.world, demo.repository).map((line) => line.trim().split(/ {2,}/));
    expect(held.slice(2)).toEqual([
      ['codespaces', 'NPM_TOKEN, SENTRY_AUTH_TOKEN'],
      ['dependabot', 'NPM_TOKEN, SENTRY_AUTH_TOKEN'],
      ['staging', 'DATABASE_URL', 'reviewed by octocat'],
      ['production', 'DATABASE_URL', 'reviewed by acme/leads, octocat; waits 10 minutes; only branch main'],
    ]);

    demo.changeOutside();
    const second = await runDemo(sandbox, demo, PROGRAM);
    expect(second.exitCode).toBe(0);
    expect(reportOf(second)).toMatchObject({ proofs: 0, changes: [] });
    expect(pullRequestTable(sandbox.world)).toEqual(shown);
    expect(inventoryIn(second)).toEqual({
      cells: { drifted: 1, 'in sync': 5, excluded: 8 },
      environments: { unchanged: 2 },
      amiss: ['NPM_TOKEN conflicting'],
    });
    expect([first.outputs.failed, second.outputs.failed]).toEqual(['1', '0']);
    expect([first.outputs.conflicts, second.outputs.conflicts]).toEqual(['1', '2']);

    const third = await runDemo(sandbox, demo, PROGRAM, forced);
    expect([third.exitCode, third.annotations]).toEqual([0, []]);
    expect(inventoryIn(third)).toMatchObject({ cells: { written: 1, 'in sync': 5 }, amiss: [] });
    expect(sandbox.contract.violations).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
