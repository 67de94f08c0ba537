/** The rules of a pair as the comparison of fields takes them. */
import type { FieldMapping } from '../../model/field-mapping.ts';
import type { IssueRules, PairRule } from '../../model/issue-rules.ts';
import type { SystemName } from '../../model/item.ts';
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
import type { IssueSideMapping } from './side-mapping.ts';

export interface RulesDeps {
  readonly rules: Pick<IssueRules, 'priority'>;
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
  return {
    between,
    priority: rules.priority.filter((system) => between.includes(system)),
    concurrentWithin: pair.concurrentWithin,
    fields: pair.fields.map((field): FieldRule => {
      const own = field.strategy && strategy(field.strategy, custom);
      const sides = between.map((system) => [system, sideRule(field, system, mappings, names)] as const);
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
  mappings: RulesDeps['mappings'],
  names: RulesDeps['names'],
): SideRule {
  const { from, to } = field.direction;
  const ways = { reads: from.includes(system), writes: to.includes(system) };
  if (field.kind !== 'set') return ways;
  return {
    ...ways,
    knows: (element) => mappings.get(system)?.knows(field, element, names(system)) ?? false,
  };
}
