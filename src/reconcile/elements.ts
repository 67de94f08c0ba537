/** Sets as lists: each element once, in the order of code units, so that equal sets are equal as data. */

export function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].sort();
}

export function without(list: readonly string[], dropped: readonly string[]): readonly string[] {
  const gone = new Set(dropped);
  return union(list.filter((element) => !gone.has(element)));
}

/** Those of the list that the other has in any case. */
export function alike(list: readonly string[], other: readonly string[]): readonly string[] {
  const kept = new Set(other.map((element) => element.toLowerCase()));
  return union(list.filter((element) => kept.has(element.toLowerCase())));
}

/** What both have. */
export function shared(list: readonly string[], other: readonly string[]): readonly string[] {
  const kept = new Set(other);
  return union(list.filter((element) => kept.has(element)));
}
