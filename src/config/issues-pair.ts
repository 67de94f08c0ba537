import type { output } from 'zod/mini';
import { _default, boolean, meta, enum as oneOf, optional, union } from 'zod/mini';
import { deletePolicies } from '../model/delete-policy.ts';
import { direction, directionWord } from './issues-direction.ts';
import { field } from './issues-field.ts';
import { givenName, named, systemName } from './issues-name.ts';
import { strategy } from './issues-strategy.ts';
import { line } from './line.ts';
import { faulted, list, mapping } from './mapping.ts';
import { oneOrMany } from './one-or-many.ts';
import { onOneLine } from './problem.ts';
import { span } from './span.ts';
import { wholeNumber } from './whole-number.ts';

const value = line({ description: 'A value of that system, as people read it.', most: 200 });

function values(description: string, example: string) {
  return optional(oneOrMany(value, { least: 1, most: 50 })).check(meta({ description, examples: [example] }));
}

const filterCure =
  'Say of which system, and what its items must have: `filter: { linear: { label: public } }`.';

const filter = mapping(
  {
    label: values(
      'Labels, of which an item must have one. The pair copies them to no other system.',
      'public',
    ),
    state: values('States, one of which an item must be in to be picked up.', 'Todo'),
    assignee: values('People, one of whom an item must be assigned to.', 'octocat'),
    type: values('Types, of which an item must have one.', 'Bug'),
    project: optional(value).check(meta({ description: 'The project that an item must be in.' })),
    text: optional(value).check(meta({ description: 'A text that an item must contain.' })),
  },
  filterCure,
).check(meta({ description: 'All that is given must hold.' }));

const percentPattern = /^(?:[1-9]\d?|100) ?%$/u;

const share = line({
  description:
    'When this share of the known items of a system is gone or changed at once, the system is taken for misread and nothing follows from it.',
  examples: ['50%'],
  most: 10,
  units: ['%'],
  pattern: percentPattern,
  fault: (text) => {
    if (percentPattern.test(text)) return undefined;
    return {
      what: `is \`${onOneLine(text)}\`, which is no share`,
      cure: /^\d+$/u.test(text) ? `Write \`${text}%\`.` : 'Write a share from `1%` to `100%`.',
    };
  },
});

export function moment(description: string) {
  return span({ description, examples: ['10s'], longest: 24 * 3_600_000, noun: 'a time' });
}

export const pair = mapping(
  {
    name: optional(
      givenName({
        description:
          'What the pair is called; what is remembered of it is kept under its name. Default: its systems.',
      }),
    ),
    between: list(systemName({ description: 'A system, by its name under `systems`.' }), { most: 20 }).check(
      faulted((names) => {
        if (names.length > 1) return undefined;
        return { what: 'names fewer than two systems', cure: 'Name those whose items are kept in step.' };
      }),
      meta({
        description:
          'The systems whose items are kept in step, two or more. Where a strategy asks, the first is the source and the last the target.',
        examples: [['linear', 'github']],
        minItems: 2,
      }),
    ),
    direction: _default(direction, 'both'),
    match: optional(
      oneOrMany(line({ description: '`link`, or a field.', most: 200 }), { least: 1, most: 10 }),
    ).check(
      meta({
        description:
          'How items that exist on several sides are found to be one: by the link that an earlier run has left on them (always first), then by fields. Default: `[link, title]`; `link` alone matches by no field.',
        examples: [['link', 'title']],
      }),
    ),
    filter: optional(named(filter, 20, undefined, filterCure)).check(
      meta({
        description:
          'Which items of a system are picked up. Those that are linked are followed wherever they go.',
        examples: [{ linear: { label: 'public' } }],
      }),
    ),
    'on-conflict': _default(strategy, 'last-write-wins'),
    fields: named(
      field,
      100,
      undefined,
      'Write each as a key with its direction, such as `title: both`, without a dash.',
    ).check(
      faulted((fields) => {
        if (Object.keys(fields).length > 0) return undefined;
        return { what: 'is empty', cure: 'Name the fields that are kept in step, such as `title: both`.' };
      }),
      meta({
        description:
          'The fields that are kept in step. Items are created in systems that the `title` is written to.',
        examples: [{ title: 'both', state: { map: { Todo: 'open', Done: 'closed' } } }],
      }),
    ),
    'on-delete': _default(oneOf(deletePolicies), 'ignore').check(
      meta({
        description:
          'What becomes of the others when an item is gone: `ignore`, `close`, `archive`, or `propagate` (delete them, too).',
      }),
    ),
    guard: _default(share, '50%'),
    'escalate-after': _default(
      wholeNumber({
        description: 'So many unresolved conflicts on one item call for a person.',
        least: 1,
        most: 100,
      }),
      3,
    ),
    'concurrent-within': optional(
      moment('Two edits of one field within this time count as concurrent. Default: that of `issues`.'),
    ),
    comments: _default(union([boolean(), directionWord]), false).check(
      meta({
        description: 'Whether comments are carried over: `true`, `false`, or the direction.',
        examples: [true, 'linear-to-github'],
      }),
    ),
  },
  'Write `between: [linear, github]` and `fields` in it, with `- ` before the first key.',
).check(meta({ title: 'A pair' }));

export type WrittenPair = output<typeof pair>;

export function shareOf(text: string): number {
  return Number.parseInt(text, 10) / 100;
}
