import { expect, test } from '@jest/globals';
import { aWorld, run } from './harness.ts';

const check = { inputs: { commands: 'check' }, event: { name: 'pull_request' } } as const;

const config = {
  siblings: ['acme/ui-kit'],
  secrets: { from: ['NPM_TOKEN'], to: ['codespaces'] },
  environments: { production: { branches: 'main', secrets: { DB_URL: 'PROD_DB_URL' } } },
  verify: { required: ['NPM_TOKEN'] },
};

test('a sound configuration passes without a request, a token or a value', async () => {
  const world = await aWorld({ config });
  const result = await run(world, check);
  expect([result.exitCode, result.seen, result.annotations]).toEqual([0, [], []]);
  expect(result.summary).toContain('## ✅ The configuration is checked; nothing was run');
});

test('one that is wrong fails, with each mistake at its line', async () => {
  const world = await aWorld({ config });
  world.configure({ ...config, verify: { required: [{ secret: 'NPM_TOKEN', in: 'codespace' }] } });
  const result = await run(world, check);
  expect([result.exitCode, result.seen]).toEqual([1, []]);
  expect(result.annotations).toMatchObject([
    { level: 'error', file: '.github/sync.yml', line: expect.any(Number) },
  ]);
});

test('one that does nothing passes with its warning', async () => {
  const world = await aWorld({ config: { siblings: [] } });
  const result = await run(world, check);
  expect([result.exitCode, result.annotations.map(({ level }) => level)]).toEqual([0, ['warning']]);
});

test('one with issues says what it understood of them, and asks no tracker', async () => {
  const systems = {
    linear: { kind: 'linear', team: 'ENG' },
    github: { kind: 'github-issues', repo: 'acme/app' },
  };
  const pair = { between: ['linear', 'github'], fields: { title: 'both', description: 'both' } };
  const pairs = [pair, { ...pair, name: 'bugs', filter: { linear: { label: 'bug' } } }];
  const world = await aWorld({ config: { issues: { systems, pairs } } });
  const result = await run(world, check);
  expect([result.exitCode, result.seen]).toEqual([0, []]);
  expect(result.log).toContain('Issues: 2 pairs: linear ⇄ github (title, description); linear ⇄ github (');
  expect(result.report?.findings).toMatchObject([{ severity: 'notice', code: 'ISSUES_PAIRS_OVERLAP' }]);
});
