/** Which files of a commit are carried, and what keeps a commit out for its content. */
import { expect, test } from '@jest/globals';
import { git } from '../../sandbox/git/plumbing.ts';
import { aWorld, codesOf, type Run, run, type ScenarioWorld } from './harness.ts';
import { fileAt, filesAt, pullRequest, show } from './target.ts';

function droppedOf(result: Run, sibling: string): readonly string[] {
  const found = result.report?.siblings.find(({ subject }) => subject === sibling);
  const commits = found?.commits ?? [];
  return commits.flatMap(({ dropped }) => dropped.map(({ path, why }) => `${path}: ${why}`));
}

function added(world: ScenarioWorld, branch: string): readonly string[] {
  const listing = git(world.target.gitDir, ['diff', '--name-status', '--no-renames', `main...${branch}`]);
  return listing.split('\n').map((line) => line.replace('\t', ' '));
}

test('files are carried by allow, deny and map; what is denied by default needs an opt-in', async () => {
  const files = {
    'packages/ui/a.ts': 'a\n',
    'packages/ui/a.generated.ts': 'g\n',
    'docs/a.md': 'a\n',
    '.env.production': 'A=1\n',
    'deploy/prod/main.tf': 'x\n',
    'secrets/db.json': '{}\n',
    'keys/server.pem': 'not a key\n',
    '.github/workflows/ci.yml': 'on: push\n',
  };
  const world = await aWorld({
    siblings: {
      'acme/rules': (main) => main.withCommit('feat: all at once', files),
      'acme/opted-in': (main) => main.withCommit('feat: all at once', files),
      'acme/onto-denied': (main) => main.withCommit('feat: moved', { 'safe/x.ts': 'x\n', 'b.ts': 'b\n' }),
    },
    config: {
      siblings: [
        {
          repo: 'acme/rules',
          paths: {
            allow: ['packages/**', '.env*'],
            deny: ['**/*.generated.ts'],
            map: { 'packages/ui': 'libs/ui' },
          },
        },
        {
          repo: 'acme/opted-in',
          paths: { 'include-denied': ['env-files', 'production', 'secrets', 'keys'] },
        },
        { repo: 'acme/onto-denied', paths: { map: { safe: '.github/workflows' } } },
      ],
    },
  });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(added(world, 'sync/acme/rules/main')).toEqual(['A libs/ui/a.ts']);
  expect(droppedOf(result, 'acme/rules')).toEqual([
    '.env.production: denied by `env-files: **/.env*`',
    expect.stringContaining('.github/workflows/ci.yml: denied by `workflows:'),
    expect.stringContaining('deploy/prod/main.tf: denied by `production:'),
    'docs/a.md: not under an allowed path',
    expect.stringContaining('keys/server.pem: denied by `keys:'),
    'packages/ui/a.generated.ts: denied by `**/*.generated.ts`',
    expect.stringContaining('secrets/db.json: denied by `secrets:'),
  ]);
  expect(pullRequest(world, 1).body).toContain('.env.production');
  expect(added(world, 'sync/acme/opted-in/main')).toHaveLength(7);
  expect(added(world, 'sync/acme/onto-denied/main')).toEqual(['A b.ts']);
});

test('a commit on top of one that was denied says what is missing before it', async () => {
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) =>
        main
          .withCommit('docs: start a file', { 'src/guide.ts': '1\n2\n3\n' })
          .withCommit('fix: change it', { 'src/guide.ts': '1\ntwo\n3\n' }),
    },
  });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(codesOf(result)).toEqual(['PICK_CONFLICT']);
  const { body, pull } = pullRequest(world, 1);
  expect(pull.draft).toBe(true);
  expect(body).toContain('changed in the sibling, missing here');
  expect(body).toMatch(/earlier commits touch the same files and were not carried:[\s\S]*docs: start a file/);
});

test('a credential in a file or a message keeps its commit out until a person says otherwise', async () => {
  const value = `ghp_${'a1B2c3D4e5'.repeat(3)}f6G7h8`;
  const world = await aWorld({
    siblings: {
      'acme/ui-kit': (main) =>
        main
          .withCommit('feat: a key by mistake', { 'src/key.ts': `export const key = '${value}';\n` })
          .withCommit(`fix: told in the message\n\n${value}`, { 'src/told.ts': '1\n' })
          .withCommit('fix: harmless', { 'src/fine.ts': '1\n' }),
    },
  });
  const result = await run(world, { secrets: [] });
  expect(result.exitCode).toBe(0);
  expect(codesOf(result)).toEqual(['CREDENTIAL_IN_COMMIT', 'CREDENTIAL_IN_COMMIT']);
  const everything = [result.log, result.summary, JSON.stringify(result.report), pullRequest(world, 1).body];
  expect(everything.filter((text) => text.includes(value))).toEqual([]);
  expect(everything[1]).toContain('src/key.ts');
  expect(added(world, 'sync/acme/ui-kit/main')).toEqual(['A src/fine.ts']);

  const shas = show({ ...world, target: world.repository('acme/ui-kit') }, '%H', 'main').slice(1, 2);
  world.configure({ siblings: [{ repo: 'acme/ui-kit', 'allow-credentials': shas, retry: shas }] });
  await run(world);
  expect(fileAt(world, 'sync/acme/ui-kit/main', 'src/key.ts')).toContain(value);
  expect(filesAt(world, 'sync/acme/ui-kit/main').join(' ')).not.toContain('told.ts');
});
