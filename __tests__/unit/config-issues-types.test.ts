import { describe, expect, test } from '@jest/globals';
import { issueProblems, pairWith } from '../builders/issues.ts';

describe('types that do not meet are refused with their line', () => {
  test.each([
    [
      'Size: { type: number, in: { github: { type: string, read: string_to_number, write: boolean_to_string } } }',
      '8:100 `issues.pairs.fields.Size.in.github.write` has `boolean_to_string`, which takes boolean and is handed number',
      'Write `write: number_to_string` instead.',
    ],
    [
      'title: { in: { github: { write: string_to_number } } }',
      '`issues.pairs.fields.title.in.github.write` gives number, and `github` holds string',
      'Remove it: `github` holds string as it is.',
    ],
    [
      'labels: { in: { linear: { field: Notes, type: string, read: array_to_string } } }',
      'takes array and is handed string',
      'Write `read: string_to_array` instead.',
    ],
    [
      'description: { type: number }',
      '8:38 `issues.pairs.fields.description.type` is number, and `description` holds string everywhere',
      'Remove it',
    ],
    [
      'points: { in: { linear: estimate, github: { field: Size, type: string } } }',
      '8:51 `issues.pairs.fields.points.in.github` holds string in `github`, and number is shared',
      'Add `read: string_to_number` under `in.github`.',
    ],
  ])('{ %s }', async (fields, what, cure) => {
    const found = await issueProblems(pairWith(`{ ${fields} }`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(what);
    expect(found[0]?.split(' => ')[1]).toContain(cure);
  });

  test.each([
    'estimate: { direction: linear-to-github, as: label, prefix: "points: " }, due-date: { as: label, prefix: "due: " }',
    'estimate: { type: string, as: label, prefix: "size: ", map: { 1: XS, 2: S } }',
    'Size: { in: { github: { type: string, read: string_to_number }, linear: estimate }, type: number }',
  ])('{ %s } can work', async (fields) => {
    expect(await issueProblems(pairWith(`{ ${fields} }`))).toEqual([]);
  });
});
