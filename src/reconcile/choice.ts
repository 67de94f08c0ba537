/** A person's choice about a conflict. */
import { type Disagreement, open, type Settled, wins } from './contest.ts';

/** Undefined: nobody has chosen, or for values that are no more. Of several choices the last counts. */
export function settledByChoice({ rule, id, among, choices }: Disagreement): Settled | undefined {
  const choice = choices.findLast(({ field, of }) => field === rule.name && (of === undefined || of === id));
  if (choice === undefined) return undefined;
  const standing = among.find(({ system }) => system === choice.take);
  if (standing === undefined)
    return open('choice', `${choice.take} was chosen, which is none of the sides that differ.`);
  return wins(standing, 'choice', `A person chose ${choice.take}.`);
}
