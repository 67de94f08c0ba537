import { expect, test } from '@jest/globals';
import { compareComments } from '../../src/issues/compare-comments.ts';
import type { TrackedComment } from '../../src/trackers/tracker.ts';
import { pairSide } from '../builders/issue-pair.ts';

const at = { createdAt: '2026-01-01T09:00:00Z', updatedAt: '2026-01-01T09:00:00Z', author: undefined };
const remark: TrackedComment = { ...at, id: 'l1', body: 'a remark' };
const copyOf = { system: 'linear', id: 'l1' };
const first: TrackedComment = { ...at, id: 'g1', body: 'a remark', copyOf };
const later = { createdAt: '2026-01-01T09:00:05Z', updatedAt: '2026-01-01T09:00:05Z' };
const second: TrackedComment = { ...first, ...later, id: 'g2' };

function changesWith(other: TrackedComment, writes = true) {
  const github = pairSide('github', { comments: { reads: true, writes } });
  const sides = [
    { side: pairSide('linear'), comments: [remark], url: undefined },
    { side: github, comments: [first, other], url: undefined },
  ];
  const groups = compareComments({ id: 'link', sides: {}, comments: [] }, sides, new Map());
  return groups.flatMap(({ changes }) => changes);
}

test('of two copies that two runs have made at once, the second goes', () => {
  expect(changesWith(second)).toMatchObject([
    { system: 'github', does: { kind: 'delete', was: { id: 'g2' } } },
  ]);
});

test.each<[string, TrackedComment]>([
  ['that somebody has written in', { ...second, updatedAt: '2026-01-01T09:30:00Z' }],
  ['with another text', { ...second, body: 'a remark, and more' }],
  ['made hours later', { ...second, createdAt: '2026-01-01T12:00:00Z', updatedAt: '2026-01-01T12:00:00Z' }],
  ['that a list has brought twice', first],
])('a copy %s stays', (_, other) => {
  expect(changesWith(other)).toEqual([]);
});

test("a stranger's comment that says that it is one is an original, and stays", () => {
  expect(changesWith({ ...second, isForeign: true })).toMatchObject([
    { system: 'linear', origin: { system: 'github', id: 'g2' }, does: { kind: 'create' } },
  ]);
});

test('nothing is deleted where comments are only read', () => {
  expect(changesWith(second, false)).toEqual([]);
});
