/** Links of three or more, one of whose items is gone: the others go on. */
import { describe, expect, test } from '@jest/globals';
import type { DeletePolicy } from '../../src/reconcile/tombstone.ts';
import { aPair, held, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

async function threeInStep(onDelete: DeletePolicy = 'ignore', form: 'fields' | 'hashes' = 'fields') {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 60_000;
    return now;
  };
  const names = ['linear', 'github', 'jira'];
  const trackers = names.map((system) => memoryTracker({ system, clock }));
  const [linear, github, jira] = trackers;
  if (!linear || !github || !jira) throw new Error('there are three systems');
  const world = worldOf(aPair(names, { onDelete, form, guard: undefined }), trackers);
  const item = linear.add({ title: 'a', description: 'text', state: 'open', labels: [] });
  const go = () => run(world, { scope: { kind: 'full' } });
  await go();
  const [copy, other] = [[...github.items.values()][0], [...jira.items.values()][0]];
  if (!copy || !other) throw new Error('there are no copies');
  const titles = () => trackers.map((tracker) => held(tracker).map(({ title }) => title));
  return { world, linear, github, jira, item, copy, other, go, titles };
}

describe('where one of three is gone and nothing is to end, the other two', () => {
  test('go on in step, and the third is not made again', async () => {
    const { linear, github, jira, item, copy, other, go, titles } = await threeInStep();
    github.remove(copy.id);
    await go();
    linear.edit(item.id, 'title', 'b');
    jira.edit(other.id, 'description', 'anew');
    await go();
    expect(titles()).toEqual([['b'], [], ['b']]);
    expect(held(linear)[0]?.description).toBe('anew');
    expect((await go()).plan.changes).toEqual([]);
  });

  test('are no link any more when another goes', async () => {
    const { world, linear, github, item, copy, go, titles } = await threeInStep();
    github.remove(copy.id);
    await go();
    linear.remove(item.id);
    await go();
    await go();
    expect(titles()).toEqual([[], [], ['a']]);
    expect(world.memory.links).toMatchObject([{ ended: { gone: ['github', 'linear'] } }]);
  });

  test.each(['fields', 'hashes'] as const)(
    'tell it what it missed when it comes back, by %s',
    async (form) => {
      const { linear, github, item, copy, go, titles } = await threeInStep('ignore', form);
      github.archive(copy.id);
      await go();
      linear.edit(item.id, 'title', 'b');
      await go();
      expect(copy.fields.title).toBe('a');
      github.restore(copy.id);
      await go();
      expect(titles()).toEqual([['b'], ['b'], ['b']]);
      expect((await go()).plan.changes).toEqual([]);
    },
  );
});

test('where the policy ends them, both others are ended', async () => {
  const { github, jira, linear, copy, go } = await threeInStep('close');
  github.remove(copy.id);
  await go();
  expect([linear, jira].map((one) => held(one)[0]?.state)).toEqual(['closed', 'closed']);
});
