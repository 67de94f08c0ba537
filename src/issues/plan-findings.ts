/** What a person should know of a plan. */
import type { Finding } from '../model/finding.ts';
import { plainFinding } from './finding.ts';
import type { Refusal } from './guard-sides.ts';
import type { Joined } from './join.ts';
import { linkFindings, owned } from './link-findings.ts';
import type { LinkPlan } from './link-plan.ts';
import type { PairMemory } from './memory.ts';
import type { Observation } from './observation.ts';
import type { Pair } from './pair.ts';

export interface Told {
  readonly pair: Pair;
  readonly joined: Joined;
  readonly links: readonly LinkPlan[];
  readonly refusals: readonly Refusal[];
  readonly memory: PairMemory;
  readonly observation: Observation;
}

/** Items in one sentence. */
const mostNamed = 20;

const refusalSays: Readonly<Record<Extract<Refusal, { kind: 'refused' }>['why'], string>> = {
  empty: 'came back without any of the items that were linked',
  gone: 'has lost',
  changed: 'would change, elsewhere,',
};

export function findingsOf({
  pair,
  joined,
  links,
  refusals,
  memory,
  observation: { looked, sides },
}: Told): readonly Finding[] {
  const where = pair.rules.between.join(' ⇄ ');
  return [
    ...refusals.map(ofRefusal),
    ...joined.ambiguous.map(({ why, by, items }) => {
      const few = items
        .slice(0, mostNamed)
        .map(({ system, id }) => sides.get(system)?.items.get(id)?.name ?? id);
      const names = [...few, ...(items.length > mostNamed ? [`${items.length - mostNamed} more`] : [])].join(
        ', ',
      );
      return plainFinding(
        'ISSUES_AMBIGUOUS',
        where,
        `Matched by ${by}, these items are ${why}: ${names}. They stay unlinked.`,
      );
    }),
    ...joined.owned.map(({ name, owner }) => owned(name, owner)),
    ...joined.kept.map(({ item: { name }, by }) =>
      plainFinding(
        'ISSUES_PAIRS_OVERLAP',
        name,
        `${name} fits the pair \`${pair.others?.name}\`, too, and stays with \`${by}\` alone, which has it.`,
      ),
    ),
    ...links.flatMap(linkFindings),
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
