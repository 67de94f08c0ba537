import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readRegularFile, writeFileAtomically } from '../../src/platform/file.ts';
import { emptyDocument } from '../../src/state/document.ts';
import { fileMedium } from '../../src/state/file-medium.ts';
import { createSeal } from '../../src/state/seal.ts';
import { serialise } from '../../src/state/serialise.ts';
import { createStore, type StateStore } from '../../src/state/store.ts';
import { aDocument, aSibling } from '../fixtures/state/build.ts';

const ours = aDocument({ 'acme/a#main': aSibling() }, []);
const theirs = aDocument({ 'acme/b#main': aSibling() }, []);
let root: string;
let workspace: string;

beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), 'state-'));
  workspace = join(root, 'workspace');
  mkdirSync(workspace);
});
afterEach(() => rmSync(root, { recursive: true }));

function aStore(path: string): StateStore {
  return createStore(fileMedium(path, workspace), createSeal(undefined, 'acme/app'));
}

describe('a state file', () => {
  test('is made with its folders, in the workspace or at an absolute path', async () => {
    for (const path of ['state.json', '.sync/deep/state.json', join(root, 'elsewhere/state.json')]) {
      expect(await aStore(path).save(ours)).toBeUndefined();
      expect((await aStore(path).load()).document).toEqual(ours);
    }
    expect(readFileSync(join(root, 'elsewhere/state.json'), 'utf8')).toBe(serialise(ours).toString());
  });

  test('leaves nothing but itself in its folder', async () => {
    await aStore('sync/state.json').save(ours);
    expect(readdirSync(join(workspace, 'sync'))).toEqual(['state.json']);
  });

  test('takes in what another run has written meanwhile', async () => {
    const slow = aStore('state.json');
    await slow.load();
    await aStore('state.json').save(theirs);
    await slow.save(ours);
    const { document } = await aStore('state.json').load();
    expect(Object.keys(document.siblings).sort()).toEqual(['acme/a#main', 'acme/b#main']);
  });

  test('is whole although a killed run has left half a file beside it', async () => {
    await aStore('state.json').save(ours);
    writeFileSync(join(workspace, '.state.json.0123456789ab.tmp'), '{"format":"sync-act');
    expect(await aStore('state.json').load()).toMatchObject({ document: ours, findings: [] });
    expect(await aStore('state.json').save(theirs)).toBeUndefined();
  });

  test('is the old or the new one, whenever the writer is killed', async () => {
    const path = join(workspace, 'state.json');
    const [old, fresh] = ['a', 'b'].map((letter) => letter.repeat(3_000_000));
    if (!old || !fresh) throw new Error('unreachable');
    const script = `
      import { writeFileAtomically } from ${JSON.stringify(new URL('../../src/platform/file.ts', import.meta.url).href)};
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(process.argv[1]));
      for (;;) for (const letter of ['b', 'a']) await writeFileAtomically(${JSON.stringify(path)}, Buffer.from(letter.repeat(3_000_000)));`;
    writeFileSync(path, old);
    for (const wait of [1, 7, 18]) {
      const run = () =>
        execFileSync(process.execPath, ['--input-type=module', '-e', script, String(wait)], {
          stdio: 'pipe',
        });
      expect(run).toThrow(expect.objectContaining({ signal: 'SIGKILL' }));
      expect([old, fresh].includes(readFileSync(path, 'utf8'))).toBe(true);
    }
  });

  test.each(['../state.json', 'a/../../state.json', '..'])(
    'outside the workspace (%s) is refused',
    (path) => {
      expect(() => fileMedium(path, workspace)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
    },
  );

  test('named with two dots at its beginning stays in the workspace', async () => {
    expect(await aStore('..state.json').save(ours)).toBeUndefined();
  });
});

describe('a symbolic link', () => {
  test('to a folder outside is not followed, neither to read nor to write', async () => {
    mkdirSync(join(root, 'outside'));
    writeFileSync(join(root, 'outside/state.json'), serialise(theirs));
    symlinkSync(join(root, 'outside'), join(workspace, 'link'));
    for (const path of ['link/state.json', 'link/new/state.json']) {
      const store = aStore(path);
      expect((await store.load()).document).toEqual(emptyDocument());
      expect(await store.save(ours)).toMatchObject({ code: 'STATE_NOT_SAVED' });
    }
    expect(readdirSync(join(root, 'outside'))).toEqual(['state.json']);
    expect(readFileSync(join(root, 'outside/state.json'), 'utf8')).toBe(serialise(theirs).toString());
  });

  test('in the place of the file is not followed', async () => {
    writeFileSync(join(root, 'secret'), serialise(theirs));
    symlinkSync(join(root, 'secret'), join(workspace, 'state.json'));
    const store = aStore('state.json');
    const { document, findings } = await store.load();
    expect(document).toEqual(emptyDocument());
    expect(findings).toMatchObject([{ what: expect.stringContaining('symbolic link') }]);
    expect(await store.save(ours)).toMatchObject({ code: 'STATE_NOT_SAVED' });
    expect(readFileSync(join(root, 'secret'), 'utf8')).toBe(serialise(theirs).toString());
  });
});

describe('what is no file', () => {
  test('a folder costs a finding each for load and save', async () => {
    mkdirSync(join(workspace, 'state.json'));
    const store = aStore('state.json');
    expect((await store.load()).findings).toMatchObject([{ code: 'STATE_UNREADABLE' }]);
    expect(await store.save(ours)).toMatchObject({ code: 'STATE_NOT_SAVED' });
  });

  test('a pipe is refused and not waited for', async () => {
    execFileSync('mkfifo', [join(workspace, 'state.json')]);
    expect(await readRegularFile(join(workspace, 'state.json'), 10)).toEqual({
      kind: 'refused',
      why: 'not a file',
    });
  });

  test('80 MB are refused unread', async () => {
    writeFileSync(join(workspace, 'state.json'), Buffer.alloc(80 * 1024 * 1024, 0x20));
    expect((await aStore('state.json').load()).findings).toMatchObject([
      { what: expect.stringContaining('too large') },
    ]);
  });

  test('a file in the place of a folder costs a finding', async () => {
    writeFileSync(join(workspace, 'sync'), '');
    expect(await aStore('sync/state.json').save(ours)).toMatchObject({ code: 'STATE_NOT_SAVED' });
  });
});

test('a write that fails leaves no half file behind', async () => {
  mkdirSync(join(workspace, 'taken/inside'), { recursive: true });
  await expect(writeFileAtomically(join(workspace, 'taken'), Buffer.from('x'))).rejects.toThrow();
  expect(readdirSync(workspace)).toEqual(['taken']);
});
