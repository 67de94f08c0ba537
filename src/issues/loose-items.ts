/** Items that were read and that no link has. */
import type { SystemName } from '../model/item.ts';
import type { TrackedItem } from '../trackers/tracker.ts';
import type { Loose } from './claims.ts';
import type { LinkIndex } from './link-index.ts';
import type { SideSeen } from './observation.ts';
import type { Pair } from './pair.ts';
import { withdrawnFor } from './twin.ts';
import { isEligible } from './within.ts';

/** It would be picked up and created elsewhere, but for the pair of the name `by`, which has it. */
export interface Kept {
  readonly item: TrackedItem;
  readonly by: string;
}

export interface LooseItems {
  readonly loose: readonly Loose[];
  readonly kept: readonly Kept[];
}

/** `isPlaced`: it is what a link's item has become. */
export function looseItems(
  { sides, others }: Pair,
  { linkOf }: LinkIndex,
  seen: ReadonlyMap<SystemName, SideSeen>,
  isPlaced: (system: SystemName, id: string) => boolean,
): LooseItems {
  const loose: Loose[] = [];
  const kept: Kept[] = [];
  for (const { system, filter } of sides) {
    const { items = [], listed } = seen.get(system) ?? {};
    const spreads = sides.some((side) => side.creates && side.system !== system);
    for (const [id, item] of items) {
      if (linkOf(system, id) !== undefined || isPlaced(system, id)) continue;
      // Another pair may have withdrawn it.
      if (withdrawnFor(system, item) !== undefined) continue;
      const by = others?.keeperOf(system, item);
      if (by === undefined) loose.push({ system, item });
      else if (spreads && isEligible(filter, item, listed?.has(id) === true)) kept.push({ item, by });
    }
  }
  return { loose, kept };
}
