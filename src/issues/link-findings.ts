/** What a person should know of what was decided about one link. */
import { findingOf } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { KeptSide } from '../reconcile/tombstone.ts';
import { commentFindings } from './comment-findings.ts';
import { decisionFindings } from './decision-findings.ts';
import { plainFinding } from './finding.ts';
import type { LeftLink, LinkPlan } from './link-plan.ts';

export function linkFindings(plan: LinkPlan): readonly Finding[] {
  switch (plan.kind) {
    case 'left':
      return ofLeft(plan);
    case 'reversed':
      return [];
    case 'ended':
      return [
        ...ofKept(plan.name, plan.end.kept),
        ...plan.reopened.map((name) =>
          plainFinding(
            'ISSUES_NOT_ENDED',
            name,
            `${name} was edited, and its counterpart is archived: nothing is carried over.`,
          ),
        ),
      ];
    case 'compared':
      return [
        ...ofKept(plan.name, plan.kept),
        ...decisionFindings(plan),
        ...commentFindings(plan),
        ...ofFailure(plan),
      ];
  }
}

function ofKept(name: string, kept: readonly KeptSide[]): readonly Finding[] {
  return [...Map.groupBy(kept, ({ why }) => why)].map(([why, sides]) => {
    const systems = sides.map(({ system }) => system).join(' and ');
    const stay =
      sides.length === 1 ? `item in ${systems} stays as it is` : `items in ${systems} stay as they are`;
    return plainFinding('ISSUES_NOT_ENDED', name, `${name} has lost a counterpart; its ${stay}: ${why}.`);
  });
}

function ofLeft({ why, name, items }: LeftLink): readonly Finding[] {
  switch (why) {
    case 'held':
    case 'outsiders':
      return [];
    case 'owned':
      return [...items.values()].flatMap((item) =>
        item.owner === undefined ? [] : [owned(item.name, item.owner)],
      );
    case 'unread':
      return [
        plainFinding(
          'ISSUES_PARKED',
          name,
          `A system would not give an item of ${name}; it waits for the next run.`,
        ),
      ];
    case 'doubted':
      return [
        plainFinding(
          'ISSUES_LINK_DOUBTED',
          name,
          `Only the stored state says that ${name} are one, and no mark on them does; nothing is written.`,
        ),
      ];
  }
}

function ofFailure({ failed, name }: Extract<LinkPlan, { kind: 'compared' }>): readonly Finding[] {
  return failed === undefined ? [] : [findingOf(failed, name, 'warning')];
}

export function owned(name: string, owner: string | undefined): Finding {
  return plainFinding(
    'ISSUES_OWNED',
    name,
    `${name} is kept in step by ${owner ?? 'somebody else'} already; it is left alone.`,
  );
}
