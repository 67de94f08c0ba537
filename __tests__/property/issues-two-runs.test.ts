/** Two runs that begin together, whose calls come in any order: whatever they do, the runs after them find one world. */
import { describe, expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
import type { isWithdrawn } from '../../src/issues/twin.ts';
import type { Tracker } from '../../src/trackers/tracker.ts';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { Killed, type MemoryTracker, memoryTracker } from '../builders/memory-tracker.ts';

/** Numbers below one, the same for a seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Lets one of those who wait go on, over and over, until nobody waits. */
function turns(next: () => number) {
  const waiting: (() => void)[] = [];
  let isWoken = false;
  function wake(): void {
    if (isWoken) return;
    isWoken = true;
    setImmediate(() => {
      isWoken = false;
      waiting.splice(Math.floor(next() * waiting.length), 1)[0]?.();
      if (waiting.length > 0) wake();
    });
  }
  return () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      wake();
    });
}

/** `alive` throws once its run is stopped. */
function inTurn(tracker: MemoryTracker, turn: () => Promise<void>, alive: () => void): MemoryTracker {
  const methods = ['get', 'findMarked', 'create', 'update', 'end', 'comments', 'writeComments'] as const;
  const waits = methods.map((name) => {
    const call = tracker[name] as (...asked: unknown[]) => Promise<unknown>;
    const waiting = async (...asked: unknown[]) => {
      await turn();
      alive();
      const given = await call(...asked);
      await turn();
      alive();
      return given;
    };
    return [name, waiting] as const;
  });
  const list: Tracker['list'] = async function* (query) {
    await turn();
    yield* tracker.list(query);
    await turn();
  };
  return { ...tracker, ...Object.fromEntries(waits), list };
}

const titles = ['of the first', 'of both', 'with comments', 'of the other'];

function aWorld(seed: number) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const clock = () => {
    now += 1000;
    return now;
  };
  const systems = seed % 3 === 0 ? ['linear', 'github', 'jira'] : ['linear', 'github'];
  const takesClientIds = seed % 2 === 0;
  const trackers = systems.map((system) =>
    memoryTracker({
      ...{ system, clock, takesClientIds: takesClientIds && system === 'linear' },
      commentsComeAlong: seed % 5 === 0,
    }),
  );
  const [one, other] = trackers;
  if (one === undefined || other === undefined) throw new Error('there are two');
  const fields = { description: 'a text', state: 'open', labels: [] };
  one.add({ ...fields, title: 'of the first' });
  one.add({ ...fields, title: 'of both' });
  other.add({ ...fields, title: 'of both' });
  const talked = one.add({ ...fields, title: 'with comments' });
  one.say(talked.id, 'a remark');
  one.say(talked.id, 'another');
  other.add({ ...fields, title: 'of the other' });
  return { world: worldOf(aPair(systems, { guard: undefined }), trackers), trackers };
}

function seenIn(tracker: MemoryTracker) {
  const all = [...tracker.items.values()];
  const system = all[0]?.name.split('#')[0] ?? '';
  const isOut = ({ mark }: { readonly mark: Parameters<typeof isWithdrawn>[1]['mark'] }) =>
    mark?.sides.some((ref) => ref.system === system) === true;
  return {
    living: all
      .filter((item) => !isOut(item))
      .map(({ fields, comments }) => `${fields.title}: ${comments.map(({ body }) => body).join(', ')}`)
      .sort(),
    states: [...new Set(all.map((item) => `${isOut(item) ? 'withdrawn' : 'living'} ${item.fields.state}`))]
      .filter((state) => state !== 'withdrawn closed')
      .sort(),
  };
}

const cases = (['of the one', 'of the other', 'lost'] as const).flatMap((kept) => [
  { kept, fate: 'both end', mostCalls: Number.POSITIVE_INFINITY },
  { kept, fate: 'the one is stopped', mostCalls: 40 },
]);

describe.each(cases)('two runs at once, the state $kept, $fate', ({ kept, mostCalls }) => {
  test('come to one world', async () => {
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= 150; seed += 1) {
      const { world, trackers } = aWorld(seed);
      const next = chance(seed);
      const turn = turns(next);
      const both = await Promise.all(
        [next() * mostCalls, Number.POSITIVE_INFINITY].map(async (most) => {
          let left = most;
          const alive = () => {
            left -= 1;
            if (left < 0) throw new Killed();
          };
          const paced = new Map([...world.trackers].map(([name, one]) => [name, inTurn(one, turn, alive)]));
          return run({ ...world, trackers: paced }).catch((thrown: unknown) => {
            if (!(thrown instanceof Killed)) throw thrown;
            return undefined;
          });
        }),
      );
      const memories = { 'of the one': both[0]?.memory, 'of the other': both[1]?.memory, lost: noMemory };
      world.memory = memories[kept] ?? noMemory;
      await run(world);
      await run(world, { scope: { kind: 'full' } });
      const before = trackers.map((one) => one.writes());
      const { plan } = await run(world, { scope: { kind: 'full' } });
      const written = trackers.map((one, at) => one.writes() - (before[at] ?? 0));
      const living = titles.map(
        (title) => `${title}: ${title === 'with comments' ? 'a remark, another' : ''}`,
      );
      const actual = { seen: trackers.map(seenIn), written, told: plan.findings.map(({ what }) => what) };
      const expected = {
        seen: trackers.map(() => ({ living: living.toSorted(), states: ['living open'] })),
        written: trackers.map(() => 0),
        told: [],
      };
      if (!isSame(actual, expected)) wrong.push({ seed, ...actual });
    }
    expect(wrong).toEqual([]);
  });
});

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
