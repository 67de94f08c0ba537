import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultMatch } from '../../sandbox/faults.ts';
import { aWorld, codesOf, run, snapshotOf, TARGET } from './harness.ts';
import { calmRun, journeys } from './journeys.ts';
import { sample } from './sample.ts';
import { smallWorld } from './stories.ts';

const places: Readonly<Record<string, FaultMatch>> = {
  'discovery of the siblings': { service: 'graphql' },
  'reading the target': { path: /^\/acme\/app\/.*upload-pack/ },
  pushing: { path: /receive-pack$/ },
  labels: { path: /\/acme\/app\/labels$/ },
  'opening a pull request': { path: /\/pulls$/ },
  'labels of a pull request': { path: /\/issues\/\d+\/labels$/ },
  reviewers: { path: /requested_reviewers$/ },
  assignees: { path: /assignees$/ },
  milestones: { service: 'rest', path: /milestones$/ },
  'the cache': { service: 'cache' },
};

describe('a fault that lasts', () => {
  test.each(sample(Object.entries(places), 4))(
    'at %s ends with the run: the next one completes the world',
    async (_, match) => {
      const [journey] = journeys;
      if (!journey) throw new Error('there is no journey');
      const { expected } = await calmRun(journey);
      const world = await journey.prepare();
      const faulted = await run(world, { faults: [{ kind: '502', at: 1, times: 1000, match }] });
      expect(faulted.fired).not.toEqual([]);
      expect(faulted.summary).not.toBe('');
      const next = await run(world);
      expect(next.exitCode).toBe(0);
      expect(snapshotOf(world)).toEqual(expected);
    },
  );

  test.each(['reset-before', 'malformed'] as const)(
    'at one sibling (%s) is a finding, and the others go on',
    async (kind) => {
      const calm = await aWorld(smallWorld);
      await run(calm);
      const world = await aWorld(smallWorld);
      const lasting = { at: 1, times: 1000, match: { service: 'git', path: /^\/acme\/ui-kit/ } };
      const faulted = await run(world, { faults: [{ kind, ...lasting } as Fault] });
      expect(faulted.exitCode).toBe(1);
      expect(codesOf(faulted)).toEqual(['NETWORK']);
      expect(faulted.report?.findings[0]?.subject).toBe('acme/ui-kit');
      expect(snapshotOf(world)[TARGET]?.pullRequests.map(({ title }) => title)).toEqual([
        'Sync acme/billing: 1 commit',
      ]);
      const next = await run(world);
      expect(next.exitCode).toBe(0);
      const titles = snapshotOf(world)[TARGET]?.pullRequests.map(({ title }) => title);
      expect(titles).toEqual(['Sync acme/billing: 1 commit', 'Sync acme/ui-kit: 2 commits']);
      expect(snapshotOf(world)[TARGET]?.refs).toEqual(snapshotOf(calm)[TARGET]?.refs);
    },
  );
});
