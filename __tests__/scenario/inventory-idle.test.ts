import { describe, expect, test } from '@jest/globals';
import { inventoryOf } from '../../sandbox/inventory/reading.ts';
import { codesOf, writesOf } from './harness.ts';
import { aTeamWithEverything, inventoryJourneys, runInventory } from './inventory-journeys.ts';

const [first, ...later] = inventoryJourneys.filter(({ name }) => !name.includes('verifies'));

describe.each([first, ...later].flatMap((journey) => journey ?? []))('$name', (journey) => {
  test('as a dry run writes nothing anywhere and shows what the run after it does', async () => {
    const world = await journey.prepare();
    const before = [inventoryOf(world.sandbox.world), world.sandbox.cache.entries.length];
    const dry = await journey.run(world, { inputs: { 'dry-run': 'true' } });
    expect([dry.exitCode, writesOf(dry)]).toEqual([0, []]);
    expect([inventoryOf(world.sandbox.world), world.sandbox.cache.entries.length]).toEqual(before);
    expect(new Set(dry.report?.changes.map(({ status }) => status))).toEqual(new Set(['planned']));

    const wet = await journey.run(world);
    const ids = (changes: readonly { readonly id: string }[] = []) => changes.map(({ id }) => id).sort();
    expect(ids(wet.report?.changes)).toEqual(ids(dry.report?.changes));
    expect(new Set(wet.report?.changes.map(({ status }) => status))).toEqual(new Set(['applied']));
  });

  test('once more changes nothing and stores nothing', async () => {
    const world = await journey.prepare();
    const done = await journey.run(world);
    world.nextHour();
    const idle = await journey.run(world);
    expect([idle.exitCode, writesOf(idle), codesOf(idle)]).toEqual([0, [], codesOf(done)]);
    expect(idle.report?.changes).toEqual([]);
  });
});

test('a verification that finds all as required asks nothing for five minutes', async () => {
  const world = await aTeamWithEverything();
  await runInventory(world);
  const inputs = { commands: 'verify' };
  await runInventory(world, { inputs });
  const again = await runInventory(world, { inputs });
  expect(again.seen.filter(({ service }) => service !== 'cache')).toEqual([]);
  expect(again.report?.headline.says).toBe('5 requirements met');
});
