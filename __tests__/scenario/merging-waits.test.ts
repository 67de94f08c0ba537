/** What the base asks for and is not there yet: armed, or left to a later run, at no cost meanwhile. */
import { describe, expect, test } from '@jest/globals';
import { failCheck, passCheck, pendCheck } from '../../sandbox/github/checks.ts';
import { approve } from '../../sandbox/github/reviews.ts';
import { codesOf, run, type ScenarioWorld, type Story, snapshotOf, writesOf } from './harness.ts';
import { aMergingWorld, guarded, look, mergeOf, pass, pullRequest, pullRequests } from './merging-world.ts';
import { sample } from './sample.ts';

const armable = { ...guarded, allowAutoMerge: true } as const;

function more(world: ScenarioWorld, text = 'export {};\n', name = 'more'): void {
  world.branch('acme/ui-kit').withCommit(`feat: ${name}`, { [`src/${name}.js`]: text });
}

function siblings(count: number): Readonly<Record<string, Story>> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return Object.fromEntries(
    numbers.map((number): [string, Story] => [
      `acme/kit-${number}`,
      (main) => main.withCommit(`feat: part ${number}`, { [`src/part-${number}.js`]: 'export {};\n' }),
    ]),
  );
}

describe('where the repository allows auto-merge', () => {
  test('it is armed with the head that was proved, and GitHub merges', async () => {
    const world = await aMergingWorld({ target: armable });
    const first = await run(world);
    expect(first.exitCode).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open armed']);
    const sent = world.bodies
      .map((body) => body.text())
      .find((text) => /enablePullRequestAutoMerge/.test(text));
    expect(sent).toContain(pullRequest(world).pull.headSha);
    const idle = await run(world);
    expect(writesOf(idle)).toEqual([]);
    pass(world);
    await look(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test('it is turned off before other commits come, and on again for those when they are proved', async () => {
    const world = await aMergingWorld({ target: armable });
    await run(world);
    more(world);
    const second = await run(world);
    expect(second.report?.changes.map(({ kind }) => kind)).toEqual([
      'disarm',
      'push',
      'pull-request',
      'merge',
    ]);
    expect(pullRequests(world)).toEqual(['#1 open armed']);
    expect(pullRequest(world).pull.events.map(({ kind }) => kind)).toEqual(['armed', 'disarmed', 'armed']);
    expect(pullRequest(world).title).toBe('Sync acme/ui-kit: 2 commits');
    pass(world);
    await look(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test('it stays off when the new commits are risky, and the label says so', async () => {
    const world = await aMergingWorld({ target: armable });
    await run(world);
    expect([...pullRequest(world).labels]).toContain('risk:low');
    for (const name of ['a', 'b', 'c', 'd', 'e']) more(world, 'export {};\n', name);
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 open']);
    const labels = [...pullRequest(world).labels].filter((label) => label.startsWith('risk:'));
    expect(labels).toEqual(['risk:medium']);
    expect(pullRequest(world).body).toContain('the risk is 6, above the 5');
    pass(world);
    await look(world);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(writesOf(await run(world))).toEqual([]);
  });

  test('reviews are waited for like checks', async () => {
    const world = await aMergingWorld({
      target: { allowAutoMerge: true, protections: { main: { reviews: 1 } } },
    });
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 open armed']);
    approve(world.sandbox.world, pullRequest(world), 'octocat');
    await look(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });
});

describe('where it does not', () => {
  test('it waits, and a later run merges it when the check has passed', async () => {
    const world = await aMergingWorld({ target: guarded });
    const first = await run(world);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(mergeOf(first)).toBe('waits');
    expect(codesOf(first)).toEqual(['MERGE_WAITS']);

    const idle = await run(world);
    expect(writesOf(idle)).toEqual([]);
    expect(idle.report?.changes).toEqual([]);

    pass(world);
    const merging = await run(world);
    expect(merging.report?.proofs).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 merged']);
    const merged = snapshotOf(world);
    await run(world);
    expect(snapshotOf(world)).toEqual(merged);
  });

  test('five that wait cost an idle run as many requests as one', async () => {
    const counts: number[] = [];
    for (const count of [1, 5]) {
      const world = await aMergingWorld({ target: guarded, siblings: siblings(count) });
      await run(world);
      expect(pullRequests(world)).toHaveLength(count);
      await look(world, count);
      const idle = await run(world);
      expect(idle.report?.changes).toEqual([]);
      counts.push(idle.seen.filter(({ service }) => service !== 'cache').length);
    }
    // One for each token.
    expect(counts).toEqual([2, 2]);
  });
});

describe('a check that is not required', () => {
  const unmet = [
    ['has failed', failCheck],
    ['has not ended', pendCheck],
  ] as const;

  test.each(sample(unmet, 1))('and %s is waited for; when it passes, a later run merges', async (_, set) => {
    const world = await aMergingWorld({ target: guarded });
    await run(world);
    const { headSha } = pullRequest(world).pull;
    set(world.target, headSha, 'extra');
    pass(world);
    await look(world);
    const idle = await run(world);
    expect(writesOf(idle)).toEqual([]);
    expect(idle.report?.changes).toEqual([]);
    expect(pullRequests(world)).toEqual(['#1 open']);
    passCheck(world.target, headSha, 'extra');
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });
});
