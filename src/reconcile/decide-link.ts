/** What becomes of one link: the whole of what a run plans for items that are one. */
import type { FieldName, FieldValue } from '../model/item.ts';
import { decideField } from './decide-field.ts';
import type { FieldDecision, LinkDecision } from './decision.ts';
import { own } from './field-hash.ts';
import type { Link, Side } from './link.ts';
import { matterOf } from './matter.ts';
import { ranked } from './rank.ts';
import type { FieldRule, MappingRules } from './rule.ts';
import { isIn, isSteady, sideRule } from './standing.ts';

/** Pure and deterministic; the order of the sides does not matter. A side's fields beyond the rules are left alone. */
export function decideLink(link: Link, rules: MappingRules): LinkDecision {
  const sides = ranked(link.sides, rules);
  const fields: FieldDecision[] = [];
  const canonical: [FieldName, FieldValue][] = [];
  for (const rule of rules.fields) {
    const matter = isSteady(rule, sides) ? undefined : matterOf(rule, sides, rules, link.choices ?? []);
    const decision = matter && decideField(matter);
    if (decision !== undefined) fields.push(decision);
    const value = decision === undefined ? standingValue(rule, sides) : decidedValue(decision);
    if (value !== undefined) canonical.push([rule.name, value]);
  }
  return { link: link.id, fields, canonical: Object.fromEntries(canonical) };
}

function decidedValue(decision: FieldDecision): FieldValue | undefined {
  return decision.kind === 'conflict' ? decision.chosen?.value : decision.value;
}

/** Of the first side that gives it. */
function standingValue(rule: FieldRule, sides: readonly Side[]): FieldValue | undefined {
  for (const { system, now, behind } of sides) {
    const value = own(now.fields, rule.name);
    if (value !== undefined && sideRule(rule, system).reads && !isIn(behind, rule.name)) return value;
  }
  return undefined;
}
