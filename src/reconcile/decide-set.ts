/** What becomes of a set: sides that do different things to it seldom disagree. */

import { decideContest } from './decide-contest.ts';
import type { FieldDecision } from './decision.ts';
import { alike, union, without } from './elements.ts';
import type { Matter } from './matter.ts';
import { mergedOf, takeOf } from './outcome.ts';
import { elementsOf, isSame } from './same.ts';
import { caughtUp, type Delta, deltaOf, dueOf, together } from './set-merge.ts';
import type { Standing } from './standing.ts';
import { setWrite, writesOf } from './writes.ts';

export function decideSet(matter: Matter): FieldDecision {
  const { rule, speakers } = matter;
  const [first, second, ...others] = speakers;
  const isOne = speakers.every(({ value }) => isSame('set', value, first.value));
  const isWhole = rule.strategy.kind !== 'merge' && second !== undefined && !isOne;
  const isUnclear = speakers.some(({ change }) => change === 'unknown');
  if (isWhole && second !== undefined && !(isUnclear && rule.strategy.kind !== 'manual')) {
    return decideContest(matter, [first, second, ...others]);
  }
  if (isUnclear) return united(matter);
  if (speakers.some(({ base }) => base === undefined)) {
    return isOne && !first.isApart ? takenWhole(matter, first) : united(matter);
  }
  return mergedByElement(matter);
}

/** Each side gets what any side has or is owed; nobody can tell what was removed. */
function united(matter: Matter): FieldDecision {
  const { rule, givers, speakers, all } = matter;
  const owed = givers.map((standing) => ({ ...standing, value: caughtUp(standing) }));
  const whole = valuesOf([...givers, ...owed]);
  const due = { add: whole, remove: [] };
  const writes = all.flatMap((standing) => setWrite(rule, standing, dueOf(standing, due, whole), whole));
  const full = speakers.filter(({ value }) => elementsOf(value).length > 0);
  const [only, ...more] = full;
  if (only !== undefined && more.length === 0) return takeOf(matter, only, whole, writes);
  return mergedOf(
    matter,
    full.map(({ system }) => system),
    whole,
    writes,
  );
}

/**
 * The edit of a side that had what was agreed, without knowing which elements it touched: what it does not have,
 * though it could, is removed. Where it only repeats what was agreed, a side that has drifted loses nothing by it.
 */
function takenWhole(matter: Matter, from: Standing): FieldDecision {
  const { rule, all } = matter;
  const knows = from.rule.knows ?? (() => true);
  const writes = all.flatMap((standing) => {
    const removes = from.change === 'changed' || standing.isBehind;
    return writesOf(rule, from.value, [standing], removes ? knows : () => false);
  });
  return takeOf(matter, from, from.value, writes);
}

function mergedByElement(matter: Matter): FieldDecision {
  const { rule, givers, speakers, all } = matter;
  const present = union(...all.map(({ value }) => elementsOf(value)));
  const deltas = speakers.map((standing) => ({ standing, delta: deltaOf(standing, present) }));
  const delta = inAnyCase(together(deltas.map((one) => one.delta)), matter);
  const having = givers
    .filter(({ isApart }) => !isApart)
    .map((standing) => ({ ...standing, value: caughtUp(standing) }));
  const whole = without(union(valuesOf(having), delta.add), delta.remove);
  const writes = all.flatMap((standing) => setWrite(rule, standing, dueOf(standing, delta, whole), whole));
  const active = deltas.filter((one) => isSome(one.delta)).map(({ standing }) => standing);
  const [from = speakers[0], ...more] = active;
  if (more.length === 0) return takeOf(matter, from, whole, writes);
  return mergedOf(
    matter,
    active.map(({ system }) => system),
    whole,
    writes,
  );
}

/** What is removed goes in the spelling of those to which cases are one, too, unless others keep some spelling. */
function inAnyCase({ add, remove }: Delta, { all, givers }: Matter): Delta {
  const stays = without(union(add, elementsIn(givers, false)), remove);
  const gone = alike(elementsIn(all, true), remove);
  return { add, remove: union(remove, without(gone, alike(gone, stays))) };
}

/** Of spellings that differ only in case, that of a side to which they do. */
function valuesOf(givers: readonly Standing[]): readonly string[] {
  const [exact, folded] = [elementsIn(givers, false), elementsIn(givers, true)];
  return union(exact, without(folded, alike(folded, exact)));
}

function elementsIn(standings: readonly Standing[], folds: boolean): readonly string[] {
  const some = standings.filter(({ rule }) => (rule.folds ?? false) === folds);
  return union(...some.map(({ value }) => elementsOf(value)));
}

function isSome({ add, remove }: Delta): boolean {
  return add.length + remove.length > 0;
}
