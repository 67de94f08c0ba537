/** What the systems of a pair say of themselves, and what of the configuration does not meet it. */
import { filterFaults } from './issues/mapping/check-filters.ts';
import { mappingFaults } from './issues/mapping/check-mapping.ts';
import { sharedFaults } from './issues/mapping/check-shared.ts';
import { userFaults } from './issues/mapping/check-users.ts';
import { createNeutralText } from './issues/mapping/neutral-text.ts';
import { peopleOf } from './issues/mapping/people.ts';
import { withNeutralComments } from './issues/neutral-comments.ts';
import type { Trackers } from './issues/pair.ts';
import type { Finding } from './model/finding.ts';
import { type IssueRules, isGitHub, type PairRule } from './model/issue-rules.ts';
import type { SystemName } from './model/item.ts';
import type { Description } from './trackers/tracker.ts';

export type Descriptions = ReadonlyMap<SystemName, Description>;

export async function describeAll(opened: Trackers): Promise<Descriptions> {
  return new Map(
    await Promise.all([...opened].map(async ([name, tracker]) => [name, await tracker.describe()] as const)),
  );
}

/** `met`: systems whose filters were looked at already, for all pairs at once. */
export function faultsOf(
  rules: IssueRules,
  rule: PairRule,
  descriptions: Descriptions,
  met: Set<SystemName>,
): readonly Finding[] {
  return [
    ...[...descriptions].flatMap(([system, one]) => [
      ...mappingFaults(rule, system, one),
      ...(met.has(system) ? [] : filterFaults(rules.pairs, system, one)),
      ...userFaults(rules, rule, system, one),
    ]),
    ...sharedFaults(rule, descriptions),
  ];
}

/** Comments on GitHub; descriptions are made harmless by their mapping. */
export function neutralised(
  opened: Trackers,
  { systems, users }: IssueRules,
  descriptions: Descriptions,
): Trackers {
  const kinds = new Map(systems.map(({ name, kind }) => [name, kind]));
  return new Map(
    [...opened].map(([name, tracker]) => {
      const kind = kinds.get(name) ?? 'module';
      if (!isGitHub(kind)) return [name, tracker];
      const { logins } = peopleOf(users, name, kind, descriptions.get(name)?.people);
      return [name, withNeutralComments(tracker, createNeutralText(logins))];
    }),
  );
}
