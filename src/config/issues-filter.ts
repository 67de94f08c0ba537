import type { ItemFilter } from '../model/issue-rules.ts';
import type { SystemName } from '../model/item.ts';
import type { WrittenPair } from './issues-pair.ts';

type WrittenFilter = NonNullable<WrittenPair['filter']>[string];

export function filtersOf(written: NonNullable<WrittenPair['filter']>): ReadonlyMap<SystemName, ItemFilter> {
  return new Map(Object.entries(written).map(([system, one]) => [system, filterOf(one)]));
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
