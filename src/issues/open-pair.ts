/** A pair of the configuration, ready to be run: its rules met with what its systems are. */
import type { IssueRules, PairRule } from '../model/issue-rules.ts';
import type { SystemName } from '../model/item.ts';
import { defaultGuard } from '../reconcile/change-guard.ts';
import type { BaseForm } from '../reconcile/field-hash.ts';
import type { Description } from '../trackers/tracker.ts';
import { indexLinks } from './link-index.ts';
import { mappingRules, type RulesDeps } from './mapping/mapping-rules.ts';
import type { Remark } from './mapping/remark.ts';
import { createSideMapping } from './mapping/side-mapping.ts';
import type { UserCodes } from './mapping/user-code.ts';
import type { PairMemory } from './memory.ts';
import { idOf, type LinksOf, otherPairs } from './other-pairs.ts';
import type { Pair, PairSide } from './pair.ts';
import { escalationLabel } from './sync-label.ts';
import { withPeopleById } from './within.ts';

export interface OpenPair {
  readonly rules: IssueRules;
  readonly rule: PairRule;
  readonly descriptions: ReadonlyMap<SystemName, Description>;
  readonly memory: PairMemory;
  readonly form: BaseForm;
  readonly codes: UserCodes;
  readonly linksOf: LinksOf;
  /** Functions that settle conflicts. */
  readonly custom: RulesDeps['custom'];
  readonly remark: (remark: Remark) => void;
  /** False: a person lets pass whatever comes. */
  readonly isGuarded: boolean;
  /** Only writers of the repository can make the stored state. */
  readonly isStateProof: boolean;
}

export function openPair({
  rules,
  rule,
  descriptions,
  memory,
  form,
  linksOf,
  codes,
  custom,
  remark,
  isGuarded,
  isStateProof,
}: OpenPair): Pair {
  const deps = {
    rules,
    pair: rule,
    description: (system: SystemName) => descriptions.get(system),
    codes,
    remark,
  };
  const mappings = new Map(rule.between.map((system) => [system, createSideMapping(system, deps)]));
  const { names } = indexLinks(memory.links);
  const others = otherPairs(rule, rules.pairs, linksOf);
  const kinds = new Map(rules.systems.map(({ name, kind }) => [name, kind]));
  const isShared = (system: SystemName) =>
    rules.pairs.filter(({ between }) => between.includes(system)).length > 1;
  return {
    id: idOf(rule, rules.pairs),
    rules: mappingRules({ rules, pair: rule, mappings, names, custom }),
    sides: [...mappings].map(([system, mapping]): PairSide => {
      const isWritten = rule.fields.some(({ direction }) => direction.to.includes(system));
      const { from = [], to = [] } = rule.comments ?? {};
      return {
        system,
        filter: withPeopleById(rule.filters.get(system) ?? {}, descriptions.get(system)?.people ?? []),
        creates: rule.creates.includes(system),
        ends: isWritten,
        marks: isWritten && descriptions.get(system)?.marks !== false,
        comments: { reads: from.includes(system), writes: to.includes(system) },
        ...(isShared(system) && { isShared: true }),
        ...(kinds.get(system) === 'jira' && { wordLabels: true }),
        mapping,
      };
    }),
    keys: rule.match,
    onDelete: rule.onDelete,
    references: rule.fields.filter(({ names }) => names === 'items').map(({ name }) => name),
    guard: isGuarded ? { ...defaultGuard, share: rule.guardShare } : undefined,
    escalation: { after: rule.escalateAfter, label: escalationLabel },
    form,
    ...(others && { others }),
    ...(isGuarded && !isStateProof && { doubtsState: true }),
  };
}
