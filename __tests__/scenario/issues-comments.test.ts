/** Comments go both ways between trackers, with later edits and deletions, and say who wrote them. */
import { describe, expect, test } from '@jest/globals';
import { aDocument, aJiraIssue } from '../../sandbox/jira/build.ts';
import { comments } from '../../sandbox/jira/people.ts';
import { codesOf, writesOf } from './harness.ts';
import { type ItemSeen, type SideName, sidesOf } from './issues-sides.ts';
import { allSystems, anIssuesWorld, type IssuesWorld } from './issues-world.ts';

const together: readonly (readonly [SideName, SideName])[] = [
  ['linear', 'github'],
  ['jira', 'github'],
  ['linear', 'jira'],
];

/** Who comments there. */
const people: Readonly<Record<SideName, string>> = {
  linear: 'founder',
  jira: 'Ada Lovelace',
  github: 'octocat',
  project: '',
};

/** In Jira: of the issue, what only some may read; and an issue of that kind. */
function restrict({ jira, project, jiraUser }: IssuesWorld): void {
  const ada = jiraUser('Ada Lovelace');
  const [issue] = jira.issues.values();
  if (issue === undefined) throw new Error('there is one');
  const role = { visibility: { type: 'role', value: 'Administrators' } } as const;
  for (const [text, kind] of [
    ['Restricted to a role.', role],
    ['Restricted to the team.', { isInternal: true }],
  ] as const)
    comments(jira, issue, ada, aDocument(text), kind);
  aJiraIssue(jira, project, 'Restricted', { security: 'Staff' });
}

/** Of each item, its comments: what is restricted may stand where it was said, and nowhere else. */
function withoutRestricted(items: readonly ItemSeen[], name: SideName | undefined) {
  const isHere = (text = '') => name === 'jira' && text.startsWith('Restricted');
  return items
    .filter(({ title }) => !isHere(title))
    .map(({ comments: all }) => all.filter((text) => !isHere(text)).sort());
}

describe.each(together.map((between) => ({ name: between.join(' ⇄ '), between })))('$name', ({ between }) => {
  test('comments are copied with their authors, follow edits and deletions, and come to rest', async () => {
    const at = await anIssuesWorld((origin) => {
      const all = allSystems(origin);
      return {
        systems: Object.fromEntries(between.map((name) => [name, all[name]])),
        pairs: [{ between, comments: true, fields: { title: 'both', description: 'both' } }],
      };
    });
    const [one, other] = sidesOf(at, between);
    if (one === undefined || other === undefined) throw new Error('there are two sides');
    const bodies = () => [one, other].map((side, index) => withoutRestricted(side.seen(), between[index]));
    const [mine, theirs] = between.map((name) => people[name]);

    await one.add('Crash');
    one.comment('Crash', 'It was there before the link.');
    await at.sync();
    const old = 'It was there before the link.';
    expect(bodies()).toEqual([[[old]], [[`${old} — ${mine}`]]]);

    if (between.includes('jira')) restrict(at);
    one.comment('Crash', 'From one side.');
    other.comment('Crash', 'From the other side.');
    expect(codesOf(await at.sync())).toEqual(between.includes('jira') ? ['ISSUES_RESTRICTED'] : []);
    expect(bodies()).toEqual([
      [['From one side.', `From the other side. — ${theirs}`, old]],
      [[`From one side. — ${mine}`, 'From the other side.', `${old} — ${mine}`]],
    ]);

    one.editComment('Crash', 'From one side.', 'From one side, edited.');
    other.deleteComment('Crash', 'From the other side.');
    await at.sync();
    const left = [
      [['From one side, edited.', old]],
      [[`From one side, edited. — ${mine}`, `${old} — ${mine}`]],
    ];
    expect(bodies()).toEqual(left);

    expect(writesOf(await at.sync()).filter((write) => !write.startsWith('cache'))).toEqual([]);
    expect(writesOf(await at.sync())).toEqual([]);
    expect(bodies()).toEqual(left);
  });
});
