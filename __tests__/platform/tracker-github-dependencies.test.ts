/** What GitHub's issues block and are blocked by, which goes by REST beside the rest of them. */
import { describe, expect, test } from '@jest/globals';
import { aRepository, aToken } from '../../sandbox/build.ts';
import { addBlocker } from '../../sandbox/github/dependencies.ts';
import { anIssue, personEdits } from '../../sandbox/github/issue-build.ts';
import { deleteIssue } from '../../sandbox/github/issue-leave.ts';
import { anIssueType } from '../../sandbox/github/issue-types.ts';
import type { Issue } from '../../sandbox/world.ts';
import { createGitHubIssuesTracker } from '../../src/trackers/github/issues-tracker.ts';
import type { GitHubRestPort } from '../../src/trackers/github/ports.ts';
import { withWantedParts } from '../../src/trackers/github/wanted-parts.ts';
import type { FieldEdit, Found, Tracker } from '../../src/trackers/tracker.ts';
import { idOf } from '../sandbox/issue-bench.ts';
import { aGitHubTrackerWorld, aNewItem, listed, now } from './github-tracker-world.ts';

const github = aGitHubTrackerWorld();
const place = { owner: 'acme', name: 'app' };

interface Options {
  readonly names?: readonly string[];
  readonly token?: string;
  readonly rest?: Partial<GitHubRestPort>;
}

function aTracker({ names = ['blocks', 'blocked-by'], token = 'app', rest: changed }: Options = {}): Tracker {
  const port = github.port(token);
  const rest = { ...github.rest(token), ...changed };
  const plain = createGitHubIssuesTracker({ port, ...place });
  return withWantedParts(plain, { port, rest, repository: place, fields: names });
}

const several = async (...titles: readonly string[]): Promise<readonly [Issue, Issue, Issue]> => {
  const made: Issue[] = [];
  for (const title of [...titles, 'b', 'c'].slice(0, 3))
    made.push(await anIssue(github.bench.world, github.bench.app, title));
  return made as unknown as readonly [Issue, Issue, Issue];
};
const blocks = (issue: Issue, blocker: Issue) => addBlocker(github.bench.world, issue, blocker);
const set = (field: string, add: readonly Issue[], remove: readonly Issue[] = []): FieldEdit => ({
  ...{ kind: 'set', field, add: add.map(idOf), remove: remove.map(idOf), value: add.map(idOf) },
});
const fieldsOf = (found: Found | undefined) => (typeof found === 'object' ? found.snapshot.fields : found);
const get = async (tracker: Tracker, issue: Issue) =>
  fieldsOf((await tracker.get([idOf(issue)])).get(idOf(issue)));

describe('dependencies of an issue', () => {
  test('are fields of items, and only those that are wanted', async () => {
    const { fields } = await aTracker({ names: ['blocks'] }).describe();
    const field = { kind: 'set', names: 'items', writes: true, clears: true };
    expect(fields.filter(({ names }) => names === 'items').map(({ name }) => name)).toEqual([
      'parent',
      'blocks',
    ]);
    expect(fields.find(({ name }) => name === 'blocks')).toMatchObject(field);
  });

  test('come with each item, from both ends, those that are closed among them', async () => {
    const [one, two, three] = await several('one');
    blocks(one, two);
    blocks(one, three);
    const { world, app } = github.bench;
    await personEdits(world, app, two, { state: 'closed' }, 'alice');
    expect(await get(aTracker(), one)).toMatchObject({
      'blocked-by': [two, three].map(idOf).toSorted(),
      blocks: [],
    });
    expect(await get(aTracker(), two)).toMatchObject({ 'blocked-by': [], blocks: [idOf(one)] });
    expect(await get(aTracker({ names: ['blocks'] }), two)).not.toHaveProperty('blocked-by');
  });

  test('of a hundred issues take a request more, and one for each that has some; types come along', async () => {
    github.bench.pass(3600);
    const { world } = github.bench;
    anIssueType(world, 'acme', 'Bug');
    const since = world.now().toISOString();
    const [one, two] = await several('one');
    for (let at = 0; at < 80; at += 1) await anIssue(world, github.bench.app, `issue ${at}`);
    await personEdits(world, github.bench.app, two, { type: 'Bug' }, 'alice');
    blocks(one, two);
    const tracker = aTracker({ names: ['blocks', 'blocked-by', 'type'] });
    github.requests();
    const items = await listed(tracker, { since });
    expect(items.filter(({ snapshot }) => snapshot.fields['blocked-by'] !== undefined)).toHaveLength(83);
    const found = items.find(({ id }) => id === idOf(two));
    expect(found?.snapshot.fields).toMatchObject({ type: 'Bug', blocks: [idOf(one)] });
    expect(github.requests()).toBe(4);
  });

  test('are asked for where the list does not count them', async () => {
    const [one, two] = await several('one');
    blocks(one, two);
    const rest = github.rest();
    const silent: GitHubRestPort['listed'] = async (...asked) => {
      const { issues, isLast } = await rest.listed(...asked);
      return { isLast, issues: issues.map((issue) => ({ ...issue, dependencies: undefined })) };
    };
    const ids = [one, two, ...(await several('more'))].map(idOf);
    const found = await aTracker({ rest: { listed: silent } }).get(ids);
    expect(fieldsOf(found.get(idOf(one)))).toMatchObject({ 'blocked-by': [idOf(two)] });
  });

  test('are left out where the token does not see all of them, or GitHub knows none', async () => {
    const { world } = github.bench;
    const hidden = aRepository(world, 'acme/hidden', { private: true });
    aToken(world, 'narrow', { kind: 'app', permissions: { issues: 'write' }, repositories: ['acme/app'] });
    const [one] = await several('one');
    blocks(one, await anIssue(world, hidden, 'Secret'));
    const fields = await get(aTracker({ token: 'narrow' }), one);
    expect(fields).toMatchObject({ blocks: [] });
    expect(fields).not.toHaveProperty('blocked-by');
    const untold = { number: one.number, updatedAt: '', type: null, dependencies: undefined };
    const old = await get(aTracker({ rest: { of: async () => untold } }), one);
    expect(old).not.toHaveProperty('blocks');
  });
});

describe('writing dependencies', () => {
  test('adds and removes at either end, beside the rest of the edit', async () => {
    const [one, two, three] = await several('one');
    blocks(one, two);
    const title: FieldEdit = { kind: 'value', field: 'title', value: 'renamed' };
    const edits = [set('blocked-by', [three], [two]), set('blocks', [two]), title];
    const written = await aTracker().update([{ id: idOf(one), edits }]);
    expect(now(written).map(fieldsOf)).toMatchObject([
      { title: 'renamed', 'blocked-by': [idOf(three)], blocks: [idOf(two)] },
    ]);
    expect([one.blockedBy, two.blockedBy]).toEqual([[three.id], [one.id]]);
  });

  test('gives a new issue those that it shall have', async () => {
    const [one, two] = await several('one');
    const fields = { title: 'New', 'blocked-by': [idOf(one)], blocks: [idOf(two)] };
    const [made, bare] = now(await aTracker().create([aNewItem(fields), aNewItem({ title: 'Bare' })]));
    expect(fieldsOf(made)).toMatchObject(fields);
    expect(fieldsOf(bare)).toMatchObject({ blocks: [], 'blocked-by': [] });
    expect(two.blockedBy).toHaveLength(1);
  });

  test('is done once where both ends are written, and is fine where it is there, or gone, already', async () => {
    const [one, two, three] = await several('one');
    blocks(three, one);
    const tracker = aTracker();
    const both = [
      { id: idOf(one), edits: [set('blocks', [two, three])] },
      { id: idOf(two), edits: [set('blocked-by', [one])] },
    ];
    expect((await tracker.update(both)).map(({ ok }) => ok)).toEqual([true, true]);
    expect([two.blockedBy, three.blockedBy]).toEqual([[one.id], [one.id]]);
    const gone = await aTracker().update([{ id: idOf(two), edits: [set('blocked-by', [], [three])] }]);
    expect(now(gone).map(fieldsOf)).toMatchObject([{ 'blocked-by': [idOf(one)] }]);
  });

  test('passes over one that goes with a deleted issue, and fails for one that shall come', async () => {
    const [one, two] = await several('one');
    blocks(one, two);
    const id = idOf(two);
    deleteIssue(github.bench.world, github.bench.app, two);
    const edit = (field: Partial<FieldEdit>) => [
      { id: idOf(one), edits: [{ ...set('blocked-by', []), ...field } as FieldEdit] },
    ];
    expect(await aTracker().update(edit({ remove: [id] } as never))).toMatchObject([{ ok: true }]);
    const hint = 'Remove the relation, or restore the issue.';
    const message = expect.stringMatching(/^`blocked-by` of acme\/app#\d+ stays as it is: (?!.*I_)/);
    expect(await aTracker().update(edit({ add: [id] } as never))).toMatchObject([
      { ok: false, error: { code: 'REFERENCE_NOT_FOUND', hint, message } },
    ]);
  });

  test.each<[string, Partial<GitHubRestPort>]>([
    ['refused', { block: async () => Promise.reject(new Error('no')) }],
    ['not there', {}],
  ])('that is %s holds nothing else of its issue back, and is not told as written', async (kind, rest) => {
    const [one, two, three] = await several('one');
    blocks(two, one);
    if (kind === 'not there') deleteIssue(github.bench.world, github.bench.app, three);
    const title: FieldEdit = { kind: 'value', field: 'title', value: 'renamed' };
    const [rested, bare] = await aTracker({ rest }).update([
      { id: idOf(one), edits: [set('blocked-by', [three]), title, set('blocks', [], [two])] },
      { id: idOf(two), edits: [set('blocked-by', [three])] },
    ]);
    expect(rested).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('`blocked-by` of acme/app#') },
      partly: { snapshot: { fields: { title: 'renamed', blocks: [] } } },
    });
    expect(rested?.ok === false && rested.partly?.snapshot.fields).not.toHaveProperty('blocked-by');
    expect([one.title, two.blockedBy]).toEqual(['renamed', []]);
    expect(bare).toEqual({ ok: false, error: expect.anything() });
  });

  test('tells which right is missing, of that issue only, and leaves its rest', async () => {
    aToken(github.bench.world, 'reader', { kind: 'app', permissions: { issues: 'read' } });
    const [one, two] = await several('one');
    const edits = [set('blocked-by', [two]), { kind: 'value', field: 'title', value: 'new' } as const];
    const written = await aTracker({ token: 'reader' }).update([{ id: idOf(one), edits }]);
    expect(written).toMatchObject([
      {
        ok: false,
        error: { code: 'PERMISSION_MISSING', hint: expect.stringContaining('`issues: write`') },
      },
    ]);
    expect(one.title).toBe('one');
  });

  test('says why GitHub takes no more of them', async () => {
    const [one, two] = await several('one');
    const { world, app } = github.bench;
    for (let at = 0; at < 50; at += 1) blocks(one, await anIssue(world, app, `blocker ${at}`));
    const written = await aTracker().update([{ id: idOf(one), edits: [set('blocked-by', [two])] }]);
    expect(written).toMatchObject([
      {
        ok: false,
        error: {
          message: expect.stringMatching(/^`blocked-by` of acme\/app#\d+ .*at most 50/),
          hint: expect.stringContaining('too many'),
        },
      },
    ]);
  });

  test('makes an issue all the same where its dependencies cannot be written', async () => {
    const [one] = await several('one');
    const block = async () => {
      throw new Error('no');
    };
    const fields = { title: 'New', 'blocked-by': [idOf(one)] };
    const [made] = now(await aTracker({ rest: { block } }).create([aNewItem(fields)]));
    expect(fieldsOf(made)).toMatchObject({ title: 'New', 'blocked-by': [] });
  });
});
