/** Green candidates of trusted siblings are merged: when, and by which method. */
import { describe, expect, test } from '@jest/globals';
import { git } from '../../sandbox/git/plumbing.ts';
import { run, type ScenarioWorld, type Story, snapshotOf, writesOf } from './harness.ts';
import { aMergingWorld, bodyOf, isMerge, mergeOf, pullRequest, pullRequests } from './merging-world.ts';

const people = [
  { name: 'Ada', email: 'ada@example.com' },
  { name: 'Bob', email: 'bob@example.com' },
] as const;

/** Two commits by two people. */
const twoCommits: Story = (main) =>
  people.forEach((author, index) => {
    main.withCommit(`feat: part ${index}`, { [`src/part-${index}.js`]: 'export {};\n' }, { author });
  });

const siblings = { 'acme/ui-kit': twoCommits };

function messages(world: ScenarioWorld): string {
  return git(world.target.gitDir, ['log', '--format=%an: %B', 'main']);
}

function origins(world: ScenarioWorld): readonly string[] {
  return messages(world)
    .split('\n')
    .filter((line) => line.startsWith('Synced-From: '));
}

describe('the method', () => {
  test.each(['rebase', 'merge', 'squash'] as const)(
    '%s merges once, pinned to the commit that was proved; nothing comes a second time',
    async (method) => {
      const world = await aMergingWorld({ siblings, config: { risk: { 'auto-merge': { method } } } });
      const first = await run(world);
      expect(pullRequests(world)).toEqual(['#1 merged']);
      expect(first.seen.filter(isMerge)).toHaveLength(1);
      const sent = world.bodies.find(({ address }) => /\/pulls\/1\/merge/.test(address));
      expect(sent?.text()).toContain(`"sha":"${pullRequest(world).pull.headSha}"`);
      const names = git(world.repository('acme/ui-kit').gitDir, ['log', '-2', '--format=%H', 'main']);
      const expected = names.trim().split('\n');
      expect(expected.filter((sha) => messages(world).includes(`Synced-From: acme/ui-kit@${sha}`))).toEqual(
        expected,
      );
      for (const { name } of people) expect(messages(world)).toContain(name);

      const merged = snapshotOf(world);
      const second = await run(world);
      expect(second.exitCode).toBe(0);
      expect(snapshotOf(world)).toEqual(merged);

      // Also when nobody remembers.
      world.sandbox.cache.entries.length = 0;
      world.branch('acme/ui-kit').withCommit('feat: part 3', { 'src/part-3.js': 'export {};\n' });
      await run(world);
      expect(pullRequests(world)).toEqual(['#1 merged', '#2 merged']);
      expect(pullRequest(world, 2).title).toBe('Sync acme/ui-kit: 1 commit');
      expect(new Set(origins(world)).size).toBe(3);
      expect(origins(world)).toHaveLength(3);
    },
  );

  test.each([
    [['MERGE', 'SQUASH'], 2],
    [['SQUASH'], 1],
  ] as const)('is the first of those that the repository allows: %j', async (mergeMethods, parents) => {
    const world = await aMergingWorld({ target: { mergeMethods } });
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
    const line = git(world.target.gitDir, ['log', '-1', '--format=%P', 'main']).trim();
    expect(line.split(' ')).toHaveLength(parents);
  });

  test('that was asked for and is not allowed is a named reason', async () => {
    const world = await aMergingWorld({
      target: { mergeMethods: ['MERGE'] },
      config: { risk: { 'auto-merge': { method: 'rebase' } } },
    });
    const first = await run(world);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(bodyOf(world)).toContain('the repository does not allow the method `rebase`');
    expect(mergeOf(first)).toBeUndefined();
  });
});

describe('what is done twice', () => {
  test('a dry run proves, tells the decision and writes nothing', async () => {
    const world = await aMergingWorld();
    const before = snapshotOf(world);
    const dry = await run(world, { inputs: { 'dry-run': 'true' } });
    expect(writesOf(dry)).toEqual([]);
    expect(snapshotOf(world)).toEqual(before);
    expect(dry.report?.proofs).toBe(1);
    expect(mergeOf(dry)).toBe('planned');
    expect(dry.summary).toMatch(/low/);
    expect(dry.summary).toMatch(/merge/i);
    const real = await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
    expect(real.exitCode).toBe(0);
  });

  test('a dry run of what is not to be merged names the reasons', async () => {
    const world = await aMergingWorld({ entry: { trusted: false } });
    const dry = await run(world, { inputs: { 'dry-run': 'true' } });
    expect(writesOf(dry)).toEqual([]);
    expect(dry.summary).toContain('the sibling is not `trusted`');
  });

  test('the branch may be deleted by the merge: another run changes nothing', async () => {
    const world = await aMergingWorld({ target: { deleteBranchOnMerge: true } });
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
    const merged = snapshotOf(world);
    const second = await run(world);
    expect(writesOf(second).filter((write) => !write.startsWith('cache'))).toEqual([]);
    expect(snapshotOf(world)).toEqual(merged);
    const third = await run(world);
    expect(writesOf(third)).toEqual([]);
  });
});
