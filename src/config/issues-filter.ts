import type { ItemFilter, PairRule } from '../model/issue-rules.ts';
import type { SystemName } from '../model/item.ts';
import type { WrittenPair } from './issues-pair.ts';
import type { Path, PlaceOf } from './problem.ts';

type WrittenFilter = NonNullable<WrittenPair['filter']>[string];

export function filtersOf(written: NonNullable<WrittenPair['filter']>): ReadonlyMap<SystemName, ItemFilter> {
  return new Map(Object.entries(written).map(([system, one]) => [system, filterOf(one)]));
}

/** Where what is looked up of each filter stands. */
export function filterPlacesOf(
  written: NonNullable<WrittenPair['filter']>,
  path: Path,
  placeOf: PlaceOf,
): PairRule['filterPlaces'] {
  return new Map(
    Object.entries(written).map(([system, { label, state, assignee, type, project }]) => {
      const at = (key: string) => placeOf([...path, system, key], 'key');
      return [
        system,
        {
          ...(label !== undefined && { labels: at('label') }),
          ...(state !== undefined && { states: at('state') }),
          ...(assignee !== undefined && { assignees: at('assignee') }),
          ...(type !== undefined && { types: at('type') }),
          ...(project !== undefined && { project: at('project') }),
        },
      ];
    }),
  );
}

function filterOf({ label, state, assignee, type, project, text }: WrittenFilter): ItemFilter {
  return {
    ...(label !== undefined && { labels: [label].flat() }),
    ...(state !== undefined && { states: [state].flat() }),
    ...(assignee !== undefined && { assignees: [assignee].flat() }),
    ...(type !== undefined && { types: [type].flat() }),
    ...(project !== undefined && { project }),
    ...(text !== undefined && { text }),
  };
}
