import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isWithin } from '../../src/issues/within.ts';
import {
  createUserModules,
  type TrackerModule,
  type UserModules,
  type UserModulesOptions,
} from '../../src/platform/user-module/user-modules.ts';
import { createModuleTracker } from '../../src/trackers/module/tracker.ts';
import type { Tracker } from '../../src/trackers/tracker.ts';
import { aPair, pairSide, run, worldOf } from '../builders/issue-pair.ts';
import { memoryTracker } from '../builders/memory-tracker.ts';

const fixtures = fileURLToPath(new URL('../fixtures/user-modules/', import.meta.url));
const where = { file: '.github/sync.yml', line: 4 };

let workspace: string;
let opened: UserModules[];

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'user-tracker-')));
  await cp(fixtures, join(workspace, 'sync'), { recursive: true });
  opened = [];
});

afterEach(async () => {
  for (const modules of opened) modules.close();
  await rm(workspace, { recursive: true, force: true });
});

function trackerOf(
  { module = './sync/memory.mjs', ...more }: Partial<TrackerModule> & { readonly module?: string } = {},
  modules: Partial<UserModulesOptions> = {},
): Tracker {
  const made = createUserModules({
    workspace,
    eventName: 'schedule',
    sha: '',
    env: { PATH: process.env.PATH, INPUT_TOKEN: 'ghs_token', TRACKER_TOKEN: 'its own', OTHER: 'not its own' },
    debug: () => {},
    signal: new AbortController().signal,
    ...modules,
  });
  opened.push(made);
  const code = { module, export: 'default', where };
  const options = { file: join(workspace, 'store.json') };
  return createModuleTracker({
    port: made.tracker({ code, options, env: [], ...more }),
    name: 'own',
    module,
    where,
    assumed: { fields: [], people: [] },
    picks: isWithin,
  });
}

async function written(name: string, text: string): Promise<string> {
  await writeFile(join(workspace, 'sync', name), text);
  return `./sync/${name}`;
}

interface Stored {
  readonly items: Readonly<Record<string, { readonly fields: object; readonly mark: object }>>;
}

async function stored() {
  const { items } = JSON.parse(await readFile(join(workspace, 'store.json'), 'utf8')) as Stored;
  return Object.values(items);
}

describe('a tracker in a module', () => {
  test('is kept in step with another, and left alone from then on', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const linear = memoryTracker({
      system: 'linear',
      clock: () => {
        now += 1000;
        return now;
      },
    });
    const own = trackerOf();
    const sides = ['linear', 'own'].map((system) =>
      pairSide(system, { comments: { reads: false, writes: false } }),
    );
    const world = worldOf(aPair(['linear', 'own'], { sides }), [linear]);
    const trackers = new Map<string, Tracker>([
      ['linear', linear],
      ['own', own],
    ]);
    const { id } = linear.add({ title: 'one', description: 'text', state: 'open', labels: ['bug'] });
    await run(world, { trackers });
    expect(await stored()).toMatchObject([
      {
        fields: { title: 'one', description: 'text', state: 'open', labels: ['bug'] },
        mark: { sides: [{ system: 'linear', id }] },
      },
    ]);

    linear.edit(id, 'state', 'done');
    await run(world, { trackers });
    expect(await stored()).toMatchObject([{ fields: { title: 'one', state: 'done' } }]);
    expect((await run(world, { trackers })).plan.changes).toEqual([]);
  });

  test('finds what an earlier run has made', async () => {
    const mark = { link: 'link', sides: [] };
    const wanted = { clientId: 'c', fields: { title: 'one' }, mark };
    expect(await trackerOf().create([wanted])).toMatchObject([{ ok: true, now: { id: 'c', mark } }]);
    expect(await trackerOf().findMarked([wanted])).toMatchObject([{ id: 'c' }]);
  });

  test('sees the variables that the configuration lists, and no others', async () => {
    const text = `const list = () => [{ id: 'a', url: 'https://own.example/', updatedAt: '2026-01-01',
      fields: { seen: Object.entries(process.env).filter(([name]) => name !== 'PATH').flat() } }];
    export default { list, get: (ids) => ids.map(() => null) };`;
    const tracker = trackerOf({ module: await written('environment.mjs', text), env: ['TRACKER_TOKEN'] });
    for await (const [item] of tracker.list({ filter: {}, since: undefined })) {
      expect(item?.snapshot.fields.seen).toEqual(['LC_ALL', 'C.UTF-8', 'TRACKER_TOKEN', 'its own']);
    }
  });

  test.each([
    ['INPUT_TOKEN', 'ISSUES_MODULE_REFUSED', '`INPUT_TOKEN` is never handed to a module.'],
    ['NOT_SET', 'INPUT_INVALID', 'the environment variable `NOT_SET`, listed under `env`, is empty.'],
  ])('is not started with a variable that it cannot have: %s', async (name, code, message) => {
    await expect(trackerOf({ env: [name] }).describe()).rejects.toMatchObject({ code, message, where });
  });

  test.each([
    ['export default 7;', '`default` of `./sync/odd.mjs` is neither an object with the methods of a tracker'],
    ['export default { list: () => [] };', '`./sync/odd.mjs`, which serves own, has no `get`.'],
    ['export const tracker = {};', '`default` of `./sync/odd.mjs` is not exported.'],
  ])('is an error of the configuration where it is none: %s', async (text, message) => {
    const tracker = trackerOf({ module: await written('odd.mjs', text) });
    await expect(tracker.describe()).rejects.toMatchObject({
      code: 'ISSUES_MODULE_UNUSABLE',
      message: expect.stringContaining(message),
      where,
    });
  });

  test('that throws, hangs or ends its process says so', async () => {
    const text = `const acts = { throw() { throw new Error('not today'); }, hang: () => new Promise(() => {}),
      spin() { for (;;); }, exit: () => process.exit(3) };
    export default { list: () => [], get: ([act]) => acts[act]() };`;
    const module = await written('acts.mjs', text);
    const tracker = trackerOf({ module }, { limits: { method: 500, starts: 4 } });
    const said = [];
    for (const act of ['throw', 'hang', 'spin', 'exit']) {
      said.push(await tracker.get([act]).catch(({ code, message }) => [code, message]));
    }
    const hung = ['ISSUES_MODULE_HUNG', '`get` of `./sync/acts.mjs` did not answer within 0.5 s.'];
    expect(said).toEqual([
      ['ISSUES_MODULE_FAILED', '`get` of `./sync/acts.mjs` threw: not today.'],
      hung,
      hung,
      ['ISSUES_MODULE_HUNG', '`get` of `./sync/acts.mjs` ended its process (exit code 3).'],
    ]);
  });
});

test('the modules of the documentation run', async () => {
  const text = await readFile(new URL('../../docs/issues-modules.md', import.meta.url), 'utf8');
  for (const [, name = '', code = ''] of text.matchAll(/^```js\n\/\/ sync\/(\S+)\n([\s\S]*?)^```/gm)) {
    await written(name, code);
  }
  const modules = createUserModules({
    workspace,
    eventName: 'schedule',
    sha: '',
    env: { PATH: process.env.PATH },
    debug: () => {},
    signal: new AbortController().signal,
  });
  opened.push(modules);
  const code = (name: string, module: string) => ({ module, export: name, where });
  const values = (given: readonly { readonly ok: boolean; readonly value?: unknown }[]) =>
    given.map((one) => (one.ok ? one.value : undefined));
  const points = './sync/points.mjs';
  expect(values(await modules.run(code('toPoints', points), ['M', '5', null]))).toEqual([3, 5, null]);
  expect(values(await modules.run(code('toSize', points), [8, 4]))).toEqual(['L', null]);
  const sides = [
    { system: 'linear', value: 'Todo' },
    { system: 'github', value: 'Done' },
  ];
  const settled = await modules.run(code('default', './sync/settle.mjs'), [{ sides }]);
  expect(values(settled)).toEqual([{ take: 'github' }]);
  expect(await trackerOf({ module: './sync/desk.mjs' }).describe()).toEqual({ fields: [], people: [] });
});
