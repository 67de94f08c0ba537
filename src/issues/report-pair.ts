/** One pair of a run as data. */
import type { Finding } from '../model/finding.ts';
import type { PairRule } from '../model/issue-rules.ts';
import type { PairReport, WaitingItem } from './issues-report.ts';
import type { LinkPlan } from './link-plan.ts';
import { named } from './linked-names.ts';
import type { LinkMemory } from './memory.ts';
import { reportItem } from './report-item.ts';
import type { PairOutcome } from './sync-pair.ts';

export function reportPair(
  { name, between, fields }: PairRule,
  { scope, plan, results, memory }: PairOutcome,
): PairReport {
  const after = new Map(memory.links.map((link) => [link.id, link]));
  const shown = named(fields, plan.nameOf);
  const items = plan.links
    .map((link) => reportItem(link, results, between, after.get(link.memory.id)?.parked, shown))
    .filter(({ status }) => status !== 'unchanged');
  const waiting = waitingIn(memory.links, plan.links);
  const linked = memory.links.filter(({ ended }) => ended === undefined).length;
  const looked = plan.unchanged + plan.links.length - items.length;
  return {
    name,
    systems: between,
    scope,
    failure: undefined,
    // Most of those that are linked are not even looked at.
    unchanged: Math.max(looked, linked - items.length - waiting.length),
    items,
    waiting,
  };
}

/** A pair that failed before anything was decided. */
export function reportFailure(
  { name, between }: PairRule,
  { what, cure }: Pick<Finding, 'what' | 'cure'>,
): PairReport {
  return {
    name,
    systems: between,
    scope: undefined,
    failure: { what, cure },
    unchanged: 0,
    items: [],
    waiting: [],
  };
}

function waitingIn(links: readonly LinkMemory[], planned: readonly LinkPlan[]): readonly WaitingItem[] {
  const looked = new Set(planned.map(({ memory }) => memory.id));
  return links.flatMap(({ id, conflicts }) => {
    const [since] = conflicts.map((conflict) => conflict.since).sort();
    if (since === undefined || looked.has(id)) return [];
    return [{ link: id, fields: conflicts.map(({ field }) => field), since }];
  });
}
