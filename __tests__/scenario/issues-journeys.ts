/** Worlds with items in which one more run has something to do. */
import { isDeepStrictEqual } from 'node:util';
import type { Options, Run } from './harness.ts';
import { type Side, type SideName, sidesOf } from './issues-sides.ts';
import { allSystems, anIssuesWorld, type IssuesWorld } from './issues-world.ts';
import type { Journey } from './journeys.ts';
import type { ScenarioWorld } from './world.ts';

const worlds = new WeakMap<ScenarioWorld, { readonly at: IssuesWorld; readonly sides: readonly Side[] }>();

const states = {
  linear: { Backlog: 'open', Todo: 'open', Done: 'closed' },
  jira: { 'To Do': 'open', Done: 'closed' },
  github: { open: 'open', closed: 'closed' },
  project: { Todo: 'open', Done: 'closed' },
} as const;

/** Nothing is empty, so that no system fills in a value of its own. */
const open: Readonly<Record<SideName, string>> = {
  linear: 'Backlog',
  jira: 'To Do',
  github: 'open',
  project: 'Todo',
};

const done: Readonly<Record<SideName, string>> = {
  linear: 'Done',
  jira: 'Done',
  github: 'closed',
  project: 'Done',
};

type Names = readonly [SideName, SideName, ...SideName[]];

async function before(between: Names, more: object = {}): Promise<IssuesWorld> {
  const hasComments = !between.includes('project');
  const at = await anIssuesWorld((origin) => {
    const all = allSystems(origin);
    const fields = {
      title: 'both',
      description: { 'on-conflict': 'merge' },
      state: { in: Object.fromEntries(between.map((name) => [name, { map: states[name] }])) },
      ...(hasComments && { labels: 'both' }),
    };
    const systems = Object.fromEntries(between.map((name) => [name, all[name]]));
    return { systems, pairs: [{ between, comments: hasComments, fields, guard: '100%', ...more }] };
  });
  const sides = sidesOf(at, between);
  worlds.set(at.world, { at, sides });
  for (const [index, side] of sides.entries()) {
    const name = between[index] ?? 'linear';
    const state = open[name];
    const labels = hasComments ? { labels: ['bug'] } : {};
    await side.add(`Of ${name}`, { description: `From ${name}.`, state, ...labels });
    await side.add(`Done in ${name}`, { state: done[name] });
    await side.add('Known on all sides', { description: 'The same text.', state });
    if (hasComments) side.comment(`Of ${name}`, `Said in ${name}.`);
  }
  return at;
}

async function firstRun(between: Names): Promise<ScenarioWorld> {
  return (await before(between)).world;
}

async function edits(between: Names): Promise<ScenarioWorld> {
  const at = await before(between, { 'on-delete': 'close' });
  await at.sync();
  await at.sync();
  const [one, other] = sidesOf(at, between);
  const [first, second] = between;
  const hasComments = !between.includes('project');
  await one?.edit(`Of ${first}`, { title: `Of ${first}, renamed` });
  await other?.edit(`Of ${first}`, { description: `Changed in ${second}.`, state: done[second] });
  await one?.add(`Late in ${first}`, { state: open[first] });
  await other?.add(`Late in ${second}`, { state: open[second] });
  other?.remove(`Done in ${second}`);
  if (hasComments) {
    await one?.edit(`Of ${second}`, { labels: ['bug', 'feature'] });
    one?.comment(`Of ${second}`, 'A new comment.');
    one?.editComment(`Of ${first}, renamed`, 'Said in', 'Said otherwise.');
    other?.deleteComment(`Of ${second}`, 'Said in');
  }
  return at.world;
}

/** All that people see, on each side; items and comments have no numbers, so that only what is there counts. */
function snapshotOf(world: ScenarioWorld): unknown {
  return worlds
    .get(world)
    ?.sides.map((side) =>
      side.seen().map(({ comments, ...item }) => ({ ...item, comments: [...comments].sort() })),
    );
}

/** Everything is listed: that an item is gone is not seen otherwise. */
function run(world: ScenarioWorld, options: Options = {}): Promise<Run> {
  const { at } = worlds.get(world) ?? {};
  if (at === undefined) throw new Error('this world has no items');
  return at.sync({ ...options, inputs: { items: 'all', ...options.inputs } });
}

/** Runs until the world is as expected, at most so many times. */
export async function runsUntil(world: ScenarioWorld, expected: unknown, most: number): Promise<Run> {
  for (let count = 1; ; count += 1) {
    const last = await run(world);
    if (count === most || isDeepStrictEqual(snapshotOf(world), expected)) return last;
  }
}

const pairs: readonly Names[] = [
  ['linear', 'github'],
  ['linear', 'jira'],
  ['jira', 'github'],
  ['project', 'linear'],
];

export const issuesJourneys: readonly Journey[] = pairs.flatMap((between) => [
  { name: `a first run of ${between.join(' ⇄ ')}`, prepare: () => firstRun(between), run, snapshotOf },
  { name: `a run with edits of ${between.join(' ⇄ ')}`, prepare: () => edits(between), run, snapshotOf },
]);
