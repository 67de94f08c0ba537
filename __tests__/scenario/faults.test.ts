import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultMatch } from '../../sandbox/faults.ts';
import { aWorld, codesOf, type Run, run, snapshotOf, TARGET } from './harness.ts';
import { calmRun, type Journey, journeys } from './journeys.ts';
import { exhaustive, sample } from './sample.ts';
import { smallWorld } from './stories.ts';

type Kind = Exclude<Fault['kind'], 'call'>;

const kinds: readonly Kind[] = [
  '429',
  '403-secondary',
  '500',
  '502',
  '503',
  'reset-before',
  'reset-after',
  'truncated',
  'malformed',
  'slow',
];
/** For a busy machine: nothing here hangs. */
const patience = exhaustive ? 7_200_000 : 900_000;

interface Case {
  readonly kind: Kind;
  /** The n-th request of the run. */
  readonly at: number;
  readonly service: string;
  readonly request: string;
}

function casesOf(undisturbed: Run, kind: Kind): readonly Case[] {
  return undisturbed.seen.map(({ service, operation, method, path }, index) => ({
    kind,
    at: index + 1,
    service,
    request: `${service} ${operation ?? `${method} ${path}`}`,
  }));
}

/** A first run meets each kind, the others some. */
function chosen(journey: Journey, undisturbed: Run): readonly Case[] {
  if (journey.name === 'a first run') {
    return kinds.flatMap((kind, index) => sample(casesOf(undisturbed, kind), 1, 20 + index));
  }
  return sample(
    kinds.flatMap((kind) => casesOf(undisturbed, kind)),
    2,
    journeys.indexOf(journey),
  );
}

/** Git does not say for how long it is limited, so such a sibling waits for the next run. */
function needsAnotherRun({ kind, service }: Case): boolean {
  return service === 'git' && (kind === '429' || kind === '403-secondary');
}

function fault({ kind, at }: Case): Fault {
  return kind === 'slow' ? { kind, at, ms: 30 } : { kind, at };
}

describe.each(journeys)('$name', (journey) => {
  test(
    'that meets a fault once makes the same world by itself, and nothing twice in another run',
    async () => {
      const { undisturbed, expected } = await calmRun(journey);

      for (const one of chosen(journey, undisturbed)) {
        const world = await journey.prepare();
        const faulted = await run(world, { faults: [fault(one)] });
        const context = { ...one, fired: faulted.fired.length };
        if (!needsAnotherRun(one)) {
          const { exitCode } = faulted;
          expect({ ...context, exitCode, world: snapshotOf(world) }).toEqual({
            ...one,
            fired: 1,
            exitCode: 0,
            world: expected,
          });
        }
        const { exitCode } = await run(world);
        expect({ ...context, exitCode, world: snapshotOf(world) }).toEqual({
          ...one,
          fired: 1,
          exitCode: 0,
          world: expected,
        });
        await world.close();
      }
    },
    patience,
  );
});

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
    patience,
  );

  test.each<Kind>(['reset-before', 'malformed'])(
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
    patience,
  );
});
