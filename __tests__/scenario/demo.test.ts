/** What `npm start` shows: one sibling merged by itself, one commit found by bisect, two held back. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { buildDemo, runDemo } from '../../sandbox/demo/demo.ts';
import { freePort } from '../../sandbox/demo/free-port.ts';
import { pullRequestTable } from '../../sandbox/demo/print-world.ts';
import type { RunResult } from '../../sandbox/runner/run.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Report } from './harness.ts';

// Nine proofs with a compiler and a test runner each.
jest.setTimeout(600_000);

const PROGRAM = resolve(process.env.ACTION_UNDER_TEST ?? 'dist/index.js');

const reportOf = ({ outputs }: RunResult): Report => JSON.parse(readFileSync(outputs.report ?? '', 'utf8'));

test('the demo merges one sibling, drops the commit that breaks another, and holds two back', async () => {
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

    const second = await runDemo(sandbox, demo, PROGRAM);
    expect(second.exitCode).toBe(0);
    expect(reportOf(second)).toMatchObject({ proofs: 0, changes: [] });
    expect(pullRequestTable(sandbox.world)).toEqual(shown);
    expect(sandbox.contract.violations).toEqual([]);
  } finally {
    await sandbox.close();
  }
});
