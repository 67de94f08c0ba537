/** Up to so many are named; of more, so many and how many others. */
const mostNamed = 3;

export interface Alike<Item> {
  /** The first of those that read the same. */
  readonly first: Item;
  /** What it is that reads the same: each name once, in order. */
  readonly names: readonly string[];
}

/**
 * What reads the same but for one name, as one row: thirty repositories in which the same was done are one fact.
 * In the order in which each first comes.
 */
export function alike<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  textOf: (item: Item) => string,
): readonly Alike<Item>[] {
  return [...Map.groupBy(items, textOf).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first, names: [...new Set(group.map(nameOf))] }];
  });
}

/** `acme/a, acme/b`; of many `acme/a, acme/b, acme/c and 27 more`. */
export function named(names: readonly string[]): string {
  // One more takes no more room than the word that there is one more.
  if (names.length <= mostNamed + 1) return names.join(', ');
  return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
}
