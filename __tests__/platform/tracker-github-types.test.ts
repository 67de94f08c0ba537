/** Types of GitHub's issues, which go by REST beside the rest of them. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { anIssue, personEdits } from '../../sandbox/github/issue-build.ts';
import { anIssueType, issueTypesOf } from '../../sandbox/github/issue-types.ts';
import { createGitHubIssuesTracker } from '../../src/trackers/github/issues-tracker.ts';
import type { GitHubRestPort } from '../../src/trackers/github/ports.ts';
import { withParts } from '../../src/trackers/github/rest-parts.ts';
import { createTypePart } from '../../src/trackers/github/type-part.ts';
import type { FieldEdit, Tracker } from '../../src/trackers/tracker.ts';
import { idOf } from '../sandbox/issue-bench.ts';
import { aGitHubTrackerWorld, aNewItem, listed, now } from './github-tracker-world.ts';

const github = aGitHubTrackerWorld();
const place = { owner: 'acme', name: 'app' };

function aTracker(changed: Partial<GitHubRestPort> = {}): Tracker {
  const plain = createGitHubIssuesTracker({ port: github.port(), ...place });
  const rest = { ...github.rest(), ...changed };
  return withParts(plain, rest, place, [createTypePart(rest, place)]);
}

async function aTyped(title: string, type?: string) {
  const { world, app } = github.bench;
  const issue = await anIssue(world, app, title);
  if (type !== undefined) await personEdits(world, app, issue, { type }, 'alice');
  return issue;
}

const typeOf = (found: unknown) =>
  (found as { readonly snapshot: { readonly fields: object } }).snapshot.fields;
const type = (of: FieldEdit['value']): FieldEdit => ({ kind: 'value', field: 'type', value: of });
const isOf = (item: { readonly snapshot: { readonly fields: Readonly<Record<string, unknown>> } }) =>
  item.snapshot.fields.type;

beforeEach(() => {
  const { world } = github.bench;
  if (issueTypesOf(world, 'acme').length === 0)
    for (const name of ['Bug', 'Feature']) anIssueType(world, 'acme', name);
});

describe('the type of an issue', () => {
  test('is a field with the types that the organisation has', async () => {
    const { fields } = await aTracker().describe();
    expect(fields.find(({ name }) => name === 'type')).toMatchObject({
      options: ['Bug', 'Feature'],
      writes: true,
      clears: true,
    });
  });

  test('is no field where a repository has none', async () => {
    const { fields } = await aTracker({ offered: async () => [] }).describe();
    expect(fields.some(({ name }) => name === 'type')).toBe(false);
  });

  test('comes with each item, by a request for each where there are few', async () => {
    const [bug, none] = [await aTyped('bug', 'Bug'), await aTyped('none')];
    const found = await aTracker().get([idOf(bug), idOf(none)]);
    expect([...found.values()].map(typeOf)).toMatchObject([{ type: 'Bug' }, { type: null }]);
  });

  test('of a hundred issues that are listed takes a request more', async () => {
    github.bench.pass(3600);
    const since = github.bench.world.now().toISOString();
    for (let at = 0; at < 90; at += 1) await aTyped(`issue ${at}`, at % 3 === 0 ? 'Feature' : undefined);
    const tracker = aTracker();
    github.requests();
    const items = await listed(tracker, { since });
    expect(items.filter((item) => isOf(item) === 'Feature')).toHaveLength(30);
    expect(items.filter((item) => isOf(item) === null)).toHaveLength(60);
    expect(github.requests()).toBe(2);
  });

  test('narrows a list', async () => {
    github.bench.pass(3600);
    const since = github.bench.world.now().toISOString();
    for (const name of ['Bug', 'Feature', undefined]) await aTyped(`is ${name}`, name);
    const items = await listed(aTracker(), { since, filter: { types: ['bug'] } });
    expect(items.map(({ snapshot }) => snapshot.fields.title)).toEqual(['is Bug']);
  });

  test('is not taken for none where the list has moved on', async () => {
    const issues = [];
    for (let at = 0; at < 5; at += 1) issues.push(await aTyped(`moved ${at}`, 'Bug'));
    const tracker = aTracker({ listed: async () => ({ issues: [], isLast: true }) });
    const found = await tracker.get(issues.map(idOf));
    expect([...found.values()].map(typeOf)).toMatchObject(issues.map(() => ({ type: 'Bug' })));
  });

  test('is left out where GitHub does not tell', async () => {
    const issue = await aTyped('hidden', 'Bug');
    const found = await aTracker({ of: async () => undefined }).get([idOf(issue)]);
    expect(typeOf(found.get(idOf(issue)))).not.toHaveProperty('type');
  });
});

describe('writing a type', () => {
  test('gives a new issue one, and refuses what there is not before anything is made', async () => {
    const before = github.bench.app.issues.size;
    const made = await aTracker().create([
      aNewItem({ title: 'One', type: 'bug' }),
      aNewItem({ title: 'Two', type: 'Epic' }),
      aNewItem({ title: 'Three' }),
    ]);
    expect(made).toMatchObject([
      { ok: true, now: { snapshot: { fields: { title: 'One', type: 'Bug' } } } },
      {
        ok: false,
        error: {
          code: 'GITHUB_VALUE_UNKNOWN',
          hint: 'Map it to one of `Bug`, `Feature`, or add it at GitHub.',
        },
      },
      { ok: true, now: { snapshot: { fields: { title: 'Three', type: null } } } },
    ]);
    expect(github.bench.app.issues.size).toBe(before + 2);
  });

  test('makes an issue all the same where its type cannot be set', async () => {
    const set = async () => {
      throw new Error('no');
    };
    const [made] = now(await aTracker({ set }).create([aNewItem({ title: 'One', type: 'Bug' })]));
    expect(made?.snapshot.fields).toMatchObject({ title: 'One', type: null });
  });

  test('changes it, takes it off, and changes the rest along with it', async () => {
    const [one, two, three] = [await aTyped('one'), await aTyped('two', 'Bug'), await aTyped('three', 'Bug')];
    const title: FieldEdit = { kind: 'value', field: 'title', value: 'renamed' };
    const written = await aTracker().update([
      { id: idOf(one), edits: [type('feature'), title] },
      { id: idOf(two), edits: [type(null)] },
      { id: idOf(three), edits: [title] },
    ]);
    expect(now(written).map(typeOf)).toMatchObject([
      { type: 'Feature', title: 'renamed' },
      { type: null, title: 'two' },
      { type: 'Bug', title: 'renamed' },
    ]);
    expect([one.type, two.type]).toEqual(['Feature', undefined]);
  });

  test('is an error of that issue where there is no such type, and holds nothing else back', async () => {
    const [one, two] = [await aTyped('one'), await aTyped('two')];
    const title: FieldEdit = { kind: 'value', field: 'title', value: 'renamed' };
    const written = await aTracker().update([
      { id: idOf(one), edits: [type('Epic'), title] },
      { id: idOf(two), edits: [title] },
    ]);
    expect(written).toMatchObject([{ ok: false, error: { code: 'GITHUB_VALUE_UNKNOWN' } }, { ok: true }]);
    const [partly] = written.flatMap((each) => (each.ok ? [] : [each.partly]));
    expect(partly?.snapshot.fields).toMatchObject({ title: 'renamed' });
    expect(partly?.snapshot.fields).not.toHaveProperty('type');
    expect([one.title, two.title]).toEqual(['renamed', 'renamed']);
  });

  test('tells which right is missing where GitHub drops the change', async () => {
    const issue = await aTyped('one');
    const written = await aTracker({ set: async () => null }).update([
      { id: idOf(issue), edits: [type('Bug')] },
    ]);
    expect(written).toMatchObject([
      { ok: false, error: { code: 'PERMISSION_MISSING', hint: expect.stringContaining('push') } },
    ]);
  });
});
