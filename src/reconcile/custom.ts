/** A function of the user's decides; whatever it does, the outcome is one of ours. */
import type { FieldValue } from '../model/item.ts';
import { type Disagreement, open, type Settled, wins } from './contest.ts';
import type { CustomStrategy } from './rule.ts';
import { sideValue } from './standing.ts';
import { isFitting } from './value-form.ts';

/** Thrown for a function that could not be asked: the whole sentence that says so. */
export class Unsettled extends Error {}

export function settleByFunction({ resolve }: CustomStrategy, disagreement: Disagreement): Settled {
  const { rule, among } = disagreement;
  const base = among.find(({ change }) => change === 'changed')?.base;
  try {
    return answered(
      resolve({
        field: rule.name,
        kind: rule.kind,
        sides: among.map((standing) => {
          const said = sideValue(standing, rule.name);
          return Object.freeze({ ...said, value: copied(said.value) });
        }),
        base: base === undefined ? undefined : copied(base),
      }),
      disagreement,
    );
  } catch (thrown) {
    if (thrown instanceof Unsettled) return open('custom', thrown.message);
    return open(
      'custom',
      `The function threw ${thrown instanceof Error ? thrown.message : 'something that is no error'}.`,
    );
  }
}

/** A list that the function changes is not the one that was read. */
function copied(value: FieldValue): FieldValue {
  return typeof value === 'object' && value !== null ? Object.freeze([...value]) : value;
}

function answered(answer: unknown, { rule, among }: Disagreement): Settled {
  if (typeof answer !== 'object' || answer === null)
    return open('custom', 'The function gave no { take } and no { value }.');
  if ('take' in answer) {
    const standing = among.find(({ system }) => system === answer.take);
    return standing === undefined
      ? open('custom', 'The function took a system that is none of the sides that differ.')
      : wins(standing, 'custom', `The function took ${standing.system}.`);
  }
  if (!('value' in answer)) return open('custom', 'The function gave no { take } and no { value }.');
  const value = answer.value;
  return isFitting(
    rule.kind,
    value,
    among.map((standing) => standing.value),
  )
    ? { chosen: { value: copied(value), from: undefined }, how: 'custom', why: 'The function gave a value.' }
    : open('custom', 'The function gave a value of another type than the field.');
}
