/** Items that no link takes up, and why. */

import type { Finding } from '../model/finding.ts';
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import { plainFinding } from './finding.ts';
import type { LinkIndex } from './link-index.ts';
import { isItem, nowOf, type SideSeen } from './observation.ts';
import type { Pair } from './pair.ts';
import { counted } from './said-count.ts';
import { isWithheld } from './within.ts';

type Seen = ReadonlyMap<SystemName, SideSeen>;

/** Their marks are not believed. */
export function heldFindings(held: readonly TrackedItem[], seen: Seen): readonly Finding[] {
  return held.map(({ name, mark }) => {
    const others = (mark?.sides ?? []).map(({ system, id }) => {
      const now = nowOf(seen.get(system), id);
      return isItem(now) ? now.name : `an item of ${system} that is not shown`;
    });
    const what =
      others.length === 0
        ? `Marks do not agree on what ${name} is one with`
        : `The mark on ${name} says that it is one with ${others.join(' and ')}, and nothing there bears it out`;
    return plainFinding('ISSUES_MARK_DOUBTED', name, `${what}; ${name} is left alone.`);
  });
}

export function withheldFindings({ sides }: Pair, { linkOf }: LinkIndex, seen: Seen): readonly Finding[] {
  return sides.flatMap(({ system, filter }) => {
    const items = [...(seen.get(system)?.items.values() ?? [])];
    const { length } = items.filter(
      (item) => isWithheld(filter, item) && linkOf(system, item.id) === undefined,
    );
    if (length === 0) return [];
    const what = `Not picked up in ${system}, since not everybody there may read them: ${counted(length, 'item')}.`;
    return [plainFinding('ISSUES_RESTRICTED', system, what)];
  });
}
