import { meta, enum as oneOf, optional, string } from 'zod/mini';
import { type FaultAt, faulted } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';

/** The keys of a field that is held as labels. */
export const labelKeys = {
  as: optional(oneOf(['label'])).check(
    meta({
      description:
        '`label`: the field is held as labels that begin with `prefix`. Of the field itself, it holds for systems that have nothing under its name.',
    }),
  ),
  prefix: optional(
    string().check(
      faulted(prefixFault),
      meta({
        description: 'With `as: label`: how its labels begin. Other labels are left alone.',
        examples: ['priority: '],
        minLength: 1,
        maxLength: 45,
      }),
    ),
  ),
};

function prefixFault(text: string): Fault | undefined {
  if (text.trim() !== '' && text.length <= 45 && !/\p{Cc}/u.test(text) && text === text.trimStart())
    return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which no label can begin with`,
    cure: 'Write up to 45 characters of plain text, such as `"priority: "`.',
  };
}

export function labelFault({
  as,
  prefix,
}: {
  readonly as?: 'label' | undefined;
  readonly prefix?: string | undefined;
}): FaultAt | undefined {
  if ((as === undefined) === (prefix === undefined)) return undefined;
  if (as !== undefined) {
    return {
      what: 'needs a `prefix`',
      cure: 'Add one, such as `prefix: "priority: "`.',
      at: ['as'],
      on: 'key',
    };
  }
  return {
    what: `is \`${onOneLine(prefix ?? '')}\` without \`as: label\``,
    cure: 'Add `as: label`, or remove it.',
    at: ['prefix'],
    on: 'key',
  };
}
