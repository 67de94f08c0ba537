import type { ChangeId } from '../model/change.ts';
import { changeIdOf, type RuleChange } from './environment-change.ts';
import type { FullShape } from './environment-difference.ts';
import type { SeenPlace } from './environment-observe.ts';
import { ofPlace, placeName } from './environment-place.ts';

export function planRulesOn(
  { place, seen }: SeenPlace,
  { rules }: FullShape,
  after: readonly ChangeId[],
): readonly RuleChange[] {
  return rules
    .filter((app) => !seen.rules.some((rule) => isSameApp(rule.app, app)))
    .map((app) => ruleChange(place, app, true, after));
}

export function planRulesOff(
  { place, seen }: SeenPlace,
  { rules }: FullShape,
  after: readonly ChangeId[],
): readonly RuleChange[] {
  if (place.rule.rules === undefined) return [];
  return seen.rules
    .filter((rule) => !rules.some((app) => isSameApp(rule.app, app)))
    .map(({ app }) => ruleChange(place, app, false, after));
}

function ruleChange(
  place: SeenPlace['place'],
  app: string,
  isThere: boolean,
  after: readonly ChangeId[],
): RuleChange {
  const subject = placeName(place);
  return {
    id: changeIdOf('environment-rule', subject, app),
    kind: 'environment-rule',
    subject,
    says: `turn the protection rule of ${app} ${isThere ? 'on' : 'off'}`,
    after,
    expects: !isThere,
    ensure: { ...ofPlace(place), app, isThere },
  };
}

/** GitHub's slugs are in lower case; people write names. */
export function isSameApp(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
