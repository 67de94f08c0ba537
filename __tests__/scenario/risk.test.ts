/** The score of a pull request, as its label and its report show it. */
import { expect, test } from '@jest/globals';
import { aWorld, run, snapshotOf, TARGET } from './harness.ts';

test('changed lines count where they have a weight, in hundreds', async () => {
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) =>
        main.withCommit('feat: a list', { 'src/list.ts': 'export {};\n'.repeat(1000) }),
    },
    config: { risk: { weights: { 'lines-changed': 2 } } },
  });
  const first = await run(world);
  expect(first.report?.siblings[0]).toMatchObject({ risk: { score: 21, level: 'high' } });
  expect(snapshotOf(world)[TARGET]?.pullRequests[0]?.labels).toContain('risk:high');
});
