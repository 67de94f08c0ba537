import { expect, test } from '@jest/globals';
import { git } from '../../sandbox/git/plumbing.ts';
import { aWorld, run } from './harness.ts';
import { storedState } from './stored-state.ts';

test('a made-up state that has all commits down as handled closes no pull request', async () => {
  const world = await aWorld({
    siblings: { 'acme/ui': (main) => main.withCommit('feat: one', { 'src/one.ts': 'export {};\n' }) },
  });
  const state = storedState('file', world);
  const inputs = { state: state.input };
  await run(world, { inputs });
  const document = JSON.parse(String(state.read())) as { siblings: Record<string, object> };
  const handled = git(world.repository('acme/ui').gitDir, ['rev-list', 'main']).split('\n');
  const siblings = Object.entries(document.siblings).map(([key, known]) => [
    key,
    { ...known, handled, digest: 'aa' },
  ]);
  state.write(Buffer.from(JSON.stringify({ ...document, siblings: Object.fromEntries(siblings) })));
  const second = await run(world, { inputs });
  expect(second.exitCode).toBe(0);
  expect(second.report?.siblings[0]?.commits.map(({ result }) => result)).toContain('carried');
  expect(second.report?.changes.filter(({ kind }) => kind === 'close')).toEqual([]);
});

test('a credential does not come with a later commit that moves or edits the file', async () => {
  const token = `ghp_${'aB3dE5gH7'.repeat(4)}`;
  const file = (line: string) => `export const key = '${token}';\n${line}\n`;
  const world = await aWorld({
    siblings: {
      'acme/ui': (main) =>
        main
          .withCommit('chore: notes', { 'src/a.ts': file('1') })
          .withCommit('feat: moved', { 'src/a.ts': null, 'src/b.ts': file('1') })
          .withCommit('feat: with a key', { 'src/c.ts': file('1') })
          .withCommit('fix: below the key', { 'src/c.ts': file('2') }),
    },
  });
  const { report } = await run(world);
  expect(report?.siblings[0]?.commits.filter(({ result }) => result === 'carried')).toEqual([]);
  expect(git(world.target.gitDir, ['for-each-ref', 'refs/heads/sync'])).toBe('');
});
