import { describe, expect, test } from '@jest/globals';
import { issueProblems, pairWith } from '../builders/issues.ts';

/** A name with fields, or what else the pair has. */
const cases: readonly (readonly [string, string, string, string, string?])[] = [
  [
    'title: both',
    'direction: { from: linear, to: linear }',
    '9:18 `issues.pairs.direction` goes from `linear` to nobody else',
    'Name another system under `to`.',
  ],
  [
    'title: both',
    'direction: { from: [], to: github }',
    '9:18 `issues.pairs.direction` has no source',
    'under `from`',
  ],
  ['title: both', 'filter: { github: {} }', '9:17 `issues.pairs.filter.github` is empty', '`label: public`'],
  [
    'title: both, labels: both',
    'match: [title, labels]',
    '9:22 `issues.pairs.match` names `labels`, which is a list',
    'Match by a field that has one value',
  ],
  ['state: { map: {} }', '', '8:31 `issues.pairs.fields.state.map` is empty', '`Todo: open`'],
  [
    'title: both, Title: both',
    '',
    '8:30 `issues.pairs.fields.Title` is `title` again, in another case',
    'Remove one',
  ],
  [
    'Size: { type: number, names: people }',
    '',
    '8:46 `issues.pairs.fields.Size.names` is people, and `Size` holds number',
    'Remove it.',
  ],
  [
    'parent: { names: people }',
    '',
    '`issues.pairs.fields.parent.names` is people, and `parent` names items',
    'Remove it.',
    'linear, jira',
  ],
  [
    'Size: { type: number, on-conflict: merge }',
    '',
    '`issues.pairs.fields.Size.on-conflict` is `merge`, and `Size` holds number',
    '`last-write-wins`',
  ],
  [
    'due-date: { map: { 2026-01-01: 2026-02-30 } }',
    '',
    'is 2026-02-30, and date is shared',
    'Write a day as `2026-01-31`.',
    'linear, jira',
  ],
  [
    'due-date: { default: soon }',
    '',
    '`issues.pairs.fields.due-date.default` is not of the type date',
    'Write a day as `2026-01-31`.',
    'linear, jira',
  ],
  [
    'priority: { as: label, prefix: p }, estimate: { as: label, prefix: "p: " }',
    '',
    'in labels that begin with `p: `, as `priority` is already (`p`)',
    'Remove one',
  ],
];

describe('what is written as it may be, and means nothing, is refused with its line', () => {
  test.each(cases)('{ %s } %s', async (fields, more, what, cure, between = 'linear, github') => {
    const found = await issueProblems(pairWith(`{ ${fields} }`, between, more && `\n      ${more}`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
    expect(found[0]?.split(' => ')[1]).toContain(cure);
  });

  test.each([
    ['{ title: both, labels: { map: { bug: [defect, error] } } }', ''],
    ['{ title: both, labels: { on-conflict: merge }, Notes: { on-conflict: merge } }', ''],
    ['{ title: both, due-date: { as: label, prefix: "due: ", default: 2026-02-28 } }', ''],
    ['{ title: both, Key: { type: string, names: people } }', 'match: [Key, title]'],
  ])('%s %s can work', async (fields, more) => {
    expect(await issueProblems(pairWith(fields, 'linear, github', more && `\n      ${more}`))).toEqual([]);
  });
});

describe('systems', () => {
  const systems = (written: string) =>
    `issues:\n  systems: { ${written}, l: { kind: linear, team: ENG } }\n  pairs: [{ between: [l, r], fields: { title: both } }]\n`;

  test.each([
    ['orgs/acme', 'acme'],
    ['https://github.com/orgs/acme-dev/projects/7', 'acme-dev'],
    ['"@octocat"', 'octocat'],
    ['"Acme Inc."', 'acme'],
  ])('the owner %s of a project is `%s`', async (owner, name) => {
    const found = await issueProblems(systems(`r: { kind: github-project, owner: ${owner}, number: 1 }`));
    expect(found).toEqual([
      expect.stringMatching(new RegExp(`which is no organisation or person .* => .*\`owner: ${name}\`\\.`)),
    ]);
  });

  test('differ in more than their case, since people name them in answers', async () => {
    const found = await issueProblems(
      systems('r: { kind: github-issues, repo: acme/app }, R: { kind: github-issues, repo: acme/ui }'),
    );
    expect(found).toEqual([expect.stringContaining('`issues.systems.R` is `r` again, in another case')]);
  });
});
