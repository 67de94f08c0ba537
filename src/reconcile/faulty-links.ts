/** Links that cannot be: two items of one side joined, or one item in two links. */
import type { ItemRef } from '../model/item.ts';
import { groupsOf, nameOf } from './item-groups.ts';

export interface LinkItems {
  readonly id: string;
  readonly items: readonly ItemRef[];
}

export interface FaultyLinks {
  readonly why: 'two items of one side' | 'one item in two links';
  readonly links: readonly string[];
  /** Those that are too many in one place. */
  readonly items: readonly ItemRef[];
}

/** None of them is synced until a person has sorted it out. */
export function faultyLinks(links: readonly LinkItems[]): readonly FaultyLinks[] {
  const crowded = links.flatMap(({ id, items }) => {
    const twice = items.filter((item) =>
      items.some((other) => other.system === item.system && other.id !== item.id),
    );
    return twice.length === 0 ? [] : [{ why: 'two items of one side' as const, links: [id], items: twice }];
  });
  const joined = groupsOf(links, ({ items }) => items.map(nameOf)).filter((group) => group.length > 1);
  return [
    ...crowded,
    ...joined.map((group) => ({
      why: 'one item in two links' as const,
      links: group.map(({ id }) => id),
      items: repeated(group.flatMap(({ items }) => items)),
    })),
  ];
}

function repeated(items: readonly ItemRef[]): readonly ItemRef[] {
  const counts = new Map<string, { readonly item: ItemRef; count: number }>();
  for (const item of items) {
    const entry = counts.get(nameOf(item)) ?? { item, count: 0 };
    counts.set(nameOf(item), { item, count: entry.count + 1 });
  }
  return [...counts.values()].filter(({ count }) => count > 1).map(({ item }) => item);
}
