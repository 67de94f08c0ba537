import { expect, test } from '@jest/globals';
import type { FaultMatch } from '../../sandbox/faults.ts';
import { inventoryOf } from '../../sandbox/inventory/reading.ts';
import { aTeamWithEverything, inventoryJourneys, runInventory } from './inventory-journeys.ts';
import { calmRun } from './journeys.ts';
import { sample } from './sample.ts';

/** What cannot be reached, and something else of the same run that is done all the same. */
const places: Readonly<Record<string, { readonly match: FaultMatch; readonly done: string }>> = {
  'the secrets of one place': {
    match: { path: /\/codespaces\/secrets/ },
    done: 'secrets/acme/app/dependabot',
  },
  'writing to one place': {
    match: { method: 'PUT', path: /\/dependabot\/secrets\// },
    done: 'secrets/acme/app/codespaces',
  },
  'the environments': { match: { path: /\/environments/ }, done: 'secrets/acme/app/codespaces' },
  'another repository': {
    match: { path: /\/acme\/service-a\// },
    done: 'environments/acme/app/production',
  },
  'an organisation': { match: { path: /\/orgs\/acme\/dependabot/ }, done: 'secrets/acme/app/dependabot' },
  Cloudflare: { match: { service: 'cloudflare' }, done: 'secrets/acme/app/codespaces' },
  Neon: { match: { service: 'neon' }, done: 'secrets/acme/app/codespaces' },
};
const kinds = ['429', '502', 'reset-before', 'malformed'] as const;
const cases = Object.entries(places).flatMap(([place, about], index) =>
  kinds.map((kind) => ({ place, kind, ...about, index })),
);

test.each(sample(cases, 7))(
  '$kind that lasts at $place is told once, the rest goes on, and the next run completes the world',
  async ({ kind, match, done }) => {
    const [journey] = inventoryJourneys;
    if (!journey) throw new Error('there is no journey');
    const { expected } = await calmRun(journey);
    const world = await aTeamWithEverything();
    const faulted = await runInventory(world, { faults: [{ kind, at: 1, times: 1000, match }] });
    expect(faulted.fired).not.toEqual([]);
    expect(faulted.exitCode).toBe(1);
    const told = (faulted.report?.findings ?? []).map(({ subject, what }) => `${subject} ${what}`);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(told.length);
    expect(Object.keys(inventoryOf(world.sandbox.world))).toContain(done);
    world.nextHour();
    const next = await runInventory(world);
    expect([next.exitCode, inventoryOf(world.sandbox.world)]).toEqual([0, expected]);
  },
);
