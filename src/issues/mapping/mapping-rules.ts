/** The rules of a pair as the comparison of fields takes them. */
import type { FieldMapping } from '../../model/field-mapping.ts';
import { type IssueRules, isGitHub, type PairRule } from '../../model/issue-rules.ts';
import type { SystemName } from '../../model/item.ts';
import type { SystemKind } from '../../model/known-fields.ts';
import type { PlainStrategyRule, StrategyRule, UserCode } from '../../model/strategy-rule.ts';
import type {
  CustomStrategy,
  FieldRule,
  MappingRules,
  PlainStrategy,
  SideRule,
  Strategy,
} from '../../reconcile/rule.ts';
import { strategyOf } from '../../reconcile/rule.ts';
import type { ItemNames } from './codec.ts';
import { isLabelSide } from './label-form.ts';
import type { IssueSideMapping } from './side-mapping.ts';
import { tableOf } from './table.ts';

export interface RulesDeps {
  readonly rules: Pick<IssueRules, 'priority' | 'systems'>;
  readonly pair: PairRule;
  readonly mappings: ReadonlyMap<SystemName, IssueSideMapping>;
  readonly names: (system: SystemName) => ItemNames;
  /**
   * What a function of the user's says of a conflict (`createCustomCodes`). Undefined: such conflicts wait for a person.
   */
  readonly custom?: ((code: UserCode) => CustomStrategy['resolve']) | undefined;
}

export function mappingRules({ rules, pair, mappings, names, custom }: RulesDeps): MappingRules {
  const standard = strategy(pair.strategy, custom);
  const { between } = pair;
  const kinds = new Map(rules.systems.map(({ name, kind }) => [name, kind]));
  return {
    between,
    priority: rules.priority.filter((system) => between.includes(system)),
    concurrentWithin: pair.concurrentWithin,
    fields: pair.fields.map((field): FieldRule => {
      const own = field.strategy && strategy(field.strategy, custom);
      const sides = between.map(
        (system) => [system, sideRule(field, system, kinds.get(system), mappings, names)] as const,
      );
      return {
        name: field.name,
        kind: field.kind,
        strategy: strategyOf(field.kind, standard, own),
        sides: Object.fromEntries(sides),
      };
    }),
  };
}

function strategy(rule: StrategyRule, custom: RulesDeps['custom']): Strategy {
  return rule.kind === 'merge'
    ? { kind: 'merge', otherwise: plain(rule.otherwise, custom) }
    : plain(rule, custom);
}

function plain(rule: PlainStrategyRule, custom: RulesDeps['custom']): PlainStrategy {
  if (rule.kind !== 'custom') return { kind: rule.kind };
  return custom === undefined ? { kind: 'manual' } : { kind: 'custom', resolve: custom(rule.code) };
}

function sideRule(
  field: FieldMapping,
  system: SystemName,
  kind: SystemKind | undefined,
  mappings: RulesDeps['mappings'],
  names: RulesDeps['names'],
): SideRule {
  const { from, to } = field.direction;
  const ways = { reads: from.includes(system), writes: to.includes(system) };
  if (field.kind !== 'set') return ways;
  return {
    ...ways,
    folds: kind !== undefined && folds(field, system, kind),
    knows: (element) => mappings.get(system)?.knows(field, element, names(system)) ?? false,
  };
}

/** Labels that differ only in case are one on GitHub and in Linear, and two in Jira. */
function folds(field: FieldMapping, system: SystemName, kind: SystemKind): boolean {
  const side = field.sides.get(system);
  if (side === undefined || !(isGitHub(kind) || kind === 'linear')) return false;
  return (isLabelSide(side) || side.native === 'labels') && tableOf(field, system) === undefined;
}
