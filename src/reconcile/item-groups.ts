/** Items that hang together by names they share, directly or over others. */
import type { ItemRef } from '../model/item.ts';

/** In the order of the items; each is in one group. Near linear in the number of names. */
export function groupsOf<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): readonly T[][] {
  const parents = items.map((_, index) => index);
  const owners = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    for (const name of namesOf(item)) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, index);
      else parents[root(parents, index)] = root(parents, owner);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, item] of items.entries()) {
    const key = root(parents, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** Halves the way for those who come after. */
function root(parents: number[], start: number): number {
  let at = start;
  for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
    parents[at] = parents[up] ?? up;
    at = up;
  }
  return at;
}

export function nameOf({ system, id }: ItemRef): string {
  return `item ${JSON.stringify([system, id])}`;
}
