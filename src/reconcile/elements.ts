/** Sets as lists: each element once, in the order of code units, so that equal sets are equal as data. */

export function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].sort();
}

export function without(list: readonly string[], dropped: readonly string[]): readonly string[] {
  const gone = new Set(dropped);
  return union(list.filter((element) => !gone.has(element)));
}

/** What both have. */
export function shared(list: readonly string[], other: readonly string[]): readonly string[] {
  const kept = new Set(other);
  return union(list.filter((element) => kept.has(element)));
}
