/** What becomes of a field about which sides disagree. */
import { conflictId, conflictKind } from './conflict-kind.ts';
import type { Disagreement } from './contest.ts';
import type { Conflict, FieldDecision } from './decision.ts';
import type { Matter } from './matter.ts';
import { factsOf, mergedOf } from './outcome.ts';
import type { PlainStrategy } from './rule.ts';
import { textOf } from './same.ts';
import { type Standing, sideValue } from './standing.ts';
import { settle } from './strategies.ts';
import { mergeTexts } from './text-merge.ts';
import { writesOf } from './writes.ts';

/** `among`: the sides that disagree, by priority. */
export function decideContest(matter: Matter, among: Disagreement['among']): FieldDecision {
  const { strategy, kind } = matter.rule;
  if (strategy.kind !== 'merge') return conflict(matter, among, strategy, '');
  if (kind !== 'text') return conflict(matter, among, strategy.otherwise, '');
  if (!among.some(({ change, base }) => change === 'changed' && base !== undefined)) {
    return conflict(matter, among, strategy.otherwise, 'There is no text to compare with. ');
  }
  const text = matter.withoutHistory ? undefined : mergedText(among);
  if (text === undefined) return conflict(matter, among, strategy.otherwise, 'The texts overlap. ');
  return mergedOf(
    matter,
    among.map(({ system }) => system),
    text,
    writesOf(matter.rule, text, matter.all),
  );
}

function conflict(
  matter: Matter,
  among: Disagreement['among'],
  strategy: PlainStrategy,
  note: string,
): Conflict {
  const { rule, rules, all, choices } = matter;
  const id = conflictId(rule, among);
  const settled = settle({ rule, rules, id, among, choices }, strategy, note);
  const writes =
    settled.chosen === undefined
      ? []
      : writesOf(rule, settled.chosen.value, all, knowing(settled.chosen.from, among));
  return {
    kind: 'conflict',
    ...factsOf(matter, writes),
    conflict: conflictKind(rule, among, rules.concurrentWithin),
    id,
    sides: all
      .filter(({ rule: its, change }) => its.reads || change === 'unchanged')
      .map((standing) => sideValue(standing, rule.name)),
    ...settled,
  };
}

function knowing(winner: string | undefined, among: readonly Standing[]): Standing['rule']['knows'] {
  return among.find(({ system }) => system === winner)?.rule.knows;
}

/**
 * The bases of two sides may differ by what trackers make of a text when they store it, so that either may do. Only one
 * that its side has changed since is a base: against the others the other's edit would vanish.
 */
function mergedText([first, ...others]: Disagreement['among']): string | undefined {
  let merged: string | undefined = textOf(first.value);
  for (const other of others) {
    const bases = [other, first].filter(({ change }) => change === 'changed').map(({ base }) => base);
    merged = firstMerge(merged, bases, textOf(other.value));
    if (merged === undefined) return undefined;
  }
  return merged;
}

function firstMerge(one: string, bases: readonly Standing['base'][], other: string): string | undefined {
  for (const base of bases) {
    const merged = base === undefined ? undefined : mergeTexts(one, textOf(base), other);
    if (merged !== undefined) return merged;
  }
  return undefined;
}
