/** What becomes of one field that somebody has changed. */

import { decideContest } from './decide-contest.ts';
import { decideSet } from './decide-set.ts';
import type { FieldDecision } from './decision.ts';
import type { Matter } from './matter.ts';
import { takeOf } from './outcome.ts';
import { isSame } from './same.ts';
import { writesOf } from './writes.ts';

export function decideField(matter: Matter): FieldDecision {
  const { rule, speakers, all } = matter;
  if (rule.kind === 'set') return decideSet(matter);
  const [first, second, ...others] = speakers;
  if (second === undefined || isOne(matter))
    return takeOf(matter, first, first.value, writesOf(rule, first.value, all));
  return decideContest(matter, [first, second, ...others]);
}

function isOne({ rule, speakers: [first, ...others] }: Matter): boolean {
  return others.every(({ value }) => isSame(rule.kind, value, first.value));
}
