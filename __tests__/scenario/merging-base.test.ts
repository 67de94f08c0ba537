/** The base moves, or has rules of its own: what was proved on another base is not merged. */
import { describe, expect, test } from '@jest/globals';
import { dequeue, passQueue } from '../../sandbox/github/merge-queue.ts';
import { codesOf, run, type ScenarioWorld, TARGET, writesOf } from './harness.ts';
import {
  aMergingWorld,
  guarded,
  isMerge,
  isOpening,
  justBefore,
  look,
  mergeOf,
  pass,
  pullRequest,
  pullRequests,
} from './merging-world.ts';
import { sample } from './sample.ts';

function pushToBase(
  world: ScenarioWorld,
  files = { 'notes.md': `${Math.random()}` } as Record<string, string>,
) {
  return () => void world.branch(TARGET).withCommit('docs: notes', files);
}

describe('a base that moves', () => {
  test('between proof and merge keeps the run from merging; the next proves on it and merges', async () => {
    const world = await aMergingWorld();
    const first = await run(world, { gate: justBefore(isOpening, pushToBase(world)) });
    expect(first.exitCode).toBe(0);
    expect(first.seen.filter(isMerge)).toEqual([]);
    expect(pullRequests(world)).toEqual(['#1 open']);
    expect(codesOf(first)).toContain('OVERTAKEN');
    const second = await run(world);
    expect(second.report?.proofs).toBe(1);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test('while it waits for a check: what waits is proved again before it is merged', async () => {
    const world = await aMergingWorld({ target: guarded });
    await run(world);
    const old = pullRequest(world).pull.headSha;
    pushToBase(world)();
    pass(world);
    const second = await run(world);
    expect(second.report?.proofs).toBe(1);
    expect(pullRequest(world).pull.headSha).not.toBe(old);
    expect(pullRequests(world)).toEqual(['#1 open']);
    pass(world);
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test('so that the two break each other: the next run finds it out, and does not merge', async () => {
    const world = await aMergingWorld({
      validation: {
        steps: [
          { kind: 'type-check', run: 'true', format: 'exit-code' },
          { kind: 'test', run: `test "$(ls src | grep -cE '^(button|enemy)[.]js$')" != 2` },
        ],
      },
    });
    await run(world, { gate: justBefore(isOpening, pushToBase(world, { 'src/enemy.js': 'export {};\n' })) });
    const second = await run(world);
    expect(second.seen.filter(isMerge)).toEqual([]);
    expect(pullRequests(world)).toEqual(['#1 open draft']);
  });

  test('into a conflict: it is rebuilt as a draft with the conflict', async () => {
    const world = await aMergingWorld({ target: guarded });
    await run(world);
    pushToBase(world, { 'src/button.js': 'export const ours = 1;\n' })();
    await look(world);
    const second = await run(world);
    expect(pullRequests(world)).toEqual(['#1 open draft']);
    expect(mergeOf(second)).toBeUndefined();
  });
});

describe('a base that asks for branches that are up to date', () => {
  const strict = { protections: { main: { checks: ['ci'], upToDate: true } } } as const;

  test.each([true, false])(
    'has what is behind rebuilt, so that it can be merged; auto-merge allowed: %s',
    async (allowAutoMerge) => {
      const world = await aMergingWorld({ target: { ...strict, allowAutoMerge } });
      await run(world);
      pushToBase(world)();
      pass(world);
      await look(world);
      await run(world);
      expect(pullRequests(world)).toEqual([allowAutoMerge ? '#1 open armed' : '#1 open']);
      pass(world);
      await look(world);
      await run(world);
      expect(pullRequests(world)).toEqual(['#1 merged']);
    },
  );
});

describe('a base with a merge queue', () => {
  const queued = { protections: { main: { checks: ['ci'], queue: 'MERGE' } } } as const;

  test('is left to the queue, once the checks have passed', async () => {
    const world = await aMergingWorld({ target: { ...queued, allowAutoMerge: true } });
    const first = await run(world);
    expect(first.exitCode).toBe(0);
    expect(pullRequests(world)).toEqual(['#1 open armed']);
    pass(world);
    await look(world);
    expect(world.target.queues.get('main')).toHaveLength(1);
    const idle = await run(world);
    expect(writesOf(idle)).toEqual([]);
    passQueue(world.target, 1);
    await look(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  test('gets what auto-merge could not wait for, and keeps its place when the base moves', async () => {
    const world = await aMergingWorld({ target: queued });
    await run(world);
    expect(pullRequests(world)).toEqual(['#1 open']);
    pass(world);
    const second = await run(world);
    expect(second.seen.filter(isMerge)).toEqual([]);
    expect(world.target.queues.get('main')).toHaveLength(1);
    const { headSha } = pullRequest(world).pull;
    pushToBase(world)();
    await look(world);
    const third = await run(world);
    expect(third.exitCode).toBe(0);
    expect(pullRequest(world).pull.headSha).toBe(headSha);
    expect(world.target.queues.get('main')).toHaveLength(1);
    passQueue(world.target, 1);
    await look(world);
    expect(pullRequests(world)).toEqual(['#1 merged']);
  });

  const takers = [
    ['the queue itself', null, 'the merge queue put it out: failed checks'],
    ['a person', 'octocat', 'octocat took it out of the merge queue'],
  ] as const;

  test.each(sample(takers, 1))(
    'that %s took it out of is not asked again, until other commits come',
    async (_, by, why) => {
      const world = await aMergingWorld({ target: queued });
      await run(world);
      pass(world);
      await run(world);
      expect(world.target.queues.get('main')).toHaveLength(1);
      dequeue(world.sandbox.world, world.target, 1, { by, reason: 'FAILED_CHECKS' });

      const third = await run(world);
      expect(third.report?.changes).toMatchObject([{ kind: 'merge', status: 'conflict', why }]);
      expect(world.target.queues.get('main')).toEqual([]);
      const idle = await run(world);
      expect(idle.report?.changes).toEqual([]);
      expect(codesOf(idle)).toEqual([]);

      // What happens within one second has no order on the wire, and then what was decided stands.
      for (const event of pullRequest(world).pull.events) {
        Object.assign(event, { at: new Date(event.at.getTime() - 60_000) });
      }
      world.branch('acme/ui-kit').withCommit('feat: more', { 'src/more.js': 'export {};\n' });
      await run(world);
      pass(world);
      await run(world);
      expect(world.target.queues.get('main')).toHaveLength(1);
    },
  );
});
