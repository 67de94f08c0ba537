import { expect, test } from '@jest/globals';
import { givenOf } from '../../src/issues/given-values.ts';
import { createSideMapping } from '../../src/issues/mapping/side-mapping.ts';
import type { Fields } from '../../src/model/item.ts';
import { aPair } from '../builders/issue-pair.ts';
import { pairWith } from '../builders/issues.ts';
import { mapped, nobody, noNames } from '../builders/mapping.ts';

/** What an item of GitHub gets, where only `octo` is known. */
async function given(fields: string, wanted: Fields): Promise<Fields> {
  const people = [{ id: 'octo', name: 'Octo', email: 'octo@example.com' }];
  const { deps } = await mapped(pairWith(`{ title: both, ${fields} }`), {
    descriptions: { github: { ...nobody, people } },
  });
  const side = createSideMapping('github', deps);
  const kinds = new Map(deps.pair.fields.map(({ name, kind }) => [name, kind]));
  const rules = [...kinds].map(([name, kind]) => ({
    name,
    kind,
    strategy: { kind: 'last-write-wins' } as const,
  }));
  const pair = aPair(['linear', 'github']);
  return givenOf({ rules: { ...pair.rules, fields: rules } }, 'github', wanted, (write) =>
    side.native(write, noNames),
  );
}

const wanted = { title: 'A' };

test.each<[what: string, fields: string, wanted: Fields, given: Fields]>([
  ['values that have a form there', 'labels: both', { labels: ['bug', 'ui'] }, { labels: ['bug', 'ui'] }],
  [
    'people who are known there, and no others',
    'assignees: both',
    { assignees: ['zoe@example.com', 'octo@example.com'] },
    { assignees: ['octo@example.com'] },
  ],
  ['nothing of a field of people nobody knows', 'assignees: both', { assignees: ['zoe@example.com'] }, {}],
  [
    'no value that the table has no entry for',
    'state: { map: { Todo: open, Done: closed } }',
    { state: 'Canceled' },
    {},
  ],
  [
    'values of the table',
    'state: { map: { Todo: open, Done: closed } }',
    { state: 'closed' },
    { state: 'closed' },
  ],
  ['an empty set as it is', 'labels: both', { labels: [] }, { labels: [] }],
])('a new item gets %s', async (_, fields, more, gets) => {
  expect(await given(fields, { ...wanted, ...more })).toEqual({ ...wanted, ...gets });
});

test('of what is empty nobody is asked, so that nothing is told where it cannot be so', () => {
  const asked = () => {
    throw new Error('asked');
  };
  expect(givenOf(aPair(['linear', 'github']), 'github', { state: null }, asked)).toEqual({ state: null });
});
