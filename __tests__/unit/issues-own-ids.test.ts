import { expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
import { aPair, held, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { type Fate, memoryTracker } from '../builders/memory-tracker.ts';

/** The second side keeps no marks, and lets us choose ids. */
function worldWith() {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const fates = new Map<string, Fate>();
  const fate = ({ method }: { readonly method: string }) => fates.get(method) ?? 'through';
  const linear = memoryTracker({ system: 'linear', clock });
  const plain = memoryTracker({ system: 'plain', clock, isUnmarked: true, takesClientIds: true, fate });
  const sides = [pairSide('linear'), pairSide('plain', { marks: false })];
  const pair = aPair(['linear', 'plain'], { sides, keys: [] });
  return { world: worldOf(pair, [linear, plain]), linear, plain, fates };
}

const rest = { description: '', state: 'open', labels: [] };

test.each<[string, Fate]>([
  ['was killed', 'killed after'],
  ['had no answer', 'lost'],
])('what a run that %s had created, without a mark, is known by the id that we chose', async (_, fate) => {
  const { world, linear, plain, fates } = worldWith();
  linear.add({ title: 'a', ...rest });
  linear.add({ title: 'b', ...rest });
  fates.set('create', fate);
  await run(world).catch(() => undefined);
  fates.clear();
  await run(world);
  await run(world);
  for (const side of [linear, plain]) expect(held(side).map(({ title }) => title)).toEqual(['a', 'b']);
  expect((await run(world)).plan.changes).toEqual([]);
});

test('so it is where the state was lost, also once its original was edited', async () => {
  const { world, linear, plain } = worldWith();
  const { id } = linear.add({ title: 'a', ...rest });
  await run(world);
  linear.edit(id, 'title', 'b');
  world.memory = noMemory;
  await run(world);
  for (const side of [linear, plain]) expect(held(side).map(({ title }) => title)).toEqual(['b']);
});
