import type { output } from 'zod/mini';
import { boolean, meta, enum as oneOf, optional, union } from 'zod/mini';
import { fieldTypes } from '../model/item.ts';
import { namedThings } from '../model/known-fields.ts';
import { direction, directionWord } from './issues-direction.ts';
import { labelFault, labelKeys } from './issues-label.ts';
import { named } from './issues-name.ts';
import { strategy } from './issues-strategy.ts';
import { scalar, valueTable } from './issues-table.ts';
import { transformerList } from './issues-transformer.ts';
import { line } from './line.ts';
import { cured, type FaultAt, faulted, list, mapping } from './mapping.ts';

const type = oneOf(fieldTypes);

const others = optional(oneOf(['leave', 'same'])).check(
  meta({
    description:
      'What becomes of values that the table does not have: `leave` (the field is left alone, and the report says so) or `same` (they are the same on both sides). Default: `leave`.',
  }),
);

/** How one system holds the field. */
const sideKeys = {
  field: optional(fieldName('The field in that system, as people read it. Default: the same name.')),
  type: optional(type).check(
    meta({ description: 'What the field holds there, before it is transformed. Default: as it is known.' }),
  ),
  ...labelKeys,
  map: optional(
    valueTable(
      'From values of that system to those that the pair shares. A list names several that one value stands for: the first is meant unless it is known better. Where several values share one, the first of them is written on the way back.',
    ),
  ),
  others,
  read: optional(
    transformerList(
      'What is done to a value that is read there, before the table. Default: the contrary of `write`.',
    ),
  ),
  write: optional(
    transformerList(
      'What is done to a value before it is written there, after the table. Default: the contrary of `read`.',
    ),
  ),
};

const side = mapping(sideKeys).check(
  faulted((written) => labelFault(written) ?? othersFault(written)),
  meta({ title: 'A field in one system' }),
);

const fieldRules = mapping({
  direction: optional(direction).check(meta({ description: 'Where edits go. Default: that of the pair.' })),
  type: optional(type).check(
    meta({ description: 'What the shared values are. Default: as it is known of the field.' }),
  ),
  in: optional(
    named(
      union([fieldName('The name of the field in that system.'), side]),
      20,
      undefined,
      'Say of each system how it holds the field: `in: { jira: Story Points }`.',
    ),
  ).check(
    meta({
      description:
        'How systems hold the field, where they do not have it under this name and with these values.',
      examples: [{ jira: 'Story Points' }],
    }),
  ),
  map: optional(
    valueTable(
      'From values of the first system of `between` to those of all others. Where several of the first share one, the first of them is written on the way back.',
    ),
  ),
  others,
  ...labelKeys,
  required: optional(boolean()).check(
    meta({
      description:
        'Whether an item must have a value: without one it is not created elsewhere, and nothing is emptied. Default: only for `title`.',
    }),
  ),
  default: optional(union([scalar, list(scalar, { most: 100 })])).check(
    meta({ description: 'What stands for an empty value.', examples: ['Medium'] }),
  ),
  'on-conflict': optional(strategy).check(
    meta({ description: 'Who wins where several sides changed the field. Default: that of the pair.' }),
  ),
  names: optional(oneOf(namedThings)).check(
    meta({
      description:
        'What its values name: `people` (matched by `users`, then by e-mail address), `items` (matched by their links) or `addresses`. Default: as it is known of the field.',
    }),
  ),
}).check(
  faulted((written) => labelFault(written) ?? othersFault(written)),
  meta({ title: 'A field' }),
);

/** A direction alone is short for a field that has the same name and values everywhere. */
export const field = union(
  [directionWord, fieldRules],
  cured(() => 'Write `both`, one system to another such as `linear-to-github`, or a mapping that says more.'),
).check(meta({ description: 'A field that is kept in step: where edits go, or a mapping that says more.' }));

export type WrittenField = output<typeof fieldRules>;
export type WrittenSide = output<typeof side>;

/** The long form of a field. */
export function longField(written: output<typeof field>): WrittenField {
  return typeof written === 'string' ? { direction: written } : written;
}

/** The long form of a field in one system. */
export function longSide(written: string | WrittenSide | undefined): WrittenSide {
  return typeof written === 'string' ? { field: written } : (written ?? {});
}

function fieldName(description: string) {
  return line({ description, examples: ['Story Points'], most: 200 });
}

function othersFault({ map, others: rest }: Pick<WrittenSide, 'map' | 'others'>): FaultAt | undefined {
  if (map !== undefined || rest === undefined) return undefined;
  return { what: 'needs a `map`', cure: 'Add the table, or remove it.', at: ['others'], on: 'key' };
}
