/** What stands around each tracker: nothing secret goes out, and copied comments touch nobody. */
import { expect, test } from '@jest/globals';
import { guardedTracker } from '../../src/issues/guarded-tracker.ts';
import { withHome } from '../../src/issues/home-items.ts';
import { createNeutralText } from '../../src/issues/mapping/neutral-text.ts';
import { withNeutralComments } from '../../src/issues/neutral-comments.ts';
import { SyncError } from '../../src/model/error.ts';
import type { SystemRule } from '../../src/model/issue-rules.ts';
import type { CommentEdit, NewItem, Tracker } from '../../src/trackers/tracker.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const tracker = () => memoryTracker({ system: 'github', clock: () => 0 });
const project = '11111111-1111-4111-8111-1111111111aa';
const secret = 'sup3r-secret-value';
const guarded = (inner: Tracker) => guardedTracker(inner, (text) => text.includes(secret), 2);

function anItem(title: string, description = ''): NewItem {
  const clientId = `00000000-0000-4000-8000-${title.padStart(12, '0')}`;
  return { clientId, fields: { title, description }, mark: { link: '0'.repeat(32), sides: [] } };
}

function aCopy(item: string, body: string): CommentEdit {
  const clientId = '00000000-0000-4000-8000-00000000000c';
  return { kind: 'create', item, clientId, body, by: { name: 'Ann' }, copyOf: { system: 'linear', id: 'c' } };
}

test('of several items only those without a secret are made, each answered in its place', async () => {
  const inner = tracker();
  const items = [anItem('1'), anItem('2', `see ${secret}`), anItem('3')];
  const written = await guarded(inner).create(items);
  expect(written.map((one) => (one.ok ? one.now.snapshot.fields.title : one.error.code))).toEqual([
    '1',
    'ISSUES_HOLDS_SECRET',
    '3',
  ]);
  expect(JSON.stringify(written)).not.toContain(secret);
});

const tooMany = { ok: false, error: new SyncError('INTERNAL', 'Too many.') } as const;

test('no more items are handed over at once than the configuration says', async () => {
  const roomy = tracker();
  const inner: Tracker = {
    ...roomy,
    create: async (items) => (items.length > 2 ? items.map(() => tooMany) : roomy.create(items)),
  };
  const written = await guarded(inner).create(['1', '2', '3', '4', '5'].map((title) => anItem(title)));
  expect(written.map((one) => one.ok && one.now.snapshot.fields.title)).toEqual(['1', '2', '3', '4', '5']);
});

test.each([
  'sup3r\\-secret\\-value',
  'sup3r&#45;secret&#x2d;value',
  'sup3r&hyphen;secret-value',
  'sup\u200b3r-secret-value',
])('a secret is seen as it reads, however it is written: %s', async (title) => {
  const written = await guarded(tracker()).create([anItem('1', title)]);
  expect(written).toMatchObject([{ ok: false, error: { code: 'ISSUES_HOLDS_SECRET' } }]);
});

test('what a later batch meets takes nothing back of an earlier one', async () => {
  let turn = 0;
  const fate = ({ isWrite }: { readonly isWrite: boolean }) =>
    isWrite && ++turn > 1 ? 'refused' : 'through';
  const inner = memoryTracker({ system: 'github', clock: () => 0, fate });
  const written = await guarded(inner).create(['1', '2', '3'].map((title) => anItem(title)));
  expect(written.map(({ ok }) => ok)).toEqual([true, true, false]);
});

test('an edit and a comment that hold a secret are refused', async () => {
  const inner = tracker();
  const [made] = await inner.create([anItem('1')]);
  const id = made?.ok === true ? made.now.id : '';
  const edits = [{ kind: 'value', field: 'title', value: secret }] as const;
  expect(await guarded(inner).update([{ id, edits }])).toMatchObject([{ ok: false }]);
  expect(await guarded(inner).writeComments([aCopy(id, secret)])).toMatchObject([{ ok: false }]);
  expect(inner.items.get(id)?.comments).toEqual([]);
});

test('a copied comment mentions nobody where it lies, and reads as it was', async () => {
  const inner = tracker();
  const [made] = await inner.create([anItem('1')]);
  const id = made?.ok === true ? made.now.id : '';
  const around = withNeutralComments(inner, createNeutralText(new Map()));
  const body = 'Ask @octocat about #12, which closes https://github.com/acme/app/issues/1';
  const written = await around.writeComments([aCopy(id, body)]);
  expect(written).toMatchObject([{ ok: true, now: { body } }]);
  const lies = inner.items.get(id)?.comments[0]?.body;
  expect(lies).not.toMatch(/@octocat|#12|closes https/);
  const read = await around.comments([id]);
  expect(read.get(id)?.map((one) => one.body)).toEqual([body]);
});

test('a copied comment is changed where it lies as it was read, and only there', async () => {
  const inner = tracker();
  const [made] = await inner.create([anItem('1')]);
  const item = made?.ok === true ? made.now.id : '';
  const around = withNeutralComments(inner, createNeutralText(new Map()));
  await around.writeComments([aCopy(item, 'Ask @octocat')]);
  const [read] = (await around.comments([item])).get(item) ?? [];
  const change = { kind: 'update', item, id: read?.id ?? '', was: read?.given ?? '', body: 'No' } as const;
  inner.rephrase(item, change.id, 'Ask @nobody');
  expect(await around.writeComments([change])).toEqual([{ ok: true, now: 'outdated' }]);
  inner.rephrase(item, change.id, change.was);
  expect(await around.writeComments([change])).toMatchObject([{ ok: true, now: { body: 'No' } }]);
});

test.each<[SystemRule, string, boolean]>([
  [{ ...place('linear'), kind: 'linear', team: 'eng', project: undefined }, 'ENG-12', true],
  [{ ...place('linear'), kind: 'linear', team: 'ENG', project: undefined }, 'ENGINE-12', false],
  [{ ...place('linear'), kind: 'linear', team: 'ENG', project: 'Apollo' }, 'ENG-12', false],
  [{ ...place('linear'), kind: 'linear', team: 'ENG', project: project.toUpperCase() }, 'ENG-12', true],
  [{ ...place('linear'), kind: 'linear', team: 'ENG', project: project.replace('1', '2') }, 'ENG-12', false],
  [{ ...place('jira'), kind: 'jira', url: '', project: 'APP', emailEnv: undefined }, 'APP-1', true],
  [{ ...place('jira'), kind: 'jira', url: '', project: 'APP', emailEnv: undefined }, 'SEC-1', false],
  [{ ...place('github'), kind: 'github-issues', repo: 'acme/app' }, 'Acme/App#1', true],
  [{ ...place('github'), kind: 'github-issues', repo: 'acme/app' }, 'acme/app-finance#1', false],
])('what lies elsewhere is known by its name: %#', async (system, name, isHome) => {
  const inner = tracker();
  const [made] = await inner.create([anItem('1')]);
  const id = made?.ok === true ? made.now.id : '';
  const stored = inner.items.get(id);
  if (stored !== undefined) stored.name = name;
  const inProject: Tracker = {
    ...inner,
    get: async (ids) =>
      new Map(
        [...(await inner.get(ids))].map(([key, one]) => [
          key,
          typeof one === 'string' ? one : { ...one, project },
        ]),
      ),
  };
  const found = (await withHome(inProject, system).get([id])).get(id);
  expect(found).toMatchObject({ id, ...(isHome ? {} : { isElsewhere: true }) });
  expect(found !== undefined && typeof found !== 'string' && found.isElsewhere === true).toBe(!isHome);
});

function place(name: string) {
  return { name, where: { file: 'sync.yml', line: 1, column: 1 }, tokenEnv: undefined };
}
