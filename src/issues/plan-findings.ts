/** What a person should know of a plan. */
import { findingOf } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { commentFindings } from './comment-findings.ts';
import { decisionFindings } from './decision-findings.ts';
import { plainFinding } from './finding.ts';
import type { Refusal } from './guard-sides.ts';
import type { Joined } from './join.ts';
import type { LeftLink, LinkPlan } from './link-plan.ts';
import type { PairMemory } from './memory.ts';
import type { Pair } from './pair.ts';

export interface Told {
  readonly pair: Pair;
  readonly joined: Joined;
  readonly links: readonly LinkPlan[];
  readonly refusals: readonly Refusal[];
  readonly memory: PairMemory;
  readonly looked: ReadonlySet<string>;
}

/** Items in one sentence. */
const mostNamed = 20;

const refusalSays: Readonly<Record<Extract<Refusal, { kind: 'refused' }>['why'], string>> = {
  empty: 'came back without any of the items that were linked',
  gone: 'has lost',
  changed: 'would change, elsewhere,',
};

export function findingsOf({ pair, joined, links, refusals, memory, looked }: Told): readonly Finding[] {
  const where = pair.rules.between.join(' ⇄ ');
  return [
    ...refusals.map(ofRefusal),
    ...joined.ambiguous.map(({ why, by, items }) => {
      const few = items.slice(0, mostNamed).map(({ system, id }) => `${system} ${id}`);
      const names = [...few, ...(items.length > mostNamed ? [`${items.length - mostNamed} more`] : [])].join(
        ', ',
      );
      return plainFinding(
        'ISSUES_AMBIGUOUS',
        where,
        `Matched by ${by}, these items are ${why}: ${names}. They stay unlinked.`,
      );
    }),
    ...joined.held.map(({ name }) =>
      plainFinding(
        'ISSUES_MARK_DOUBTED',
        name,
        `Marks do not agree on what ${name} is one with; it is left alone.`,
      ),
    ),
    ...joined.owned.map(({ name, owner }) => owned(name, owner)),
    ...links.flatMap(ofLink),
    ...stillOpen(memory, looked),
  ];
}

function ofRefusal(refusal: Refusal): Finding {
  const { system, count, known } = refusal;
  if (refusal.kind === 'outsiders') {
    return plainFinding(
      'ISSUES_OUTSIDERS_HELD',
      system,
      `${count} items of ${known} that outsiders opened in ${system} were changed at once; they wait, and all others go on.`,
    );
  }
  const { why } = refusal;
  const items = why === 'empty' ? `(${known})` : `${count} of ${known} items`;
  return plainFinding(
    'ISSUES_SIDE_REFUSED',
    system,
    `${system} ${refusalSays[why]} ${items}; nothing of it is synced.`,
  );
}

function ofLink(plan: LinkPlan): readonly Finding[] {
  switch (plan.kind) {
    case 'left':
      return ofLeft(plan);
    case 'reversed':
      return [];
    case 'ended':
      return plan.end.kept.map(({ system, why }) =>
        plainFinding(
          'ISSUES_NOT_ENDED',
          plan.name,
          `${plan.name} has lost a counterpart; its item in ${system} stays as it is: ${why}.`,
        ),
      );
    case 'compared':
      return [...decisionFindings(plan), ...commentFindings(plan), ...ofFailure(plan)];
  }
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

/** Those that nobody touched: they wait all the same. */
function stillOpen({ links }: PairMemory, looked: ReadonlySet<string>): readonly Finding[] {
  const open = links.filter(({ id, conflicts }) => conflicts.length > 0 && !looked.has(id));
  if (open.length === 0) return [];
  const ids = open.slice(0, mostNamed).map(({ id }) => id);
  return [
    plainFinding(
      'ISSUES_CONFLICT',
      undefined,
      `${open.length} links wait for a person's choice since earlier runs: ${ids.join(', ')}.`,
    ),
  ];
}

function owned(name: string, owner: string | undefined): Finding {
  return plainFinding(
    'ISSUES_OWNED',
    name,
    `${name} is kept in step by ${owner ?? 'somebody else'} already; it is left alone.`,
  );
}
