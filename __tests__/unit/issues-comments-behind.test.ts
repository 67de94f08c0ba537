/** An edit of a comment that some of its copies have got, and some have not. */
import { expect, test } from '@jest/globals';
import { type CommentGroup, hashOf } from '../../src/issues/comment-group.ts';
import { compareComments } from '../../src/issues/compare-comments.ts';
import type { CommentMemory } from '../../src/issues/memory.ts';
import { rememberComments } from '../../src/issues/remember-comments.ts';
import type { TrackedComment } from '../../src/trackers/tracker.ts';
import { pairSide } from '../builders/issue-pair.ts';

const origin = { system: 'github', id: 'github-c' };
const before: CommentMemory = {
  origin,
  sides: Object.fromEntries(
    ['github', 'linear', 'jira'].map((system) => [system, { id: `${system}-c`, hash: hashOf('a') }]),
  ),
};

/** What a comment says, and at which minute it was last changed. Undefined: it was deleted. */
type Said = readonly [body: string, minute: number];

function compared(
  known: CommentMemory | undefined,
  said: Readonly<Record<string, Said | undefined>>,
): CommentGroup {
  const sides = Object.entries(said).map(([system, one]) => {
    const side = pairSide(system, {});
    if (one === undefined) return { side, comments: [], url: undefined };
    const [body, minute] = one;
    const time = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 10, minutes)).toISOString();
    const comment: TrackedComment = {
      id: `${system}-c`,
      body,
      author: undefined,
      createdAt: time(-60),
      updatedAt: time(minute),
      ...(system !== 'github' && { copyOf: origin }),
    };
    return { side, comments: [comment], url: undefined };
  });
  const memory = { id: 'link', sides: {}, comments: known === undefined ? [] : [known] };
  const [group, ...more] = compareComments(memory, sides, new Map());
  if (group === undefined || more.length > 0) throw new Error('there is one comment');
  return group;
}

function changesOf(group: CommentGroup) {
  return Object.fromEntries(
    group.changes.map(({ system, does, overruledBy }) => [
      system,
      { kind: does.kind, body: 'body' in does ? does.body : undefined, overruledBy },
    ]),
  );
}

/** `stored`: what the trackers that took the edit made of it; the others did not. */
function remembered(group: CommentGroup, stored: Readonly<Record<string, string>>) {
  return rememberComments(
    group,
    ({ system }) => {
      const [comment, body] = [group.now.get(system), stored[system]];
      return comment && body !== undefined ? { ...comment, body } : undefined;
    },
    [],
  );
}

const edited = compared(before, { github: ['b', 0], linear: ['a', -60], jira: ['a', -60] });

test('the copy that missed it gets it, and nothing else is written, whatever a tracker made of the text', () => {
  const after = remembered(edited, { jira: 'b, as stored' });
  const next = compared(after, { jira: ['b, as stored', 5], github: ['b', 0], linear: ['a', -60] });
  expect(changesOf(next)).toEqual({ linear: { kind: 'update', body: 'b', overruledBy: undefined } });
});

test('so it is where nothing was remembered of any of them', () => {
  const first = compared(undefined, { github: ['b', 0], linear: ['a', -60], jira: ['a', -60] });
  const after = remembered(first, { jira: 'b, as stored' });
  const next = compared(after, { jira: ['b, as stored', 5], github: ['b', 0], linear: ['a', -60] });
  expect(changesOf(next)).toEqual({ linear: { kind: 'update', body: 'b', overruledBy: undefined } });
});

test('an edit that its author takes back is taken back everywhere', () => {
  const after = remembered(edited, { jira: 'b' });
  const next = compared(after, { github: ['a', 6], linear: ['a', -60], jira: ['b', 5] });
  expect(changesOf(next)).toEqual({ jira: { kind: 'update', body: 'a', overruledBy: undefined } });
});

test('an older edit that was overruled stays so, though the write over it failed', () => {
  const both = compared(before, { github: ['w', 10], linear: ['z', 5], jira: ['a', -60] });
  expect(changesOf(both)).toMatchObject({ linear: { body: 'w', overruledBy: 'github' } });
  const after = remembered(both, { jira: 'w' });
  const next = compared(after, { github: ['w', 10], linear: ['z', 5], jira: ['w', 11] });
  expect(changesOf(next)).toEqual({ linear: { kind: 'update', body: 'w', overruledBy: undefined } });
});

test('what somebody wrote into that copy meanwhile goes to all, our own write notwithstanding', () => {
  const after = remembered(edited, { jira: 'b' });
  const next = compared(after, { github: ['b', 0], linear: ['c', 3], jira: ['b', 5] });
  expect(changesOf(next)).toMatchObject({
    github: { body: 'c' },
    jira: { body: 'c', overruledBy: undefined },
  });
});

test('a later edit of the original goes to all', () => {
  const after = remembered(edited, { jira: 'b' });
  const next = compared(after, { github: ['d', 4], linear: ['a', -60], jira: ['b', 5] });
  expect(changesOf(next)).toEqual({
    linear: { kind: 'update', body: 'd', overruledBy: undefined },
    jira: { kind: 'update', body: 'd', overruledBy: undefined },
  });
});

test('the copy that got it goes with the original; the one that did not goes, too', () => {
  const after = remembered(edited, { jira: 'b' });
  const next = compared(after, { github: undefined, linear: ['a', -60], jira: ['b', 5] });
  expect(changesOf(next)).toMatchObject({ linear: { kind: 'delete' }, jira: { kind: 'delete' } });
});

test('once it has got it, nothing is owed', () => {
  const after = remembered(edited, { jira: 'b' });
  const next = compared(after, { github: ['b', 0], linear: ['a', -60], jira: ['b', 5] });
  const last = remembered(next, { linear: 'b' });
  expect(last?.sides).toEqual(
    Object.fromEntries(
      ['github', 'linear', 'jira'].map((one) => [one, { id: `${one}-c`, hash: hashOf('b') }]),
    ),
  );
  expect(compared(last, { github: ['b', 0], linear: ['b', 6], jira: ['b', 5] }).changes).toEqual([]);
});
