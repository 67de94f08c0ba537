/** The commit that brings new trouble is found in few proofs, named, and left out. */
import { describe, expect, test } from '@jest/globals';
import { checked, validation } from './checked.ts';
import {
  aWorld,
  codesOf,
  type Run,
  run,
  type ScenarioWorld,
  type Story,
  snapshotOf,
  TARGET,
} from './harness.ts';

/** As many commits as files, of which these are wrong. */
function aHistory(commits: number, wrong: readonly number[]): Story {
  return (main) => {
    for (let number = 1; number <= commits; number += 1) {
      const text = wrong.includes(number) ? `// WRONG name${number}\n` : 'export {};\n';
      main.withCommit(`feat: part ${number}`, { [`src/part-${number}.js`]: text });
    }
  };
}

interface Spec {
  readonly commits: number;
  readonly wrong: readonly number[];
  readonly mode?: string;
  readonly files?: Readonly<Record<string, string>>;
}

function aSyncedWorld({ commits, wrong, mode = 'bisect', files = {} }: Spec) {
  return aWorld({
    target: { tell: (main) => main.withCommit('chore: checks', { ...checked, ...files }) },
    siblings: { 'acme/ui-kit': aHistory(commits, wrong) },
    config: {
      siblings: [{ repo: 'acme/ui-kit', trusted: true, max: 100 }],
      validation: { ...validation, mode },
    },
  });
}

function pullRequests(world: ScenarioWorld) {
  const { pullRequests: all } = snapshotOf(world)[TARGET] ?? { pullRequests: [] };
  return all.map(({ state, title, draft }) => ({ state, title, draft }));
}

function droppedOf({ report }: Run): readonly string[] {
  const commits = report?.siblings.flatMap((sibling) => sibling.commits) ?? [];
  return commits.filter(({ result }) => result === 'dropped').map(({ subject }) => subject);
}

describe('one bad commit among many', () => {
  test('is found and left out in at most nine proofs of 64 commits, the target included', async () => {
    const world = await aSyncedWorld({ commits: 64, wrong: [37] });
    const first = await run(world);
    expect(pullRequests(world)).toEqual([
      { state: 'open', title: 'Sync acme/ui-kit: 63 commits', draft: false },
    ]);
    expect(first.report?.proofs).toBeLessThanOrEqual(9);
    expect(droppedOf(first)).toEqual(['feat: part 37']);
  });

  test('takes one proof less where the target is known', async () => {
    const world = await aSyncedWorld({ commits: 1, wrong: [1] });
    await run(world);
    world.branch('acme/ui-kit').withCommit('fix: part 1', { 'src/part-1.js': 'export {};\n' });
    for (let number = 2; number <= 4; number += 1) {
      const text = number === 3 ? '// WRONG name\n' : 'export {};\n';
      world.branch('acme/ui-kit').withCommit(`feat: part ${number}`, { [`src/part-${number}.js`]: text });
    }
    const second = await run(world);
    expect(droppedOf(second)).toEqual(['feat: part 3']);
    // The tip, of five prefixes at most three, and what is left.
    expect(second.report?.proofs).toBeLessThanOrEqual(1 + 3 + 1);
  });

  test('takes what builds on it along', async () => {
    const world = await aSyncedWorld({ commits: 4, wrong: [2] });
    world.branch('acme/ui-kit').withCommit('feat: more of part 2', { 'src/part-2.js': '// WRONG name2\n\n' });
    const first = await run(world);
    expect(droppedOf(first)).toEqual(['feat: part 2', 'feat: more of part 2']);
    expect(pullRequests(world)).toMatchObject([{ state: 'merged', title: 'Sync acme/ui-kit: 3 commits' }]);
  });

  test('that a later commit mends is no trouble', async () => {
    const world = await aSyncedWorld({ commits: 3, wrong: [2] });
    world.branch('acme/ui-kit').withCommit('fix: part 2', { 'src/part-2.js': 'export {};\n' });
    const first = await run(world);
    expect(droppedOf(first)).toEqual([]);
    expect(first.report?.proofs).toBe(1);
  });
});

describe('more bad commits', () => {
  test('are left out up to the third; with a fourth the rest is a draft', async () => {
    const world = await aSyncedWorld({ commits: 5, wrong: [1, 2, 3, 4] });
    const first = await run(world);
    expect(droppedOf(first)).toHaveLength(3);
    expect(pullRequests(world)).toMatchObject([{ state: 'open', draft: true }]);
  });

  test('that are all there is are offered as a draft, with their trouble', async () => {
    const world = await aSyncedWorld({ commits: 1, wrong: [1] });
    const first = await run(world);
    expect(droppedOf(first)).toEqual([]);
    expect(pullRequests(world)).toMatchObject([{ state: 'open', draft: true }]);
  });
});

describe('the mode', () => {
  test('`final` proves the whole and leaves nothing out', async () => {
    const world = await aSyncedWorld({ commits: 4, wrong: [2], mode: 'final' });
    const first = await run(world);
    expect(droppedOf(first)).toEqual([]);
    expect(first.report?.proofs).toBe(2);
    expect(pullRequests(world)).toMatchObject([{ state: 'open', title: 'Sync acme/ui-kit: 4 commits' }]);
  });

  test('`each` finds also what a later commit would have mended', async () => {
    const world = await aSyncedWorld({ commits: 3, wrong: [2], mode: 'each' });
    world.branch('acme/ui-kit').withCommit('feat: part 9', { 'src/part-9.js': 'export {};\n' });
    expect(droppedOf(await run(world))).toEqual(['feat: part 2']);
  });
});

describe('the target', () => {
  test('may have errors of its own: only new ones count', async () => {
    const world = await aSyncedWorld({ commits: 2, wrong: [], files: { 'src/old.js': '// WRONG old\n' } });
    const first = await run(world);
    expect(first.report?.proofs).toBe(2);
    expect(pullRequests(world)).toMatchObject([{ state: 'merged' }]);
  });

  test('may fail as a whole: then nothing is merged, and nobody is blamed', async () => {
    const broken = { 'scripts/check.mjs': 'throw new Error("no");\n' };
    const world = await aSyncedWorld({ commits: 2, wrong: [], files: broken });
    const first = await run(world);
    expect(codesOf(first)).toContain('TARGET_BROKEN');
    expect(droppedOf(first)).toEqual([]);
    expect(pullRequests(world)).toMatchObject([{ state: 'open', draft: false }]);
  });
});

describe('a candidate that was proved before', () => {
  test('is not proved again', async () => {
    const world = await aSyncedWorld({ commits: 8, wrong: [3] });
    await run(world);
    // Something to look at that changes nothing of the candidate.
    world.branch('acme/ui-kit').withCommit('chore: nothing for others', { 'notes.txt': 'x\n' });
    const second = await run(world);
    expect(second.report?.proofs).toBe(0);
  });
});
