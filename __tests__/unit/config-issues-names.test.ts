import { expect, test } from '@jest/globals';
import { issueProblems } from '../builders/issues.ts';

function section(systems: string, rest: string): string {
  return `issues:\n  systems: ${systems}\n${rest}`;
}

const linear = 'linear: { kind: linear, team: ENG }';
const github = 'kind: github-issues, repo: acme/app';
const isNoName = /which is no name\. => Write letters from a to z, /;

test.each([
  ['1', '2'],
  ['línear', '日本'],
  ['my linear', 'my github'],
])('names that are none are told where they are given, and nowhere else: %s, %s', async (one, other) => {
  const systems = `{ ${one}: { kind: linear, team: ENG }, ${other}: { ${github} } }`;
  const pairs = `  priority: [${one}]\n  pairs: [{ between: [${one}, ${other}], fields: { title: both } }]\n`;
  const found = await issueProblems(section(systems, pairs));
  expect(found).toEqual([expect.stringMatching(isNoName), expect.stringMatching(isNoName)]);
});

test('a system that is called otherwise is told once, with how often it is missed', async () => {
  const systems = `{ gihub: { ${github} }, ${linear} }`;
  const rest = `  users: { octocat: { github: x } }
  pairs:
    - { between: [linear, github], filter: { linear: { label: x } }, fields: { title: both } }
    - { name: b, between: [github, linear], fields: { title: both } }
`;
  expect(await issueProblems(section(systems, rest))).toEqual([
    '3:23 `issues.users.octocat.github` names `github`, which is no system, as 2 more do. => Did you mean `gihub`?',
  ]);
});

test.each([
  ['"linear, github"', 'but is the text `linear, github`. => Put it in brackets: `[linear, github]`.'],
])('between: %s', async (between, expected) => {
  const pairs = `  pairs: [{ between: ${between}, fields: { title: both } }]\n`;
  const found = await issueProblems(section(`{ ${linear}, github: { ${github} } }`, pairs));
  expect(found).toEqual([expect.stringContaining(expected)]);
});
