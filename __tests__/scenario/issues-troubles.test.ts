/** What goes wrong in trackers themselves: sides that come back empty, clocks that differ, names that are gone. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { closesAccount } from '../../sandbox/jira/people.ts';
import { linearOf } from '../../sandbox/linear/host.ts';
import { codesOf, type Run, writesOf } from './harness.ts';
import { type SideName, sidesOf } from './issues-sides.ts';
import { allSystems, anIssuesWorld, type IssuesWorld, linearAndGitHub } from './issues-world.ts';

async function aWorld(more: object = {}, between: readonly [SideName, SideName] = ['linear', 'github']) {
  const at = await anIssuesWorld((origin) => {
    const all = allSystems(origin);
    const [one, other] = between;
    return {
      systems: { [one]: all[one], [other]: all[other] },
      pairs: [{ ...linearAndGitHub, between, ...more }],
    };
  });
  const [one, other] = sidesOf(at, between);
  if (one === undefined || other === undefined) throw new Error('there are two sides');
  return { at, one, other };
}

function trackerWrites(run: Run): readonly string[] {
  return writesOf(run).filter((write) => !write.startsWith('cache'));
}

/** Linear's own. */
function workspaceOf(at: IssuesWorld) {
  const [workspace] = linearOf(at.world.sandbox.world).workspaces.values();
  if (workspace === undefined) throw new Error('there is a workspace');
  return workspace;
}

const many = Array.from({ length: 12 }, (_, index) => `Item ${String(index).padStart(2, '0')}`);

describe('a side', () => {
  test('that comes back empty, or lacks half of it, is refused until `force` lets it pass', async () => {
    const { at, one, other } = await aWorld({ 'on-delete': 'close' });
    for (const title of many) await one.add(title, { state: 'Todo' });
    await at.sync();
    await at.sync();
    const workspace = workspaceOf(at);
    const kept = [...workspace.issues];
    workspace.issues.clear();
    const empty = await at.sync({ inputs: { items: 'all' } });
    expect([codesOf(empty), trackerWrites(empty)]).toEqual([['ISSUES_SIDE_REFUSED'], []]);

    for (const [id, issue] of kept) workspace.issues.set(id, issue);
    for (const title of many.slice(0, 7)) one.remove(title);
    const half = await at.sync({ inputs: { items: 'all' } });
    expect([codesOf(half), trackerWrites(half)]).toEqual([['ISSUES_SIDE_REFUSED'], []]);
    expect(other.seen().every(({ state }) => state === 'open')).toBe(true);

    const forced = await at.sync({ inputs: { items: 'all', force: 'true' } });
    expect(codesOf(forced)).toEqual([]);
    expect(other.seen().filter(({ state }) => state === 'closed')).toHaveLength(7);
    expect(trackerWrites(await at.sync({ inputs: { items: 'all' } }))).toEqual([]);
  });

  test('whose clock is minutes ahead or behind loses no edit, and the last one wins', async () => {
    for (const minutes of [-7, 7]) {
      const { at, one, other } = await aWorld();
      workspaceOf(at).habits.skew = minutes * 60_000;
      await one.add('One', { state: 'Todo' });
      await other.add('Two');
      await at.sync();
      await at.sync();
      at.world.nextHour();
      await one.edit('One', { title: 'One, earlier in Linear' });
      await one.edit('Two', { title: 'Two, earlier in Linear' });
      at.world.nextHour();
      await other.edit('One', { title: 'One, later on GitHub' });
      await at.sync();
      const titles = ['One, later on GitHub', 'Two, earlier in Linear'];
      expect([minutes, ...[one, other].map((side) => side.seen().map(({ title }) => title))]).toEqual([
        minutes,
        titles,
        titles,
      ]);
      expect(trackerWrites(await at.sync())).toEqual([]);
    }
  });
});

/** Of the first one, among the requests to a service. */
function placeOfWrite({ seen }: Run, of: string): number {
  return seen.filter(({ service }) => service === of).findIndex(({ effect }) => effect === 'write') + 1;
}

describe.each<[SideName, SideName]>([
  ['linear', 'github'],
  ['github', 'jira'],
  ['linear', 'project'],
])('a run that begins while another one of %s and %s writes', (...between) => {
  const titles = [...many.slice(0, 4), 'Of the other'];
  const match = { service: between[1] === 'jira' ? 'jira' : 'graphql' };

  async function prepared() {
    const world = await aWorld({ fields: { title: 'both' }, comments: false }, between);
    for (const title of many.slice(0, 4)) await world.one.add(title);
    await world.other.add('Of the other');
    return world;
  }

  let create = 0;
  beforeAll(async () => {
    create = placeOfWrite(await (await prepared()).at.sync(), match.service);
  });

  async function raced(when: 'before' | 'after') {
    const { at, one, other } = await prepared();
    let second: Run | undefined;
    const meanwhile = async () => {
      second = await at.sync();
    };
    const first = await at.sync({ faults: [{ kind: 'call', at: create, match, [when]: meanwhile }] });
    const third = await at.sync();
    expect([first.exitCode, second?.exitCode, third.exitCode]).toEqual([0, 0, 0]);
    expect(trackerWrites(await at.sync({ inputs: { items: 'all' } }))).toEqual([]);
    expect(codesOf(third)).toEqual([]);
    return { told: codesOf(first), at, one, other };
  }

  test('right after its create takes up what that one has made', async () => {
    const { told, one, other } = await raced('after');
    expect(told).toEqual([]);
    expect([one, other].map((side) => side.seen().map(({ title }) => title))).toEqual([titles, titles]);
  });

  test('right before its create: the first ones stay, and the second ones are closed and told', async () => {
    const { told, at, one, other } = await raced('before');
    expect(one.seen().map(({ title }) => title)).toEqual(titles);
    const states = Map.groupBy(other.seen(), ({ title }) => title ?? '');
    expect([...states.keys()]).toEqual(titles);
    const each = many.slice(0, 4).map((title) => states.get(title)?.map(({ state }) => state));
    const both = { github: ['open', 'closed'], jira: ['To Do', 'Done'] };
    // What is archived is not seen.
    const seen = between[1] in both ? both[between[1] as keyof typeof both] : [undefined];
    expect(each).toEqual(each.map(() => seen));
    expect(told).toEqual(['ISSUES_MADE_TWICE']);
    const closed = at.gitHubIssues().filter(({ duplicateOf }) => duplicateOf !== undefined);
    if (between[1] === 'github')
      expect(closed.map(({ stateReason }) => stateReason)).toEqual(new Array(4).fill('duplicate'));
    for (const { title, number, duplicateOf } of closed) {
      const numbers = at.gitHubIssues().flatMap((issue) => (issue.title === title ? [issue.number] : []));
      expect(numbers).toEqual([duplicateOf, number]);
    }
  });
});

test('a comment that two runs copy at once is there once after the next', async () => {
  const prepared = async () => {
    const world = await aWorld({ comments: true });
    await world.one.add('Item', { state: 'Todo' });
    await world.at.sync();
    world.at.world.nextHour();
    world.one.comment('Item', 'a remark');
    return world;
  };
  const match = { service: 'graphql' };
  const create = placeOfWrite(await (await prepared()).at.sync(), match.service);
  const { at, one, other } = await prepared();
  const copies = () => other.seen().flatMap(({ comments }) => comments);
  const before = async () => void (await at.sync());
  await at.sync({ faults: [{ kind: 'call', at: create, match, before }] });
  expect(copies()).toEqual(['a remark — founder', 'a remark — founder']);
  await at.sync();
  expect(copies()).toEqual(['a remark — founder']);
  expect(one.seen()).toMatchObject([{ comments: ['a remark'] }]);
  expect(trackerWrites(await at.sync())).toEqual([]);
});

test('a token that expires in the middle stops its pair; the others go on, and the next run makes up for it', async () => {
  const at = await anIssuesWorld((origin) => {
    const { linear, github, jira } = allSystems(origin);
    const fields = { title: 'both' };
    return {
      systems: { linear, github, jira },
      pairs: [
        { between: ['jira', 'github'], fields, filter: { github: { label: 'jira' } } },
        { between: ['linear', 'github'], fields, filter: { github: { label: 'linear' } } },
      ],
    };
  });
  const [linear, github, jira] = sidesOf(at, ['linear', 'github', 'jira']);
  await github?.add('For Jira', { labels: ['jira'] });
  await github?.add('For Linear', { labels: ['linear'] });
  const expire = (expired: boolean) => {
    for (const token of at.jira.tokens.values()) token.expired = expired;
  };
  const run = await at.sync({
    faults: [{ kind: 'call', at: 3, match: { service: 'jira' }, before: () => expire(true) }],
  });
  expect(run.exitCode).toBe(1);
  expect(linear?.seen().map(({ title }) => title)).toEqual(['For Linear']);
  expire(false);
  const next = await at.sync();
  expect([next.exitCode, jira?.seen().map(({ title }) => title)]).toEqual([0, ['For Jira']]);
});

describe('names that are gone', () => {
  test('a renamed state, a label that is not there and a deleted user hold up nothing else', async () => {
    const { at, one, other } = await aWorld({
      fields: { title: 'both', state: linearAndGitHub.fields.state, labels: 'both', assignees: 'both' },
    });
    await other.add('One', { labels: ['bug'] });
    await at.sync();
    const done = at.team.states.find(({ name }) => name === 'Done');
    if (done) done.name = 'Shipped';
    await other.edit('One', {
      title: 'One, renamed',
      state: 'closed',
      labels: ['bug', 'of GitHub alone'],
      assignee: 'octocat',
    });
    const run = await at.sync();
    expect(run.exitCode).toBe(0);
    expect(codesOf(run)).toEqual(expect.arrayContaining(['ISSUES_MAPPING_IMPOSSIBLE']));
    expect(one.seen()).toMatchObject([{ title: 'One, renamed', labels: ['bug'] }]);
    expect(other.seen()).toMatchObject([
      { state: 'closed', labels: ['bug', 'of GitHub alone'], assignee: 'octocat' },
    ]);
    expect(trackerWrites(await at.sync())).toEqual([]);
  });

  test('an account of Jira that is closed takes nobody from an item elsewhere', async () => {
    const { at, one, other } = await aWorld({ fields: { title: 'both', assignees: 'both' } }, [
      'linear',
      'jira',
    ]);
    Object.assign(at.jiraUser('Ada Lovelace'), { email: 'ada@example.com' });
    at.linearUser('ada');
    await one.add('One', { assignee: 'ada' });
    await at.sync();
    expect(other.seen()).toMatchObject([{ assignee: 'Ada Lovelace' }]);
    closesAccount(at.jiraUser('Ada Lovelace'));
    await one.edit('One', { title: 'One, renamed' });
    const run = await at.sync({ inputs: { items: 'all' } });
    expect(run.exitCode).toBe(0);
    expect(one.seen()).toMatchObject([{ title: 'One, renamed', assignee: 'ada' }]);
    expect(other.seen()).toMatchObject([{ title: 'One, renamed', assignee: 'Former user' }]);
    expect(trackerWrites(await at.sync())).toEqual([]);
  });
});
