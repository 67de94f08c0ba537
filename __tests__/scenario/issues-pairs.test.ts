/** Each pair of trackers, and three at once: everything that can be mapped goes both ways, and comes to rest. */

import { describe, expect, test } from '@jest/globals';
import { aUser } from '../../sandbox/build.ts';
import { type Run, writesOf } from './harness.ts';
import { fieldsOf, usersOf, values } from './issues-fields.ts';
import { type SideName, sideOf } from './issues-sides.ts';
import { allSystems, anIssuesWorld, type IssuesWorld } from './issues-world.ts';

const together: readonly (readonly SideName[])[] = [
  ['linear', 'github'],
  ['jira', 'github'],
  ['linear', 'jira'],
  ['project', 'linear'],
  ['linear', 'jira', 'project'],
];

async function aWorldOf(between: readonly SideName[]): Promise<IssuesWorld> {
  const at = await anIssuesWorld((origin) => {
    const all = allSystems(origin);
    return {
      systems: Object.fromEntries(between.map((name) => [name, all[name]])),
      users: usersOf(between),
      pairs: [{ between, comments: !between.includes('project'), fields: fieldsOf(between) }],
    };
  });
  for (const name of ['octo', 'ada']) at.linearUser(name);
  at.jiraUser('Octo Cat');
  Object.assign(at.jiraUser('Ada Lovelace'), { email: 'ada@example.com' });
  for (const login of ['octocat', 'ada-l']) {
    aUser(at.world.sandbox.world, login);
    at.target.collaborators.set(login, 'write');
  }
  return at;
}

function trackerWrites(run: Run): readonly string[] {
  return writesOf(run).filter((write) => !write.startsWith('cache'));
}

/** Of a run that failed without a report, its log. */
function toldBy(run: Run): readonly string[] {
  if (run.report === undefined) return [run.log];
  return run.report.findings.map(({ code, what }) => `${code}: ${what}`);
}

async function runs(at: IssuesWorld): Promise<void> {
  expect(toldBy(await at.sync())).toEqual([]);
}

const shownAs: Readonly<Record<string, string>> = { assignees: 'assignee' };

/** What the pair carries, and nothing else. */
function carried(between: readonly SideName[], item: object): object {
  const names = new Set([...Object.keys(fieldsOf(between)).map((name) => shownAs[name] ?? name), 'comments']);
  const full = Object.entries(item).filter(([key, value]) => {
    return names.has(key) && value !== null && !(Array.isArray(value) && value.length === 0);
  });
  return { comments: [], ...Object.fromEntries(full) };
}

/** The item of one side is deleted: an edit goes on to the others, and none is made again. */
async function expectTheRestToGoOn(at: IssuesWorld, between: readonly SideName[]): Promise<void> {
  const [first, ...others] = between.map((name) => sideOf(at, name));
  const title = `Of ${between[0]}`;
  const titles = () => [first, ...others].map((side) => side?.seen().map((item) => item.title));
  const [before] = titles();
  others[0]?.remove(title);
  await at.sync({ inputs: { items: 'all' } });
  await first?.edit(title, { title: 'Still here' });
  await at.sync();
  const went = before?.map((one) => (one === title ? 'Still here' : one));
  const left = before?.filter((one) => one !== title);
  expect(titles().map((its) => its?.toSorted())).toEqual([went, left, went].map((its) => its?.toSorted()));
  expect(trackerWrites(await at.sync())).toEqual([]);
}

describe.each(together.map((between) => ({ name: between.join(' ⇄ '), between })))('$name', ({ between }) => {
  test('every field goes from each side to all others, and a run more writes nothing', async () => {
    const at = await aWorldOf(between);
    const sides = between.map((name) => ({ name, side: sideOf(at, name) }));
    for (const { name, side } of sides) {
      await side.add(`Of ${name}`, { description: `From ${name}.`, ...values[name][0] });
    }
    await runs(at);
    expect(trackerWrites(await at.sync())).toEqual([]);
    const titles = between.map((name) => `Of ${name}`).sort();
    for (const { name, side } of sides) {
      const shown = titles.map((title) =>
        carried(between, { title, description: `From ${title.slice(3)}.`, ...values[name][0] }),
      );
      expect([name, side.seen().map((item) => carried(between, item))]).toEqual([name, shown]);
    }
    for (const column of [1, 2] as const) {
      // Each side edits an item that it did not make.
      for (const [index, { name, side }] of sides.entries()) {
        const title = `Of ${between[(index + 1) % between.length]}`;
        await side.edit(title, { description: `${column} from ${name}.`, ...values[name][column] });
      }
      await runs(at);
      const edited = between.map((name, index) => ({
        title: `Of ${between[(index + 1) % between.length]}`,
        description: `${column} from ${name}.`,
      }));
      for (const { name, side } of sides) {
        const shown = titles.map((title) =>
          carried(between, { ...edited.find((one) => one.title === title), ...values[name][column] }),
        );
        expect([name, column, side.seen().map((item) => carried(between, item))]).toEqual([
          name,
          column,
          shown,
        ]);
      }
    }
    expect(trackerWrites(await at.sync())).toEqual([]);
    expect(writesOf(await at.sync())).toEqual([]);
    if (between.length > 2) await expectTheRestToGoOn(at, between);
  });
});
