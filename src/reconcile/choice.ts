/** A person's choice about a conflict. */
import { type Disagreement, open, type Settled, wins } from './contest.ts';
import type { Choice } from './link.ts';
import { isFitting } from './value-form.ts';

/** Undefined: nobody has chosen, or for values that are no more. Of several choices the last counts. */
export function settledByChoice(disagreement: Disagreement): Settled | undefined {
  const { rule, id, choices } = disagreement;
  const choice = choices.findLast(({ field, of }) => field === rule.name && (of === undefined || of === id));
  return choice && chosenBy(choice, disagreement);
}

function chosenBy(choice: Choice, { rule, among }: Disagreement): Settled {
  if ('take' in choice) {
    const standing = among.find(({ system }) => system === choice.take);
    if (standing === undefined)
      return open('choice', `${choice.take} was chosen, which is none of the sides that differ.`);
    return wins(standing, 'choice', `A person chose ${choice.take}.`);
  }
  const { value } = choice;
  if (
    !isFitting(
      rule.kind,
      value,
      among.map((standing) => standing.value),
    )
  ) {
    return open('choice', 'The value that was chosen is of another type than the field.');
  }
  return { chosen: { value, from: undefined }, how: 'choice', why: 'A person gave the value.' };
}
