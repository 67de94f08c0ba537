/** What runs ask of trackers, and how a backfill goes on where GitHub takes no more. */
import { expect, test } from '@jest/globals';
import { type Run, writesOf } from './harness.ts';
import { sidesOf } from './issues-sides.ts';
import { anIssuesWorld, linearAndGitHub, systems } from './issues-world.ts';

const ITEMS = 120;

async function aWorld(more: object = {}, items = ITEMS) {
  const at = await anIssuesWorld({ systems, pairs: [{ ...linearAndGitHub, ...more }] });
  const [linear, github] = sidesOf(at, ['linear', 'github']);
  if (linear === undefined || github === undefined) throw new Error('there are two sides');
  for (let index = 0; index < items; index += 1) await linear.add(`Item ${index}`, { state: 'Todo' });
  return { at, linear, github };
}

function asked({ seen }: Run): readonly string[] {
  return seen.flatMap(({ service, operation = '' }) =>
    service === 'linear' || service === 'graphql' ? [`${service} ${operation}`] : [],
  );
}

test('a hundred items cost a few requests: to make, to look at, and to change', async () => {
  const { at, linear, github } = await aWorld();
  expect(asked(await at.sync()).length).toBeLessThanOrEqual(20);
  expect(github.seen()).toHaveLength(ITEMS);
  at.world.nextHour();
  await linear.edit('Item 7', { title: 'Item seven' });
  await at.sync();
  at.world.nextHour();
  await at.sync();
  const lists = asked(await at.sync()).filter((request) => request.includes('SyncList'));
  expect(lists.sort()).toEqual(['graphql query SyncList', 'linear query SyncList']);

  for (const { title = '' } of linear.seen()) await linear.edit(title, { title: `${title}, renamed` });
  expect(asked(await at.sync({ inputs: { force: 'true' } })).length).toBeLessThanOrEqual(14);
  expect(github.seen().every(({ title }) => title?.endsWith(', renamed'))).toBe(true);
});

test('what no pair wants of Linear is not paid for, so that more issues come with each request', async () => {
  const lists: number[] = [];
  for (const more of [{ comments: 'both' }, {}]) {
    const { at } = await aWorld(more, 230);
    const run = await at.sync({ inputs: { 'dry-run': 'true' } });
    lists.push(asked(run).filter((request) => request === 'linear query SyncList').length);
  }
  expect(lists).toEqual([2, 1]);
});

test('what was written in bulk is listed again until lists can no longer be late, and not from then on', async () => {
  const { at } = await aWorld();
  const lists = (run: Run) =>
    asked(run)
      .filter((request) => request.includes('SyncList'))
      .sort();
  await at.sync();
  at.world.nextHour();
  expect(lists(await at.sync()).length).toBeGreaterThan(2);
  at.world.nextHour();
  const idle = await at.sync();
  expect([lists(idle), writesOf(idle)]).toEqual([['graphql query SyncList', 'linear query SyncList'], []]);
});

test('a backfill that GitHub cuts off tells how far it came, and goes on from there', async () => {
  const { at, github } = await aWorld();
  at.world.sandbox.world.host.contentLimits.hour = 2;
  const counts: number[] = [];
  const logs: string[] = [];
  for (let run = 0; run < 3; run += 1) {
    logs.push((await at.sync()).log);
    counts.push(new Set(github.seen().map(({ title }) => title)).size);
    at.world.nextHour();
    at.world.nextHour();
  }
  expect(counts).toEqual([50, 100, ITEMS]);
  expect(github.seen()).toHaveLength(ITEMS);
  expect(logs[0]).toContain('github takes no more for now: 50 of 120 changes are written. 70 wait');
  expect(logs[2]).not.toContain('takes no more');
});
