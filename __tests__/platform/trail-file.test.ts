import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { SafeText } from '../../src/model/safe-text.ts';
import { readHandedOver } from '../../src/platform/handed-over.ts';
import { addToTrail, pruneAsides, pruneTrail } from '../../src/platform/trail-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-action-trail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lines = (...texts: readonly string[]) => texts as readonly string[] as readonly SafeText[];

test('lines are added to what is there, and nobody else reads the file', async () => {
  const path = join(folder, 'kept/trail.jsonl');
  await addToTrail(path, lines('{"a":1}'), 1000);
  await addToTrail(path, lines('{"a":2}', '{"a":3}'), 1000);
  expect(readFileSync(path, 'utf8')).toBe('{"a":1}\n{"a":2}\n{"a":3}\n');
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('half a line that a killed run has left goes, and what would grow too large is put aside', async () => {
  const path = join(folder, 'trail.jsonl');
  writeFileSync(path, `{"a":1}\n{"b":"${'x'.repeat(100_000)}`);
  await addToTrail(path, lines('{"a":2}'), 200_000);
  expect(readFileSync(path, 'utf8')).toBe('{"a":1}\n{"a":2}\n');
  await addToTrail(path, lines('{"a":3}'), 20);
  expect(readFileSync(path, 'utf8')).toBe('{"a":3}\n');
  const [aside = ''] = readdirSync(folder).filter((name) => name !== 'trail.jsonl');
  expect(aside).toMatch(/^trail\.\d{4}-\d\d-\d\dT[\d-]+\.jsonl$/);
  expect(readFileSync(join(folder, aside), 'utf8')).toBe('{"a":1}\n{"a":2}\n');
  writeFileSync(path, 'x');
  await addToTrail(path, lines('{}'), 1000);
  expect(readFileSync(path, 'utf8')).toBe('{}\n');
});

test('what another run is still writing is left to it', async () => {
  const path = join(folder, 'trail.jsonl');
  const other = '{"b":"in three parts"}\n';
  writeFileSync(path, `{"a":1}\n${other.slice(0, 5)}`);
  const added = addToTrail(path, lines('{"a":2}'), 1000);
  for (const part of [other.slice(5, 10), other.slice(10)]) {
    await setTimeout(50);
    appendFileSync(path, part);
  }
  await added;
  expect(readFileSync(path, 'utf8')).toBe(`{"a":1}\n${other}{"a":2}\n`);
});

test('what one run adds is spread over files that can be read again, and nothing put aside is written over', async () => {
  const path = join(folder, 'trail.jsonl');
  const all = Array.from({ length: 7 }, (_, at) => `{"a":${at}}`);
  await addToTrail(path, lines(...all), 16);
  expect(readFileSync(path, 'utf8')).toBe('{"a":6}\n');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(files.every((text) => text.length <= 16)).toBe(true);
  expect(files.join('').trimEnd().split('\n').sort()).toEqual(all);
});

test('a symbolic link is neither written nor read', async () => {
  writeFileSync(join(folder, 'elsewhere'), 'theirs\n');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'trail.jsonl'));
  await expect(addToTrail(join(folder, 'trail.jsonl'), lines('{}'), 1000)).rejects.toThrow();
  expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('theirs\n');
  const handed = { ending: '.jsonl', limit: 100, most: 10 } as const;
  expect(await readHandedOver(folder, handed)).toEqual([
    { name: 'trail.jsonl', refused: 'is a symbolic link' },
  ]);
});

test('what is too old goes, and the rest stays as it was', async () => {
  const path = join(folder, 'trail.jsonl');
  writeFileSync(path, 'old\nnew\nolder\n');
  await pruneTrail(path, 100, (line) => !line.startsWith('old'));
  expect(readFileSync(path, 'utf8')).toBe('new\n');
  await pruneTrail(path, 2, () => false);
  await pruneTrail(join(folder, 'none.jsonl'), 100, () => false);
  expect(readFileSync(path, 'utf8')).toBe('new\n');
  expect(readdirSync(folder)).toEqual(['trail.jsonl']);
});

test('what was put aside goes once that was too long ago, and nothing else does', async () => {
  const old = ['trail.2025-11-21T10-00-00.jsonl', 'trail.2025-11-21T10-00-00-1.jsonl'];
  const kept = [
    'other.2025-11-21T10-00-00.jsonl',
    'trail.2026-11-21T10-00-00.jsonl',
    'trail.2025-11-21T10-00-00.jsonl.gz',
    'trail.jsonl',
    'trail.mine.jsonl',
  ];
  for (const name of [...old, ...kept]) writeFileSync(join(folder, name), '{}\n');
  await pruneAsides(join(folder, 'trail.jsonl'), Date.parse('2026-01-01T00:00:00Z'));
  expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  await pruneAsides(join(folder, 'none/trail.jsonl'), Date.now());
});

test('of a folder, the trails in it and in its own folders are read, until they are too large', async () => {
  mkdirSync(join(folder, 'run-2'));
  writeFileSync(join(folder, 'run-2/trail.jsonl'), 'two');
  writeFileSync(join(folder, 'one.jsonl'), 'one');
  writeFileSync(join(folder, 'notes.txt'), 'none');
  const handed = { ending: '.jsonl', limit: 3, most: 2 } as const;
  const read = await readHandedOver(folder, handed);
  expect(read?.map((file) => ('content' in file ? String(file.content) : file.refused))).toEqual([
    'one',
    expect.stringContaining('alone or with the others'),
  ]);
  writeFileSync(join(folder, 'three.jsonl'), '');
  expect((await readHandedOver(folder, handed))?.at(-1)).toEqual({
    name: folder,
    refused: 'has more than 2 files',
  });
  expect(await readHandedOver(join(folder, 'absent'), handed)).toBeUndefined();
});
