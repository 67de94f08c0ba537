import { describe, expect, test } from '@jest/globals';
import type { Sibling } from '../../src/model/sibling.ts';
import { absent, type Commit, type FileChange } from '../../src/siblings/commit.ts';
import { type SelectionInput, selectCommits } from '../../src/siblings/select.ts';
import { aSibling as anySibling } from '../builders/siblings.ts';

const aSibling = (over: Partial<Sibling> = {}) =>
  anySibling({ types: ['feat', 'fix', 'perf', 'refactor'], ...over });

const shaOf = (n: number) => n.toString(16).padStart(40, '0');

function aFile(path: string): FileChange {
  return { path, display: path, before: absent, after: { mode: '100644', oid: shaOf(99) } };
}

function aCommit(n: number, message: string, over: Partial<Commit> = {}): Commit {
  return {
    sha: shaOf(n),
    parents: [shaOf(n - 1)],
    author: { name: 'Ann', email: 'ann@example.com', at: '1700000000 +0100' },
    committedAt: '1700000000 +0100',
    message,
    files: [aFile('src/a.ts')],
    ...over,
  };
}

/** What became of each commit: `selected`, or the reason. */
function verdicts(commits: readonly Commit[], over: Partial<SelectionInput> = {}): readonly string[] {
  const { selected, leftOut } = selectCommits({
    commits,
    sibling: aSibling(),
    synced: new Set(),
    target: 'acme/app',
    ...over,
  });
  return commits.map(({ sha }) => {
    if (selected.some((one) => one.commit.sha === sha)) return 'selected';
    return leftOut.find((one) => one.commit.sha === sha)?.why.reason ?? 'lost';
  });
}

describe('one commit', () => {
  test.each<[string, string, Partial<Sibling>, Partial<Commit>, string]>([
    ['a selected type', 'feat: x', {}, {}, 'selected'],
    ['a type in capitals', 'FIX(api)!: x', {}, {}, 'selected'],
    ['another type', 'chore: x', {}, {}, 'type'],
    ['no convention', 'tweak things', {}, {}, 'type'],
    ['a breaking change of another type', 'chore!: x', {}, {}, 'type'],
    ['a fixup of a feature', 'fixup! feat: x', {}, {}, 'selected'],
    ['one of two scopes', 'feat(api, web): x', { scopes: ['WEB'] }, {}, 'selected'],
    ['another scope', 'feat(docs): x', { scopes: ['web'] }, {}, 'scope'],
    ['no scope where one is asked for', 'feat: x', { scopes: ['web'] }, {}, 'scope'],
    ['a denied address', 'feat: x', { authors: { allow: [], deny: ['*@EXAMPLE.com'] } }, {}, 'author'],
    ['an author who is not allowed', 'feat: x', { authors: { allow: ['Bob'], deny: [] } }, {}, 'author'],
    [
      'a bot by its name with brackets',
      'feat: x',
      { authors: { allow: [], deny: ['ann[bot]'] } },
      { author: { name: 'ann[bot]', email: 'a@b.c', at: '1 +0' } },
      'author',
    ],
    ['a commit before since', 'feat: x', { since: '2023-11-15' }, {}, 'date'],
    ['a commit on the last day', 'feat: x', { until: '2023-11-14' }, {}, 'selected'],
    ['a commit after until', 'feat: x', { until: '2023-11-13' }, {}, 'date'],
    ['no file', 'feat: x', {}, { files: [] }, 'paths'],
    ['denied files only', 'feat: x', {}, { files: [aFile('.env.production')] }, 'paths'],
    [
      'a merge where merges are skipped',
      'feat: x',
      { merges: 'skip' },
      { parents: [shaOf(1), shaOf(2)] },
      'merge',
    ],
    [
      'a pull request by its title',
      'Merge pull request #7 from acme/x\n\nfeat: x',
      {},
      { parents: [shaOf(1), shaOf(2)] },
      'selected',
    ],
    ['a commit of the target itself', `feat: x\n\nSynced-From: ACME/app@${shaOf(9)}`, {}, {}, 'origin'],
    [
      'a commit of the target by way of others',
      `feat: x\n\nOrigin-Chain: acme/app@${shaOf(9)}\nSynced-From: acme/web@${shaOf(8)}`,
      {},
      {},
      'origin',
    ],
    ['a commit of a third repository', `feat: x\n\nSynced-From: acme/web@${shaOf(8)}`, {}, {}, 'selected'],
  ])('%s', (_, message, sibling, over, verdict) => {
    expect(verdicts([aCommit(5, message, over)], { sibling: aSibling(sibling) })).toEqual([verdict]);
  });

  test('synced commits stay out unless they are listed for another try', () => {
    const commits = [aCommit(1, 'feat: a'), aCommit(2, 'feat: b')];
    const input = { synced: new Set([shaOf(1), shaOf(2)]) };
    expect(verdicts(commits, input)).toEqual(['synced', 'synced']);
    expect(verdicts(commits, { ...input, sibling: aSibling({ retry: [shaOf(1)] }) })).toEqual([
      'selected',
      'synced',
    ]);
  });

  test('a breaking change is flagged, with a mark or with a footer', () => {
    const commits = [
      aCommit(1, 'feat!: a'),
      aCommit(2, 'feat: b\n\nBREAKING-CHANGE: c'),
      aCommit(3, 'feat: d'),
    ];
    const { selected } = selectCommits({
      commits,
      sibling: aSibling(),
      synced: new Set(),
      target: 'a/b',
    });
    expect(selected.map(({ breaking }) => breaking)).toEqual([true, true, false]);
  });

  test('the oldest commits are taken and the rest counted out', () => {
    const commits = [1, 2, 3, 4].map((n) => aCommit(n, n === 2 ? 'docs: x' : 'feat: x'));
    expect(verdicts(commits, { sibling: aSibling({ maxCommits: 2 }) })).toEqual([
      'selected',
      'type',
      'selected',
      'count',
    ]);
  });
});

describe('reverts', () => {
  const bySha = (n: number, title = 'feat: x') => `Revert "${title}"\n\nThis reverts commit ${shaOf(n)}.\n`;

  test.each<[string, readonly string[], readonly string[]]>([
    ['of a selected commit follow', ['feat: x', bySha(1)], ['selected', 'selected']],
    ['of a commit left out stay out', ['chore: x', bySha(1)], ['type', 'revert-of-unsynced']],
    ['of an unknown commit stay out', [bySha(77)], ['revert-of-unsynced']],
    [
      'of reverts follow',
      ['feat: x', bySha(1), `Reapply "feat: x"\n\nThis reverts commit ${shaOf(2)}.`],
      ['selected', 'selected', 'selected'],
    ],
    [
      'of reverts left out stay out',
      ['docs: x', bySha(1), `Reapply "docs: x"\n\nThis reverts commit ${shaOf(2)}.`],
      ['type', 'revert-of-unsynced', 'revert-of-unsynced'],
    ],
    ['by a short id', ['feat: x', `revert: feat: x\n\nRefs: ${shaOf(1)}`], ['selected', 'selected']],
    [
      'by pull request',
      ['feat: x (#12)', 'Revert "feat: something" (#13)\n\nReverts acme/ui#12'],
      ['selected', 'selected'],
    ],
    ['by title', ['feat: x (#12)', 'Revert "feat: x (#12)"'], ['selected', 'selected']],
    ['that name nothing are of type revert', ['revert: older work'], ['type']],
    [
      'of several need all of them',
      ['feat: x', 'docs: y', `revert: both\n\nThis reverts commits ${shaOf(1)} and ${shaOf(2)}.`],
      ['selected', 'type', 'revert-of-unsynced'],
    ],
    [
      'through another repository',
      [
        `feat: x\n\nSynced-From: acme/web@${shaOf(50)}`,
        `Revert "feat: x"\n\nThis reverts commit \`acme/web@${shaOf(50)}\`.`,
      ],
      ['selected', 'selected'],
    ],
  ])('%s', (_, messages, expected) => {
    expect(verdicts(messages.map((message, index) => aCommit(index + 1, message)))).toEqual(expected);
  });

  test.each<[string, Partial<Sibling>, string]>([
    ['type', { types: ['docs'] }, 'selected'],
    ['scope', { scopes: ['web'] }, 'selected'],
    // Anything can call itself a revert, so these rules are not to be had around.
    ['author', { authors: { allow: [], deny: ['ann'] } }, 'author'],
    ['author', { authors: { allow: ['bob'], deny: [] } }, 'author'],
    ['date', { until: '2020-01-01' }, 'date'],
  ])('of a synced commit and the rule about its %s: %j', (_, rule, expected) => {
    const synced = new Set([shaOf(1)]);
    expect(verdicts([aCommit(2, bySha(1))], { synced, sibling: aSibling(rule) })).toEqual([expected]);
  });

  test('of a commit beyond the count wait with it', () => {
    const commits = [aCommit(1, 'feat: a'), aCommit(2, 'feat: b'), aCommit(3, bySha(2, 'feat: b'))];
    expect(verdicts(commits, { sibling: aSibling({ maxCommits: 1 }) })).toEqual([
      'selected',
      'count',
      'count',
    ]);
  });
});
