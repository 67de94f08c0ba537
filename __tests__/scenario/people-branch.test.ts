/** People and the integration branch: what they commit stays, and what they undo is not done again. */
import { expect, test } from '@jest/globals';
import { createFaultGate } from '../../sandbox/faults.ts';
import { git } from '../../sandbox/git/plumbing.ts';
import { moveBranch } from '../../sandbox/history.ts';
import {
  aWorld,
  codesOf,
  edited,
  editPullRequest,
  mergePullRequest,
  run,
  type ScenarioWorld,
  type Story,
  writesOf,
} from './harness.ts';
import {
  api,
  branches,
  fileAt,
  pullRequest,
  pullRequests,
  pushTo,
  subjects,
  updateBranch,
} from './target.ts';

const BRANCH = 'sync/acme/ui-kit/main';
const two: Story = (main) =>
  main.withCommit('feat: one', { 'src/one.ts': '1\n' }).withCommit('fix: two', { 'src/two.ts': '2\n' });

function onlyUiKit(tell: Story = two) {
  return aWorld({ siblings: { 'acme/ui-kit': tell } });
}

function head(world: ScenarioWorld): string {
  return git(world.target.gitDir, ['rev-parse', BRANCH]);
}

test('commits of people and "Update branch" merges are kept, and later picks stand on top of them', async () => {
  const world = await onlyUiKit();
  await run(world);
  pushTo(world, BRANCH).withCommit('test: cover one', { 'test/one.ts': 'ok\n' });
  const theirs = head(world);
  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });

  const appended = await run(world);
  expect(codesOf(appended)).toEqual(['FOREIGN_COMMITS']);
  expect(subjects(world, `main..${BRANCH}`)).toEqual([
    'feat: one',
    'fix: two',
    'test: cover one',
    'feat: three',
  ]);
  expect(git(world.target.gitDir, ['merge-base', theirs, head(world)])).toBe(theirs);
  expect(pullRequest(world, 1).title).toContain('3 commits');

  world.branch('acme/app').withCommit('docs: meanwhile', { 'docs/meanwhile.md': 'x\n' });
  updateBranch(world, 1);
  const updated = head(world);
  const quiet = await run(world);
  expect(head(world)).toBe(updated);
  expect(writesOf(quiet).filter((write) => /receive-pack/.test(write))).toEqual([]);

  world.branch('acme/ui-kit').withCommit('feat: four', { 'src/four.ts': '4\n' });
  await run(world);
  expect(git(world.target.gitDir, ['merge-base', updated, head(world)])).toBe(updated);
  expect(subjects(world, `${updated}..${BRANCH}`)).toEqual(['feat: four']);
  expect(pullRequests(world)).toEqual([`#1 open ${BRANCH}`]);
});

test('without commits of people the branch is rebuilt in place when the sibling goes on', async () => {
  const world = await onlyUiKit();
  await run(world);
  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  await run(world);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: one', 'fix: two', 'feat: three']);
  expect(pullRequests(world)).toEqual([`#1 open ${BRANCH}`]);

  // A person drops a commit from the branch by force.
  moveBranch(world.target, BRANCH, `${BRANCH}~1`);
  world.branch('acme/ui-kit').withCommit('feat: four', { 'src/four.ts': '4\n' });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: one', 'fix: two', 'feat: three', 'feat: four']);
});

test('a branch that a person deleted means declined, and one without a pull request is adopted', async () => {
  const world = await onlyUiKit();
  await run(world);
  // GitHub closes the pull request of a branch that is deleted.
  moveBranch(world.target, BRANCH, null);
  await run(world);
  expect(pullRequests(world)).toEqual([`#1 closed ${BRANCH}`]);
  expect(branches(world)).toHaveLength(1);
  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  await run(world);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: three']);
  expect(pullRequests(world)).toEqual([`#1 closed ${BRANCH}`, `#2 open ${BRANCH}`]);

  const orphaned = await onlyUiKit();
  const killed = await run(orphaned, {
    faults: [{ kind: '500', at: 1, times: 99, match: { method: 'POST', path: /\/pulls$/ } }],
  });
  expect(killed.exitCode).toBe(1);
  const left = head(orphaned);
  expect(pullRequests(orphaned)).toEqual([]);
  const adopting = await run(orphaned);
  expect(adopting.exitCode).toBe(0);
  expect(head(orphaned)).toBe(left);
  expect(pullRequests(orphaned)).toEqual([`#1 open ${BRANCH}`]);
});

test('a pull request that somebody else opened from our branch is filled, and the next run is idle', async () => {
  const world = await onlyUiKit();
  await run(world, {
    faults: [{ kind: '500', at: 1, times: 99, match: { method: 'POST', path: /\/pulls$/ } }],
  });
  const opened = { title: 'By hand', head: BRANCH, base: 'main', body: 'Mine.' };
  await api(world, 'POST', '/pulls', opened);
  const filled = await run(world);
  expect(filled.exitCode).toBe(0);
  expect(pullRequest(world, 1).body).toContain('feat: one');
  expect(pullRequest(world, 1).body).toContain('Mine.');

  const idle = await run(world);
  expect(idle.report?.siblings).toMatchObject([{ status: 'idle', pullRequest: { number: 1 } }]);
  expect(writesOf(idle)).toEqual([]);
  expect(idle.seen.filter(({ service }) => service === 'git')).toEqual([]);

  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  await run(world);
  expect(pullRequest(world, 1).body).toContain('feat: three');
});

test('a branch of people under the name of ours is never overwritten', async () => {
  const world = await onlyUiKit();
  git(world.target.gitDir, ['branch', BRANCH, 'main']);
  pushTo(world, BRANCH).withCommit('feat: by hand', { 'src/hand.ts': 'x\n' });
  const theirs = head(world);
  const result = await run(world);
  expect(result.exitCode).toBe(1);
  expect(codesOf(result)).toEqual(['FOREIGN_COMMITS']);
  expect(head(world)).toBe(theirs);
});

test('a pull request that has become obsolete is closed with the reason, unless people have added to it', async () => {
  const world = await onlyUiKit();
  await run(world);
  world.branch('acme/app').withCommit('feat: the same by hand', { 'src/one.ts': '1\n', 'src/two.ts': '2\n' });
  world.branch('acme/ui-kit').withCommit('docs: nothing for you', { 'README.md': '# UI\n' });
  const result = await run(world);
  expect(result.exitCode).toBe(0);
  expect(pullRequests(world)).toEqual([`#1 closed ${BRANCH}`]);
  expect(pullRequest(world, 1).body).toMatch(/Closed by sync-action: The target now has everything/);
  expect(result.report?.siblings[0]?.status).toBe('pull request closed');
  const again = await run(world);
  expect(again.report?.siblings[0]?.status).toBe('idle');

  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  await run(world);
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: three']);
  pushTo(world, BRANCH).withCommit('test: mine', { 'test/mine.ts': 'x\n' });
  world.branch('acme/app').withCommit('feat: three by hand', { 'src/three.ts': '3\n' });
  world.branch('acme/ui-kit').withCommit('docs: more', { 'README.md': '# UI kit\n' });
  await run(world);
  expect(pullRequests(world)).toEqual([`#1 closed ${BRANCH}`, `#2 open ${BRANCH}`]);
});

test('a push of somebody else between look and push wins, and a base that moves is no harm', async () => {
  const world = await onlyUiKit();
  await run(world);
  world.branch('acme/ui-kit').withCommit('feat: three', { 'src/three.ts': '3\n' });
  const raced = await run(world, {
    gate: createFaultGate([
      {
        kind: 'call',
        at: 1,
        match: { path: /git-receive-pack$/ },
        before: () => void pushTo(world, BRANCH).withCommit('fix: by hand', { 'src/hand.ts': 'x\n' }),
      },
    ]),
  });
  expect(raced.exitCode).toBe(0);
  expect(codesOf(raced)).toEqual(['OVERTAKEN']);
  expect(raced.summary).toContain('moved');
  expect(subjects(world, `main..${BRANCH}`)).toEqual(['feat: one', 'fix: two', 'fix: by hand']);
  await run(world);
  expect(subjects(world, `main..${BRANCH}`)).toEqual([
    'feat: one',
    'fix: two',
    'fix: by hand',
    'feat: three',
  ]);

  const other = await onlyUiKit((main) =>
    main.withCommit('fix: our rate', { 'src/tax.ts': edited('src/tax.ts', { tax5: 55 }) }),
  );
  const moved = await run(other, {
    gate: createFaultGate([
      {
        kind: 'call',
        at: 1,
        match: { path: /git-receive-pack$/ },
        before: () =>
          void other.branch('acme/app').withCommit('fix: meanwhile', {
            'src/tax.ts': edited('src/tax.ts', { tax1: 11 }),
            'a.md': 'x\n',
          }),
      },
    ]),
  });
  expect(moved.exitCode).toBe(0);
  expect(pullRequests(other)).toEqual([`#1 open ${BRANCH}`]);
  await mergePullRequest(other, 1);
  expect(fileAt(other, 'main', 'src/tax.ts')).toBe(edited('src/tax.ts', { tax1: 11, tax5: 55 }));
});

test('a base that meets the pull request has it rebuilt as a draft that shows the conflict', async () => {
  const world = await onlyUiKit((main) =>
    main.withCommit('fix: our rate', { 'src/tax.ts': edited('src/tax.ts', { tax5: 55 }) }),
  );
  await run(world);
  world.branch('acme/app').withCommit('fix: another', { 'src/tax.ts': edited('src/tax.ts', { tax5: 50 }) });
  await run(world);
  await run(world);
  expect(pullRequest(world, 1).pull.draft).toBe(true);
  expect(fileAt(world, BRANCH, 'src/tax.ts')).toContain('<<<<<<<');
  await editPullRequest(world, 1, { title: 'Our rate' });
  world
    .branch('acme/app')
    .withCommit('fix: as it was', { 'src/tax.ts': edited('src/tax.ts', { tax1: 99 }) })
    .withCommit('fix: theirs is right', { 'src/tax.ts': edited('src/tax.ts', {}) });
  world.branch('acme/ui-kit').withCommit('feat: more', { 'src/more.ts': 'x\n' });
  await run(world);
  expect(fileAt(world, BRANCH, 'src/tax.ts')).toBe(edited('src/tax.ts', { tax5: 55 }));
  expect(pullRequest(world, 1)).toMatchObject({ title: 'Our rate' });
  expect(pullRequest(world, 1).pull.draft).toBe(false);
});
