/** What a sibling may never touch: this repository itself, and the configuration, wherever it lies. */
import { expect, test } from '@jest/globals';
import { aWorld, impatient, run, TARGET } from './harness.ts';
import { fileAt, pullRequests, pushTo } from './target.ts';

test('this repository is refused as its own sibling, and a configuration at another path is never carried', async () => {
  const path = 'ci/sync.yml';
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) =>
        main.withCommit('feat: a button, and other rules for you', {
          'src/button.ts': 'export {};\n',
          [path]: 'siblings: [mallory/evil]\n',
        }),
    },
    config: { siblings: ['acme/ui-kit'], retries: impatient },
  });
  const config = JSON.stringify({ siblings: [TARGET, 'acme/ui-kit'], retries: impatient });
  pushTo(world, 'main').withCommit('chore: configure elsewhere', { [path]: config });

  const result = await run(world, { inputs: { config: path } });
  expect(result.exitCode).toBe(1);
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ title: 'CONFIG_INVALID', file: path, line: 1 }),
  );
  const dropped = result.report?.siblings.flatMap(({ commits }) => commits.flatMap((one) => one.dropped));
  expect(dropped?.map((file) => file.path)).toEqual([path]);
  expect(pullRequests(world)).toHaveLength(1);
  expect(fileAt(world, 'sync/acme/ui-kit/main', path)).toContain(TARGET);
  expect(fileAt(world, 'sync/acme/ui-kit/main', 'src/button.ts')).toBe('export {};\n');
});
