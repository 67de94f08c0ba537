/** What somebody has written into a store or a document to be too much, or of no form at all. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { array, object, string } from 'zod/mini';
import { pairMemoryOf } from '../../src/issues/stored.ts';
import { parseEslint } from '../../src/prove/eslint.ts';
import { readHanded } from '../../src/prove/handed-file.ts';
import { emptyDocument } from '../../src/state/document.ts';
import { readDocument } from '../../src/state/read.ts';
import type { AdfNode } from '../../src/trackers/adf/document.ts';
import { fromAdf } from '../../src/trackers/adf/from-adf.ts';
import { attributed } from '../../src/trackers/attribution.ts';
import { brief } from '../builders/prove.ts';

const zeros = (count: number) => Array(count).fill(0);
const link = { id: 'a'.repeat(32), sides: {}, conflicts: [], choices: [] };
const packed = gzipSync(`{"links":[${'{},'.repeat(9_000_000)}{}],"cursors":{}}`).toString('base64');

test.each<[string, unknown]>([
  ['wrong links', { links: zeros(150_000), cursors: {} }],
  ['wrong comments', { links: [{ ...link, comments: zeros(150_000) }], cursors: {} }],
  ['links in little space', packed],
])('a memory of a pair is none with too many %s', (_, stored) => {
  expect(pairMemoryOf(stored, false)).toBeUndefined();
});

test('a state with too many wrong runs is damaged', () => {
  const bytes = Buffer.from(JSON.stringify({ ...emptyDocument(), runs: zeros(150_000) }));
  const { document, finding } = readDocument(bytes);
  expect([document, finding?.code]).toEqual([emptyDocument(), 'STATE_UNREADABLE']);
});

test('a file that a job handed over with too much that is wrong is none', () => {
  const bytes = Buffer.from(JSON.stringify({ all: zeros(200_000) }));
  const schema = object({ all: array(string()) });
  expect(readHanded(bytes, { schema, largest: bytes.length, holds: 'words' })).toMatchObject({ ok: false });
});

test('a report of a tool with too much that is wrong is not read', async () => {
  expect(await brief(parseEslint, JSON.stringify([{}, ...zeros(200_000)]))).toMatch(
    'does not have the expected shape',
  );
});

const site = { site: 'https://acme.atlassian.net' };
const said = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
const within = (levels: number): AdfNode => ({
  type: 'blockquote',
  content: [{ type: 'paragraph', content: [said('a')] }, ...(levels > 1 ? [within(levels - 1)] : [])],
});

test.each<[string, unknown, RegExp]>([
  ['looks that are no list', said('a', { marks: 'x' }), /^a$/],
  ['looks that are nothing', said('a', { marks: null }), /^a$/],
  ['a look that is nothing', said('a', { marks: [null] }), /^a$/],
  ['half a character', { type: 'mention', attrs: { id: '\ud800', text: 'Ann' } }, /^\[@Ann\]/],
  ['levels upon levels', within(60), /^a(?:\na){59}$/],
])('a document with %s is read as far as it can be', (_, node, expected) => {
  expect(fromAdf({ type: 'doc', version: 1, content: [node] }, site)).toMatch(expected);
});

const row = (type: string, count: number, text: string) => ({
  type: 'tableRow',
  content: Array(count).fill({ type, content: [said(text)] }),
});

test.each<[string, readonly AdfNode[]]>([
  [
    'a column that pads thousands of rows',
    [row('tableHeader', 20, 'x'.repeat(1500)), ...Array(2000).fill(row('tableCell', 20, 'y'))],
  ],
  ['a hundred thousand cells', Array(1000).fill(row('tableCell', 100, 'x'))],
])('of a table with %s only the words are read', (_, content) => {
  const words = fromAdf({ type: 'doc', version: 1, content: [{ type: 'table', content }] }, site);
  expect(words).toMatch(/^x+\n[xy]/);
  expect(words).not.toContain('|');
});

test('of lines that each level would indent only the words are read', () => {
  const deep = (levels: number): readonly AdfNode[] =>
    levels === 0
      ? Array(7000).fill({ type: 'paragraph', content: [said('a')] })
      : [{ type: 'bulletList', content: [{ type: 'listItem', content: deep(levels - 1) }] }];
  expect(fromAdf({ type: 'doc', version: 1, content: deep(20) }, site)).toMatch(/^a(?:\na){6999}$/);
});

test('a name with a named sign of HTML stays a name', () => {
  const copyOf = { system: 'jira', id: '1' };
  const written = attributed({ body: 'Hello', by: { name: '&commat;octocat' }, copyOf });
  expect(written).toContain('— \\&commat;octocat, ');
});
