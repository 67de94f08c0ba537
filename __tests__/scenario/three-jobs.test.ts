/** Three jobs: tokens in two of them, foreign code in the third, and nothing but claims in between. */
import { describe, expect, test } from '@jest/globals';
import { checked, validation } from './checked.ts';
import { aWorld, codesOf, type ScenarioWorld, type Story, snapshotOf, TARGET, writesOf } from './harness.ts';
import { threeJobs } from './three-jobs.ts';

const green: Story = (main) => main.withCommit('feat: a button', { 'src/button.js': 'export {};\n' });

function aSyncedWorld(tell: Story = green): Promise<ScenarioWorld> {
  return aWorld({
    target: { tell: (main) => main.withCommit('chore: checks', checked) },
    siblings: { 'acme/ui-kit': tell },
    config: { siblings: [{ repo: 'acme/ui-kit' }], validation },
  });
}

function pullRequests(world: ScenarioWorld) {
  const { pullRequests: all } = snapshotOf(world)[TARGET] ?? { pullRequests: [] };
  return all.map(({ state, title, draft }) => ({ state, title, draft }));
}

describe('a candidate that is green', () => {
  test('is proved by the job without tokens, and offered by the last', async () => {
    const world = await aSyncedWorld();
    const { integrate, validate, publish } = await threeJobs(world);
    expect([integrate, validate, publish].map((one) => one?.exitCode)).toEqual([0, 0, 0]);
    expect(writesOf(integrate)).toEqual([]);
    expect(validate?.seen).toEqual([]);
    expect(publish.report?.proofs).toBe(0);
    expect(codesOf(publish)).not.toContain('VERDICTS_INVALID');
    expect(pullRequests(world)).toEqual([
      { state: 'open', title: 'Sync acme/ui-kit: 1 commit', draft: false },
    ]);
  });
});
