import { describe, expect, test } from '@jest/globals';
import { issueProblems, pairWith } from '../builders/issues.ts';

function systems(written: string): string {
  return `issues:\n  systems: ${written}\n  pairs: [{ between: [a, b], fields: { title: both } }]\n`;
}

const b = 'b: { kind: linear, team: X }';

describe('a system that cannot be used is named with its place and its cure', () => {
  test.each([
    ['kind: linaer, team: X', '2:25 `issues.systems.a.kind` should be', 'Did you mean `linear`?'],
    ['kind: github, repo: a/b', '2:25 `issues.systems.a.kind` should be', 'Did you mean `github-issues`?'],
    ['kind: Linear, team: Y', '2:25', 'Did you mean `linear`?'],
    ['kind: linear, team: Y, token: LINEAR_KEY', '`token` is not a key', 'Did you mean `token-env`?'],
    ['kind: linear', '2:17 `issues.systems.a` is of `kind: linear` and has no `team`.', '`team: ENG`'],
    ['kind: jira, project: A', 'has no `url`.', '`url: https://acme.atlassian.net`'],
    ['kind: github-project, owner: acme', 'has no `number`.', '`number: 7`'],
    ['kind: module', 'has no `module`.', '`module: ./sync/tracker.mjs`'],
    [
      'kind: linear, team: Y, repo: a/b',
      '2:42 `issues.systems.a.repo` has no meaning for `kind: linear`.',
      '`team`',
    ],
    ['kind: github-issues, repo: a', 'is `a`, which is not a repository', 'Write the owner'],
    ['kind: linear, team: x', '2:44 `issues.systems.b` is the same place as `a`.', 'Remove one of the two.'],
    [
      'kind: jira, project: A, url: "http://jira.acme.dev"',
      'not the address of a site',
      'https://acme.atlassian.net',
    ],
    [
      'kind: jira, project: A, url: "https://a.atlassian.net/browse/A-1"',
      'page in the site',
      '`https://a.atlassian.net`',
    ],
    ['kind: module, module: ../x.mjs', '`../x.mjs`, which is not a file of JavaScript', './sync/points.mjs'],
    [
      'kind: linear, team: Y, token-env: a-b',
      'is not the name of an environment variable',
      '`LINEAR_MOBILE_KEY`',
    ],
    [
      'kind: linear, team: Y, token-env: ACTIONS_RUNTIME_TOKEN',
      'a variable of the action or of the runner',
      '`LINEAR_MOBILE_KEY`',
    ],
  ])('%s', async (written, what, cure) => {
    const found = await issueProblems(systems(`{ a: { ${written} }, ${b} }`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
    expect(found[0]?.split(' => ')[1]).toContain(cure);
  });

  test.each([
    'kind: jira, project: A, url: "https://me:hunter2hunter2@acme.atlassian.net"',
    'kind: linear, team: lin_api_hunter2hunter2hunter2',
    'kind: linear, team: Y, token-env: lin_api_hunter2hunter2hunter2',
    'kind: linear, team: Y, token: lin_api_hunter2hunter2hunter2',
    'kind: linear, team: Y, token: hunter2-hunter2',
    'kind: jira, project: A, api-key: hunter2, urll: x',
    'kind: linear, team: Y, tokn: lin_api_hunter2hunter2hunter2',
    'kind: module, module: ./x.mjs, options: { key: ATATThunter2hunter2hunter2 }',
    'kind: module, module: ./x.mjs, env: [ghp_hunter2hunter2hunter2hunter2]',
  ])('a credential is refused and not shown: %s', async (written) => {
    const found = await issueProblems(systems(`{ a: { ${written} }, ${b} }`));
    expect(found).toHaveLength(1);
    expect(found.join()).not.toContain('hunter2');
    if (!written.startsWith('kind: jira, project: A, url')) expect(found[0]).toContain('Revoke it');
  });
});

describe('a pair that cannot work is refused with its line', () => {
  test.each([
    [
      'linear, gihub',
      '7:25 `issues.pairs.between` names `gihub`, which is no system. => Did you mean `github`?',
    ],
    ['linear, linear', '7:25 `issues.pairs.between` names `linear` a second time.'],
    ['linear', '7:16 `issues.pairs.between` names fewer than two systems.'],
  ])('between: [%s]', async (between, expected) => {
    const found = await issueProblems(pairWith('{ title: both }', between));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test.each([
    [
      'filter: { jira: { label: x } }',
      '9:17 `issues.pairs.filter.jira` names `jira`, which is not one of `linear` and `github`.',
    ],
    [
      'filter: { github: { project: Nix } }',
      '9:27 `issues.pairs.filter.github.project` is nothing that `kind: github-issues` can be filtered by. => Filter by `label`, `state`, `assignee`, `type` or `text`.',
    ],
    [
      'filter: { linear: { type: Bug } }',
      '9:27 `issues.pairs.filter.linear.type` is nothing that `kind: linear` can be filtered by.',
    ],
    [
      'filter: { github: { state: [open, opne] } }',
      '9:41 `issues.pairs.filter.github.state` names `opne`, which `github` does not have in `state`. => Did you mean `open`?',
    ],
    ['match: [title, link]', '9:22 `issues.pairs.match` names `link` after a field; links come first.'],
    [
      'match: [tilte]',
      '9:15 `issues.pairs.match` names `tilte`, which is not one of the fields. => Did you mean `title`?',
    ],
    [
      'guard: 50',
      '9:14 `issues.pairs.guard` should be text, but is the number 50. => Write it with its unit: `50%`.',
    ],
    ['guard: 0%', '9:14 `issues.pairs.guard` is `0%`, which is no share.'],
    ['on-conflict: newest', '9:20 `issues.pairs.on-conflict` should be `last-write-wins`,'],
    [
      'on-conflict: { merge: manual, module: ./x.mjs }',
      '9:20 `issues.pairs.on-conflict` names two strategies.',
    ],
    ['on-conflict: { export: x }', '9:20 `issues.pairs.on-conflict` names no strategy.'],
    [
      'comments: up',
      '9:17 `issues.pairs.comments` is `up`, which is no direction between `linear` and `github`.',
    ],
    ['direction: linear-to-jira', '9:18 `issues.pairs.direction` is `linear-to-jira`, which is no direction'],
    [
      'on-delete: remove',
      '9:18 `issues.pairs.on-delete` should be `ignore`, `close`, `archive` or `propagate`',
    ],
  ])('%s', async (more, expected) => {
    const found = await issueProblems(pairWith('{ title: both }', 'linear, github', `\n      ${more}`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test.each([
    ['two pairs', '[linear, github]', ''],
    ['in another order', '[github, linear]', ''],
    ['under another name', '[github, linear]', 'name: again, '],
  ])('the same systems twice: %s', async (_, between, more) => {
    const again = `\n    - { between: ${between}, ${more}fields: { title: both } }`;
    expect(await issueProblems(pairWith('{ title: both }', 'linear, github', again))).toEqual([
      '9:7 `issues.pairs` has the same systems as the pair `linear-github` before it, and no other filters, so it would get no issue. => Join the two, or give each a `filter` of its own.',
    ]);
  });

  test('the same filters, written otherwise, do not tell two pairs apart', async () => {
    const again =
      '\n      filter: { linear: { label: [a, b] } }\n    - { between: [github, linear], filter: { linear: { label: [B, a] } }, fields: { title: both } }';
    expect(await issueProblems(pairWith('{ title: both }', 'linear, github', again))).toHaveLength(1);
  });

  test.each([
    ['[github, linear]', '', undefined],
    ['[linear, github]', 'name: other, ', undefined],
    ['[linear, github]', '', '9:7 `issues.pairs` has the name `linear-github`, as the pair before it.'],
  ])('two pairs of the same systems with filters of their own: %s %s', async (between, more, expected) => {
    const again = `\n    - { between: ${between}, ${more}filter: { linear: { label: b } }, fields: { title: both } }`;
    const found = await issueProblems(pairWith('{ title: both }', 'linear, github', again));
    expect(found).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
  });

  test.each([
    ['"p: x"', 'linear-to-github', true],
    ['[other, "P: X"]', 'linear-to-github', true],
    ['"p: x"', 'github-to-linear', false],
    ['px', 'linear-to-github', false],
  ])('a label of a filter that a field would take off: %s, %s', async (label, direction, isRefused) => {
    const fields = `{ title: both, priority: { direction: ${direction}, as: label, prefix: "p: " } }`;
    const filter = `{ github: { label: ${label} } }`;
    const other = `\n    - { name: b, between: [github, linear], filter: ${filter}, fields: { title: both } }`;
    const expected = expect.stringMatching(
      /^9:\d+ `issues\.pairs\.filter\.github\.label` is `p: x`, and labels that begin with `p: ` hold `priority` there, so that it would be taken off\. => Filter by another label, or give `priority` another `prefix`\.$/i,
    );
    for (const more of [`\n      filter: ${filter}`, other]) {
      const found = await issueProblems(pairWith(fields, 'linear, github', more));
      expect(found).toEqual(isRefused ? [expected] : []);
    }
  });

  test('of several values in a row, each may be for another of three systems', async () => {
    const table = (map: string) => pairWith(`{ state: { map: ${map} } }`, 'linear, github, jira');
    expect(await issueProblems(table('{ Todo: [open, To Do] }'))).toEqual([]);
    expect(await issueProblems(table('{ Todo: [opne, To Do] }'))).toHaveLength(2);
  });

  test('every fault of a section is told at once', async () => {
    const more =
      '\n  priority: [linear, gthub, linear]\n  users: { a: { liner: x }, b: { linear: y }, c: { linear: Y } }';
    expect(await issueProblems(pairWith('{ titel: both }', 'linear, github', more))).toEqual([
      expect.stringContaining(
        '8:17 `issues.pairs.fields.titel` is no field that all systems know. => Did you mean `title`?',
      ),
      '9:22 `issues.priority` names `gthub`, which is no system. => Did you mean `github`?',
      '9:29 `issues.priority` names `linear` a second time. => Remove it.',
      '10:17 `issues.users.a.liner` names `liner`, which is no system. => Did you mean `linear`?',
      expect.stringContaining('10:60 `issues.users.c.linear` is `Y`, as `b` is already.'),
    ]);
  });
});

describe('a mapping that cannot work is refused with its line', () => {
  test.each([
    [
      'title: bth',
      '8:24 `issues.pairs.fields.title` is `bth`, which is no direction',
      'Did you mean `both`?',
    ],
    ['title: linear-to-jira', '8:24', 'Did you mean `linear-to-github`?'],
    ['title: { direction: { from: linear, to: [jira] } }', '8:58', 'Write a system that the pair is between'],
    [
      'title: { direction: { from: linear, to: linear } }',
      'goes from `linear` to nobody else',
      'Name another system',
    ],
    [
      'title: { direction: { to: linear } }',
      '8:37 `issues.pairs.fields.title.direction` is required, and has no source',
      'add a `default`',
    ],
    ['Team: { direction: { to: linear } }', 'has no source: no system gives it', 'under `from`'],
    [
      'priority: { direction: { from: linear }, as: label, prefix: "p: " }',
      'is written to no system',
      'under `to`',
    ],
    ['Team: { direction: { from: linear } }', 'is written to no system', 'under `to`'],
    [
      'assignee: both',
      '8:17 `issues.pairs.fields.assignee` is no field that all systems know',
      'Did you mean `assignees`?',
    ],
    [
      'Area: both, area: both',
      '8:29 `issues.pairs.fields.area` is `Area` again, in another case',
      'Remove one',
    ],
    ['priority: both', '`kind: github-issues` has no `priority`', '`as: label` with a `prefix`'],
    [
      'labels: { as: label, prefix: "x" }',
      'holds for no system',
      '`in: { github: { as: label, prefix: … } }`',
    ],
    ['priority: { as: label }', 'needs a `prefix`', '`prefix: "priority: "`'],
    ['priority: { prefix: "p: " }', 'without `as: label`', 'Add `as: label`'],
    [
      'Size: { type: number, in: { linear: { type: string } } }',
      'holds string in `linear`, and number',
      '`read: string_to_number`',
    ],
    [
      'Size: { type: number, in: { linear: { type: string, read: string_to_date } } }',
      '8:75 `issues.pairs.fields.Size.in.linear.read` gives date, and number is shared',
      'Write `read: string_to_number` instead.',
    ],
    [
      'Size: { type: number, in: { linear: { type: number, read: string_to_number } } }',
      'takes string and is handed number',
      'Remove it: `linear` holds number as it is.',
    ],
    [
      'Size: { in: { linear: { read: { module: ./a.mjs } } } }',
      'cannot be undone, and the field is written there',
      'Add `write`',
    ],
    [
      'Size: { in: { linear: { write: { module: ./a.mjs } } } }',
      'cannot be undone, and the field is read there',
      'Add `read`',
    ],
    [
      'Size: { in: { linear: { read: string_to_nummer } } }',
      'is the text `string_to_nummer`',
      'Did you mean `string_to_number`?',
    ],
    [
      'state: { in: { linear: { map: { Todo: todo, Doing: doing } }, github: { map: { open: todo } } } }',
      '8:68 `issues.pairs.fields.state.in.linear.map.Doing` stands for `doing`, for which `github` has no value',
      '`open: [todo, doing]`',
    ],
    [
      'state: { map: { Todo: 1 } }',
      '`issues.pairs.fields.state.map.Todo` is 1, and string is shared',
      'Put it in quotes: `"1"`.',
    ],
    ['estimate: { in: { github: E }, map: { 1: XS } }', 'is XS, and number is shared', 'Write a number'],
    [
      'state: { map: { Todo: open }, in: { linear: { map: { Todo: open } } } }',
      'a table of its own',
      'Join the two',
    ],
    ['state: { map: { Todo: open }, default: Todo }', 'is `Todo`, which is in no table', 'Write `open`.'],
    ['estimate: { in: { github: E }, default: one }', 'is not of the type number', 'Correct it'],
    ['state: { others: same }', 'needs a `map`', 'Add the table'],
    [
      'title: both, Kind: { in: { linear: title } }',
      'is held by `linear` in `title`, as `title` is already',
      'Remove one',
    ],
    [
      'priority: { as: label, prefix: p }, type: { in: { linear: K, github: { as: label, prefix: "p: " } } }',
      'labels that begin with `p: `',
      'Remove one',
    ],
    [
      'sprint: { in: { github: { as: label, prefix: "s: " } } }',
      '8:17 `issues.pairs.fields.sprint` is mapped to `linear`, and `kind: linear` has no `sprint`.',
      'it has `title`, `description`, `state`,',
    ],
    ['relations: both', '`kind: github-issues` has no `relations`', 'Leave the field out; or name another'],
    [
      'relations: { as: label, prefix: "b: " }',
      'names items, and `github` would hold it as a label',
      'Leave',
    ],
    [
      'state: { map: { Todo: open, Done: close } }',
      '8:51 `issues.pairs.fields.state.map.Done` names `close`, which `github` does not have in `state`.',
      'Did you mean `closed`? `kind: github-issues` has `open`, `closed`, `not planned` and `duplicate`.',
    ],
    [
      'state: { map: { Done: [closed, gone] } }',
      '8:48 `issues.pairs',
      'Write another: `kind: github-issues`',
    ],
    [
      'priority: { as: label, prefix: "p: ", map: { Urgent: p0, Hihg: p1 } }',
      '8:74 `issues.pairs.fields.priority.map.Hihg` names `Hihg`, which `linear` does not have in `priority`.',
      'Did you mean `High`? `kind: linear` has `Urgent`, `High`, `Medium` and `Low`.',
    ],
    [
      'state: { map: { open: Todo, closed: Done } }',
      '8:26 `issues.pairs.fields.state.map` is the wrong way round: it leads from values of `linear` to the others.',
      'Write `Todo: open` and `Done: closed`.',
    ],
    [
      'state: { map: { open: [Todo, Doing, Review, Test, More] } }',
      'is the wrong way round',
      'Write `Todo: open`, `Doing: open`, `Review: open` and `Test: open` and so on.',
    ],
    [
      'state: { in: { github: { map: { Todo: open, Done: closed } } } }',
      '8:42 `issues.pairs.fields.state.in.github.map` is the wrong way round: it leads from values of `github`',
      'Write `open: Todo` and `closed: Done`.',
    ],
    ['state: { in: { jira: X } }', '`jira`, which is not one of `linear` and `github`', 'Write a system'],
    ['parent: { default: x }', 'names an item, which differs between systems', 'Remove it.'],
    ['state: { on-confict: merge }', '`on-confict` is not a key', 'Did you mean `on-conflict`?'],
    ['', '`issues.pairs.fields` is empty', '`title: both`'],
  ])('{ %s }', async (fields, what, cure) => {
    const found = await issueProblems(pairWith(`{ ${fields} }`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
    expect(found[0]?.split(' => ')[1]).toContain(cure);
  });

  test.each([
    'state: { in: { linear: { map: { Todo: todo, Doing: doing } }, github: { map: { open: [todo, doing] } } } }',
    'state: { map: { Todo: Open, Done: closed } }',
    'sprint: { in: { linear: cycle, github: { as: label, prefix: "s: " } } }',
    'state: { in: { github: { field: state, read: { module: ./r.mjs }, write: { module: ./w.mjs } } }, map: { Todo: 1st } }',
    'state: { direction: github-to-linear, in: { linear: { map: { Todo: todo, Doing: doing } }, github: { map: { open: todo } } } }',
    'Size: { direction: linear-to-github, in: { linear: { read: { module: ./a.mjs } } } }',
    'Team: { direction: { from: [], to: github }, default: core }',
    'due-date: { in: { github: { field: Due, type: datetime, read: [date_to_string, string_to_date] } } }',
  ])('{ %s } can work', async (fields) => {
    expect(await issueProblems(pairWith(`{ ${fields} }`))).toEqual([]);
  });
});

test.each([
  [
    'issues:\n  systems: [linear]\n  pairs: []\n',
    'Give each system a name, as its key: `linear: { kind: linear }`.',
  ],
  [
    `issues:\n  systems: { a: { kind: linear, team: Y }, ${b} }\n  pairs: { between: [a, b], fields: { title: both } }\n`,
    'Put `- ` before the first key of each pair.',
  ],
  [
    `issues:\n  systems: { a: { kind: linear, team: Y }, ${b} }\n  pairs: [{ between: [a, b], guard: 0.5, fields: { title: both } }]\n`,
    'Write it in percent: `50%`.',
  ],
])('what was written in another form is told how to write it: %#', async (text, cure) => {
  expect((await issueProblems(text)).join('\n')).toContain(cure);
});
