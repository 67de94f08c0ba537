/** Sides that disagree, and what settles it. */
import type { FieldValue, SystemName } from '../model/item.ts';
import type { StrategyName } from '../model/strategy-name.ts';
import type { Choice } from './link.ts';
import type { FieldRule, MappingRules } from './rule.ts';
import type { Standing } from './standing.ts';

export interface Disagreement {
  readonly rule: FieldRule;
  readonly rules: MappingRules;
  readonly id: string;
  /** At least two, by priority; their values differ. */
  readonly among: readonly [Standing, Standing, ...Standing[]];
  readonly choices: readonly Choice[];
}

export interface Settled {
  readonly chosen: { readonly value: FieldValue; readonly from: SystemName | undefined } | undefined;
  readonly how: StrategyName | 'choice';
  readonly why: string;
}

/** One side wins whole. */
export function wins({ system, value }: Standing, how: StrategyName | 'choice', why: string): Settled {
  return { chosen: { value, from: system }, how, why };
}

/** Nothing is written. */
export function open(how: StrategyName | 'choice', why: string): Settled {
  return { chosen: undefined, how, why };
}
