/** Siblings that cannot be read as configured: each is told apart, and none stops the others. */
import { expect, test } from '@jest/globals';
import { git } from '../../sandbox/git/plumbing.ts';
import { moveBranch } from '../../sandbox/history.ts';
import { aWorld, codesOf, mergePullRequest, run, type Story } from './harness.ts';
import { pullRequests, subjects } from './target.ts';

const feature: Story = (main) => main.withCommit('feat: something new', { 'src/new.ts': 'export {};\n' });

test('siblings that are missing, hidden, empty, renamed or without their branch are named with a cure', async () => {
  const world = await aWorld({
    siblings: {
      'acme/fine': feature,
      'acme/hidden': { private: true, tell: feature },
      'acme/empty': { withoutTemplate: true },
      'acme/new-name': { formerNames: ['acme/old-name'], tell: feature },
      'acme/no-branch': feature,
    },
    config: {
      siblings: [
        'acme/gone',
        'acme/hidden',
        'acme/empty',
        'acme/old-name',
        'acme/no-branch@release',
        'acme/fine',
      ],
    },
  });
  const token = world.sandbox.world.tokens.get(world.tokens.source);
  if (!token) throw new Error('the world has no source token');
  const visible = ['acme/fine', 'acme/empty', 'acme/new-name', 'acme/no-branch'];
  world.sandbox.world.tokens.set(token.token, { ...token, repositories: visible });

  const result = await run(world);

  expect(result.exitCode).toBe(1);
  const statuses = result.report?.siblings.map(({ subject, status }) => `${subject}: ${status}`);
  expect(statuses).toEqual([
    'acme/gone: failed',
    'acme/hidden: failed',
    'acme/empty: failed',
    'acme/old-name: pull request',
    'acme/no-branch@release: failed',
    'acme/fine: pull request',
  ]);
  expect(codesOf(result)).toEqual([
    'SIBLING_BRANCH_NOT_FOUND',
    'SIBLING_EMPTY',
    'SIBLING_NOT_FOUND',
    'SIBLING_NOT_FOUND',
    'SIBLING_RENAMED',
  ]);
  expect(pullRequests(world)).toHaveLength(2);
  // Each annotation points at the line of the configuration that names the sibling, and says what to do.
  const about = (name: string) => result.annotations.find(({ message }) => message.includes(name));
  expect(about('acme/gone')).toMatchObject({ level: 'error', file: '.github/sync.yml', line: 3 });
  expect(about('acme/hidden')?.message).toContain('`source-token`');
  expect(about('release')?.message).toContain('`branch`');
  expect(about('acme/old-name is now called')).toMatchObject({ level: 'warning', line: 6 });
  expect(result.summary).toContain('acme/new-name');

  const tolerant = await run(world, { inputs: { 'fail-on': 'never' } });
  expect(tolerant.exitCode).toBe(0);
  expect(tolerant.annotations.filter(({ level }) => level === 'error')).toEqual([]);
  expect(pullRequests(world)).toHaveLength(2);
});

test('a sibling whose history was rewritten behind the baseline is told, and nothing comes twice', async () => {
  const tell: Story = (main, repository) => {
    feature(main, repository);
    main.withCommit('fix: second', { 'src/second.ts': '2\n' });
    main.withCommit('fix: third', { 'src/third.ts': '3\n' });
  };
  const names = ['acme/rewound', 'acme/diverged', 'acme/expunged'];
  const world = await aWorld({ siblings: Object.fromEntries(names.map((name) => [name, tell])) });
  await run(world);
  for (const number of [1, 2, 3]) await mergePullRequest(world, number);
  await run(world);
  for (const name of names) {
    const { gitDir } = world.repository(name);
    const back = name === 'acme/expunged' ? 'main~2' : 'main~1';
    moveBranch(world.repository(name), 'main', git(gitDir, ['rev-parse', back]));
  }
  world.branch('acme/diverged').withCommit('feat: another third', { 'src/other.ts': 'other\n' });
  world
    .branch('acme/expunged')
    .withCommit('fix: second, in other words', { 'src/second.ts': '2\n' })
    .withCommit('feat: fourth', { 'src/fourth.ts': '4\n' });
  git(world.repository('acme/expunged').gitDir, ['gc', '--quiet', '--prune=now']);

  const result = await run(world);

  expect(result.exitCode).toBe(0);
  expect(codesOf(result)).toEqual(['SIBLING_REWRITTEN', 'SIBLING_REWRITTEN', 'SIBLING_REWRITTEN']);
  expect(pullRequests(world).slice(3)).toEqual([
    '#4 open sync/acme/diverged/main',
    '#5 open sync/acme/expunged/main',
  ]);
  expect(subjects(world, 'main..sync/acme/diverged/main')).toEqual(['feat: another third']);
  expect(subjects(world, 'main..sync/acme/expunged/main')).toEqual(['feat: fourth']);
});
