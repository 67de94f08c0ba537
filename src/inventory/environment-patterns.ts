import type { ChangeId } from '../model/change.ts';
import { changeIdOf, type PatternChange } from './environment-change.ts';
import type { FullShape } from './environment-difference.ts';
import type { SeenPlace } from './environment-observe.ts';
import { ofPlace, placeName } from './environment-place.ts';

/** Patterns can be listed and changed only while the environment goes by patterns. */
export function planPatterns(
  { place, seen }: SeenPlace,
  { shape, patterns }: FullShape,
  after: readonly ChangeId[],
): readonly PatternChange[] {
  if (shape.deploys !== 'patterns' || typeof place.rule.deploys !== 'object') return [];
  const isListed = (one: PatternName, others: readonly PatternName[]) =>
    others.some(({ name, type }) => name === one.name && type === one.type);
  const added = patterns.filter((pattern) => !isListed(pattern, seen.patterns));
  const removed = seen.patterns.filter((pattern) => !isListed(pattern, patterns));
  const on = added.map((pattern) => patternChange(place, pattern, true, after));
  const off = removed.map((pattern) =>
    patternChange(place, pattern, false, [...after, ...on.map(({ id }) => id)]),
  );
  return [...on, ...off];
}

type PatternName = PatternChange['ensure']['pattern'];

function patternChange(
  place: SeenPlace['place'],
  { name, type }: PatternName,
  isThere: boolean,
  after: readonly ChangeId[],
): PatternChange {
  const subject = placeName(place);
  return {
    id: changeIdOf('environment-pattern', subject, type, name),
    kind: 'environment-pattern',
    subject,
    says: isThere ? `let the ${type} ${name} deploy` : `let the ${type} ${name} deploy no more`,
    after,
    expects: !isThere,
    ensure: { ...ofPlace(place), pattern: { name, type }, isThere },
  };
}
