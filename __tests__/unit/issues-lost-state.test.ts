/** What becomes of people's edits where nothing is remembered of them. */
import { describe, expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
import { aPair, held, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const second = 1000;

/** An issue that a person opened on GitHub, and its copy in Linear. GitHub tells times in whole seconds. */
async function copied(labels: readonly string[] = ['bug'], isMatched = false) {
  const clock = { now: Date.parse('2026-01-01T00:00:00Z') };
  const tick = () => {
    clock.now += 1;
    return clock.now;
  };
  const linear = memoryTracker({ system: 'linear', clock: tick });
  const github = memoryTracker({ system: 'github', clock: tick, grain: second });
  const world = worldOf(aPair(['linear', 'github']), [linear, github]);
  const fields = { title: 'a', description: '', state: 'open', labels };
  const item = github.add(fields);
  if (isMatched) linear.add(fields);
  if (isMatched) clock.now += second;
  await run(world);
  await run(world);
  const copy = [...linear.items.values()][0];
  if (copy === undefined) throw new Error('there is a copy');
  const lost = async () => {
    world.memory = noMemory;
    const { plan } = await run(world);
    return plan.findings.map(({ code, what }) => [code, what]);
  };
  const has = (field: string) => [linear, github].map((one) => held(one)[0]?.[field]);
  return { clock, linear, github, item, copy, lost, has };
}

const united = [
  'ISSUES_WITHOUT_HISTORY',
  'labels was decided without history: each side gets what any of them has.',
];

describe('where the state was lost', () => {
  test.each([false, true])('labels of both sides are united, and it is told (later: %s)', async (isLater) => {
    const { clock, linear, github, item, copy, lost, has } = await copied();
    if (isLater) clock.now += 60 * second;
    github.edit(item.id, 'labels', ['bug', 'urgent']);
    linear.edit(copy.id, 'labels', ['bug', 'feature']);
    expect(await lost()).toEqual([united]);
    const all = ['bug', 'feature', 'urgent'];
    expect(has('labels').map((labels) => [labels].flat().toSorted())).toEqual([all, all]);
    expect(await lost()).toEqual([]);
  });

  test('a label that was taken off comes back: nothing is removed, though nobody has touched the copy', async () => {
    const { clock, github, item, lost, has } = await copied(['bug', 'urgent']);
    clock.now += 60 * second;
    github.edit(item.id, 'labels', ['bug']);
    expect(await lost()).toEqual([united]);
    expect(has('labels').map((labels) => [labels].flat().toSorted())).toEqual([
      ['bug', 'urgent'],
      ['bug', 'urgent'],
    ]);
  });

  test('a title goes to a copy that nobody has touched, which is no guess', async () => {
    const { clock, github, item, lost, has } = await copied();
    clock.now += 60 * second;
    github.edit(item.id, 'title', 'b');
    expect(await lost()).toEqual([]);
    expect(has('title')).toEqual(['b', 'b']);
  });

  test('an item that its person changed right after it was opened is no copy: who wins is told', async () => {
    const { clock, linear, github, item, copy, lost, has } = await copied();
    github.edit(item.id, 'title', 'b');
    clock.now += 60 * second;
    linear.edit(copy.id, 'title', 'c');
    expect(await lost()).toMatchObject([['ISSUES_WITHOUT_HISTORY', expect.stringMatching(/^title was /)]]);
    expect(has('title')).toEqual(['c', 'c']);
  });

  test('one that was matched by its title is no copy either, and an empty side that is filled is told', async () => {
    const { linear, copy, lost, has } = await copied(['bug'], true);
    linear.edit(copy.id, 'description', 'text');
    expect(await lost()).toEqual([
      [
        'ISSUES_WITHOUT_HISTORY',
        'description was decided without history: what linear has goes to the others.',
      ],
    ]);
    expect(has('description')).toEqual(['text', 'text']);
  });
});
