import { describe, expect, test } from '@jest/globals';
import { issueProblems, pairWith } from '../builders/issues.ts';

const systems = '{ linear: { kind: linear, team: ENG }, github: { kind: github-issues, repo: acme/app } }';
const pairs = '[{ between: [linear, github], fields: { title: both } }]';

const secret = `\${{ secrets.LINEAR_KEY }}`;

function section(parts: { systems?: string; users?: string; pairs?: string }): string {
  const all = Object.entries({ systems, pairs, ...parts });
  return `issues:\n${all.map(([key, value]) => `  ${key}: ${value}\n`).join('')}`;
}

describe('what is written in another form is told once, with the form that was meant', () => {
  test.each([
    ['fields', '[title, description]', '`title: both`, without a dash'],
    ['a field', '{ title: true }', 'Write `both`'],
    ['a field', '{ title: }', 'Write `both`'],
    ['a field', '{ status: both }', 'Did you mean `state`?'],
    ['a field', '{ body: both }', 'Did you mean `description`?'],
    ['a table', '{ state: { map: [{ Todo: open }] } }', '`Todo: open`, without a dash'],
    ['a table', '{ state: { map: { linear: { Todo: open } } } }', '`in: { linear: { map: … } }`'],
    ['the sides', '{ points: { in: [linear] } }', '`in: { jira: Story Points }`'],
    ['a strategy', '{ title: { on-conflict: ./sync/settle.mjs } }', '`{ module: ./sync/settle.mjs }`'],
    [
      'a direction',
      '{ title: { direction: [linear, github] } }',
      '`linear-to-github`, or `{ from: [linear], to',
    ],
    ['a prefix', '{ priority: { as: label, prefix: priority: , direction: both } }', '`"priority: "`'],
  ])('%s: %s', async (_, fields, cure) => {
    const found = await issueProblems(pairWith(fields));
    expect(found).toEqual([expect.stringContaining(cure)]);
  });

  test.each([
    ['filter: { label: public }', '`filter: { linear: { label: public } }`'],
    ['filter: public', '`filter: { linear: { label: public } }`'],
    ['match: "link, title"', 'Put it in brackets: `[link, title]`.'],
  ])('%s', async (more, cure) => {
    const found = await issueProblems(pairWith('{ title: both }', 'linear, github', `\n      ${more}`));
    expect(found).toEqual([expect.stringContaining(cure)]);
  });

  test.each<[Parameters<typeof section>[0], string]>([
    [{ users: '[octocat]' }, '`octocat: { linear: octo@acme.dev }`'],
    [{ users: '{ octocat: octo@acme.dev }' }, '`octocat: { linear: octo@acme.dev }`'],
    [{ pairs: '[[linear, github]]' }, 'Write `between: [linear, github]` and `fields` in it'],
    [{ systems: '{ linear: ENG }' }, 'Say what it is: `{ kind: linear, team: ENG }`.'],
    [{ systems: '{ a: { team: ENG } }' }, '`issues.systems.a.kind` is missing. => Add it: `linear`,'],
    [
      {
        systems:
          '{ a: { kind: github-project, owner: acme, number: "https://github.com/orgs/acme/projects/7" } }',
      },
      'Write the number alone: `7`.',
    ],
    [
      { systems: `{ a: { kind: linear, team: ENG, token-env: "${secret}" } }` },
      'is an expression, which this file does not know. => Write the name alone: `LINEAR_KEY`.',
    ],
    [
      { systems: `{ a: { kind: linear, team: ENG, api-key: "${secret}" } }` },
      'is an expression, which this file does not know. => Remove it. Pass the token as an input',
    ],
  ])('%j', async (parts, expected) => {
    expect(await issueProblems(section(parts))).toEqual([expect.stringContaining(expected)]);
  });
});
