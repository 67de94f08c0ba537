/** Two runs that begin together, whose calls come in any order: whatever they do, the runs after them find one world. */
import { describe, expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
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
  return { world: worldOf(aPair(systems, { guard: undefined }), trackers), trackers, one, other };
}

type Made = ReturnType<typeof aWorld>;

/** In step, and then people have worked on both sides. */
async function worked({ world, one, other }: Made): Promise<void> {
  await run(world);
  const idOf = ({ items }: MemoryTracker, title: string) =>
    [...items.values()].find(({ fields }) => fields.title === title)?.id ?? '';
  const both = [one, other].map((side) => idOf(side, 'of both'));
  const [comments] = [...one.items.values()].map((item) => item.comments).filter(({ length }) => length > 0);
  const [remark, another] = comments ?? [];
  one.edit(idOf(one, 'of the first'), 'title', 'renamed');
  other.edit(idOf(other, 'of the first'), 'description', 'another text');
  one.edit(both[0] ?? '', 'labels', ['here']);
  other.edit(both[1] ?? '', 'labels', ['there']);
  one.rephrase(idOf(one, 'with comments'), remark?.id ?? '', 'a better remark');
  one.unsay(idOf(one, 'with comments'), another?.id ?? '');
  other.say(idOf(other, 'with comments'), 'an answer');
  other.edit(idOf(other, 'of the other'), 'state', 'closed');
  one.add({ title: 'new', description: '', state: 'open', labels: ['here'] });
  one.say(idOf(one, 'new'), 'a first remark');
  other.add({ title: 'newer', description: '', state: 'open', labels: [] });
}

function seenIn(tracker: MemoryTracker) {
  const all = [...tracker.items.values()];
  const system = all[0]?.name.split('#')[0] ?? '';
  const out = all.filter(({ mark }) => mark?.sides.some((ref) => ref.system === system) === true);
  return {
    living: all
      .filter((item) => !out.includes(item))
      .map(({ fields: { title, description, state, labels }, comments }) => {
        const said = comments.map(({ body }) => body).sort();
        return JSON.stringify([title, description, state, [labels].flat().sort(), said]);
      })
      .sort(),
    open: out.filter(({ fields }) => fields.state !== 'closed').length,
  };
}

/** Runs until there should be nothing to do; what the last one does all the same. */
async function settled({ world, trackers }: Made) {
  await run(world);
  await run(world, { scope: { kind: 'full' } });
  const before = trackers.map((one) => one.writes());
  const { plan } = await run(world, { scope: { kind: 'full' } });
  const written = trackers.map((one, at) => one.writes() - (before[at] ?? 0));
  return { seen: trackers.map(seenIn), written, told: plan.findings.map(({ what }) => what) };
}

const cases = (['a first time', 'after people have worked'] as const).flatMap((since) =>
  (['of the one', 'of the other', 'lost'] as const)
    // What people have deleted comes back without a state, and edits of both sides are decided without history.
    .filter((kept) => kept !== 'lost' || since === 'a first time')
    .flatMap((kept) => [
      { since, kept, fate: 'both end', mostCalls: Number.POSITIVE_INFINITY },
      { since, kept, fate: 'the one is stopped', mostCalls: 40 },
    ]),
);

describe.each(cases)('two runs at once, $since, the state $kept, $fate', ({ since, kept, mostCalls }) => {
  const prepared = async (seed: number) => {
    const made = aWorld(seed);
    if (since === 'after people have worked') await worked(made);
    return made;
  };

  test('come to the world that one run makes', async () => {
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= 150; seed += 1) {
      const made = await prepared(seed);
      const { world } = made;
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
      if (kept === 'lost') world.memory = noMemory;
      else world.memory = both[kept === 'of the one' ? 0 : 1]?.memory ?? world.memory;
      const actual = await settled(made);
      const expected = await settled(await prepared(seed));
      if (JSON.stringify(actual) !== JSON.stringify(expected)) wrong.push({ seed, actual, expected });
    }
    expect(wrong).toEqual([]);
  });
});
