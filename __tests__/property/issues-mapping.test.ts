import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createNeutralText } from '../../src/issues/mapping/neutral-text.ts';
import type { Fields } from '../../src/model/item.ts';
import { pairWith } from '../builders/issues.ts';
import { mapped } from '../builders/mapping.ts';
import './seeded.ts';

const rules = pairWith(
  `
        title: both
        description: both
        state: { in: { linear: { map: { Todo: todo, Doing: doing, Next: todo } }, github: { map: { open: [todo, doing] } } } }
        priority: { in: { github: { as: label, prefix: "p: " } } }
        labels: both
        Size: { type: number, in: { linear: estimate, github: { field: Points, type: string, read: string_to_number } } }
        Done: { type: boolean, in: { github: { type: string, read: string_to_boolean } } }
        Areas: { type: array, in: { github: { type: string, read: string_to_array } } }
        assignees: both
        parent: both
        due-date: { in: { github: Due } }`,
  'linear, github',
  '\n  users: { octocat: { linear: u1 }, anna: { linear: u2 } }',
);

const people = (ids: readonly string[]) => ({ fields: [], people: ids.map((id) => ({ id, name: id })) });
const descriptions = { linear: people(['u1', 'u2']), github: people(['octocat', 'anna']) };
const names = {
  linkOf: (id: string) => (/^i\d$/u.test(id) ? `link ${id}` : undefined),
  itemOf: (link: string) => link.slice(5),
};

const word = fc.stringMatching(/^[a-z]{1,8}$/u);
const text = fc.array(
  fc.constantFrom(
    ...[
      '@eve',
      '@octocat',
      '@anna',
      '#12',
      'GH-3',
      'closes ',
      'https://a.b/@c#1',
      '`',
      '```',
      '\n',
      '\n\n',
      ' ',
      '<div>',
      '\u200b',
      '&#64;',
      '_',
      'x',
      '🧑‍💻',
      '\r\n',
      '@',
      '&',
      ')',
    ],
  ),
  { maxLength: 20 },
);

const shared = fc.record(
  {
    title: word,
    description: fc.option(text.map((parts) => parts.join('')).filter((one) => one !== '')),
    priority: fc.option(word),
    labels: fc.uniqueArray(word),
    Size: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0))),
    Done: fc.option(fc.boolean()),
    Areas: fc.uniqueArray(word),
    assignees: fc.uniqueArray(fc.constantFrom('octocat', 'anna')),
    parent: fc.option(fc.constantFrom('link i1', 'link i2')),
    'due-date': fc.option(fc.constantFrom('2026-01-31', '2028-02-29')),
  },
  { requiredKeys: ['title'] },
);

describe('there and back', () => {
  test.each(['linear', 'github'])('what %s is created with reads as what was shared', async (system) => {
    const { create, read, remarks } = await mapped(rules, { descriptions, names });
    fc.assert(
      fc.property(shared, fc.constantFrom('todo', 'doing'), (fields: Fields, state) => {
        const whole = system === 'linear' ? { ...fields, state } : fields;
        const back = read(system, create(system, whole));
        const full = Object.entries(whole).filter(([, value]) => {
          return value !== null && !(Array.isArray(value) && value.length === 0);
        });
        expect(
          sorted(
            pick(
              back,
              full.map(([name]) => name),
            ),
          ),
        ).toEqual(sorted(Object.fromEntries(full)));
      }),
      { numRuns: 300 },
    );
    expect(remarks).toEqual([]);
  });

  test('any text that went to GitHub reads as it was, and settles after one round', () => {
    const { write, read } = createNeutralText(
      new Map([
        ['octocat', 'Octo'],
        ['anna', 'anna-gh'],
        ['eve', 'x'],
      ]),
    );
    fc.assert(
      fc.property(
        text.map((parts) => parts.join('')),
        (one) => {
          expect(read(write(one)) === one).toBe(true);
          const seen = read(one);
          expect(read(write(seen)) === seen).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function sorted(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value]),
  );
}
