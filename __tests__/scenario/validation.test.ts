/** Candidates are proved before they are offered: the whole road, in a world with checks of its own. */
import { describe, expect, test } from '@jest/globals';
import { checked, validation } from './checked.ts';
import { aWorld, run, type ScenarioWorld, snapshotOf, TARGET } from './harness.ts';

function pullRequests(world: ScenarioWorld) {
  const { pullRequests: all } = snapshotOf(world)[TARGET] ?? { pullRequests: [] };
  return all.map(({ state, labels, draft }) => ({ state, labels, draft }));
}

describe('a candidate that is green', () => {
  test('is proved once, and merged by itself when its sibling is trusted', async () => {
    const world = await aWorld({
      target: { tell: (main) => main.withCommit('chore: checks', checked) },
      siblings: {
        'acme/ui-kit': (main) => main.withCommit('feat: a button', { 'src/button.js': 'export {};\n' }),
      },
      config: { siblings: [{ repo: 'acme/ui-kit', trusted: true }], validation },
    });
    const first = await run(world);
    expect(first.exitCode).toBe(0);
    expect(pullRequests(world)).toEqual([
      { state: 'merged', labels: ['auto-sync', 'risk:low', 'source:ui-kit'], draft: false },
    ]);
    expect(first.report?.proofs).toBe(1);
  });
});
