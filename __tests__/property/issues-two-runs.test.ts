/** Two runs that begin together, whose calls come in any order: whatever they do, the runs after them find one world. */
import { describe, expect, test } from '@jest/globals';
import { noMemory } from '../../src/issues/memory.ts';
import type { Scope } from '../../src/issues/observation.ts';
import type { Tracker } from '../../src/trackers/tracker.ts';
import { aPair, run, worldOf } from '../builders/issue-pair.ts';
import { Killed, type MemoryTracker, memoryTracker } from '../builders/memory-tracker.ts';
import { exhaustive } from '../scenario/sample.ts';

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

/** Of the three runs that are at it together. */
const fates: Readonly<Record<string, Fate>> = {
  'all of them end': {},
  'the first is stopped': { mostCalls: 40 },
  'the third is of one item': { isOfItem: true },
  'a look for marks shows nothing yet': { isBlind: true },
};

interface Fate {
  readonly mostCalls?: number;
  readonly isOfItem?: true;
  readonly isBlind?: true;
}

const cases = (['a first time', 'after people have worked'] as const).flatMap((since) =>
  (['of the first', 'of the second', 'of the third', 'lost'] as const)
    // What people have deleted comes back without a state, and edits of both sides are decided without history.
    .filter((kept) => kept !== 'lost' || since === 'a first time')
    .flatMap((kept) => Object.entries(fates).map(([fate, how]) => ({ since, kept, fate, ...how }))),
);
describe.each(cases)('runs at once, $since, the state $kept, $fate', (how) => {
  const { since, kept, isOfItem, isBlind, mostCalls = Number.POSITIVE_INFINITY } = how;
  const prepared = async (seed: number) => {
    const made = aWorld(seed);
    if (since === 'after people have worked') await worked(made);
    return made;
  };

  test('come to the world that one run makes', async () => {
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= (exhaustive ? 2000 : 50); seed += 1) {
      const made = await prepared(seed);
      const { world, other } = made;
      const next = chance(seed);
      const turn = turns(next);
      const begin = async (most: number, late: number, scopeOf?: () => Scope) => {
        for (let waited = 0; waited < late; waited += 1) await turn();
        let left = most;
        const alive = () => {
          left -= 1;
          if (left < 0) throw new Killed();
        };
        const paced = [...world.trackers].map(([name, one]) => {
          const slow = inTurn(one, turn, alive);
          return [name, isBlind ? { ...slow, findMarked: async () => [] } : slow] as const;
        });
        const more = scopeOf === undefined ? {} : { scope: scopeOf() };
        return run({ ...world, trackers: new Map(paced) }, more).catch((thrown: unknown) => {
          if (!(thrown instanceof Killed)) throw thrown;
          return undefined;
        });
      };
      const newest = (): Scope => {
        const id = [...other.items.keys()].at(-Math.ceil(next() * 3)) ?? '';
        return { kind: 'item', item: { system: 'github', id } };
      };
      const endless = Number.POSITIVE_INFINITY;
      const ended = await Promise.all([
        begin(next() * mostCalls, 0),
        begin(endless, 0),
        begin(endless, next() * 40, isOfItem && newest),
      ]);
      const at = ['of the first', 'of the second', 'of the third'].indexOf(kept);
      world.memory = kept === 'lost' ? noMemory : (ended[at]?.memory ?? world.memory);
      const actual = await settled(made);
      const expected = await settled(await prepared(seed));
      // One stays open that got comments before anybody saw that there are two, or whose run was stopped there.
      if (isBlind || mostCalls < endless) for (const side of actual.seen) side.open = 0;
      if (JSON.stringify(actual) !== JSON.stringify(expected)) wrong.push({ seed, actual, expected });
    }
    expect(wrong).toEqual([]);
  });
});
