/** Items by the mark that a module keeps without being able to look for it: all of them are listed, once. */
import type { Mark, TrackedItem } from '../tracker.ts';

export interface MarkedItems {
  /** Of these links. */
  find(links: ReadonlySet<string>): Promise<readonly TrackedItem[]>;
  /** Items that were read or made since. */
  saw(items: readonly { readonly id: string; readonly mark: Mark | undefined }[]): void;
}

export function createMarkedItems(
  listAll: () => AsyncIterable<readonly TrackedItem[]>,
  read: (ids: readonly string[]) => Promise<readonly TrackedItem[]>,
): MarkedItems {
  const byLink = new Map<string, Set<string>>();
  let isListed = false;

  const saw: MarkedItems['saw'] = (items) => {
    for (const { id, mark } of items) {
      if (mark !== undefined) byLink.set(mark.link, (byLink.get(mark.link) ?? new Set()).add(id));
    }
  };

  return {
    saw,
    async find(links) {
      if (!isListed) for await (const page of listAll()) saw(page);
      isListed = true;
      const ids = [...links].flatMap((link) => [...(byLink.get(link) ?? [])]);
      // As they are now: a mark may have been taken off since.
      const found = ids.length === 0 ? [] : await read(ids);
      return found.filter(({ mark }) => mark !== undefined && links.has(mark.link));
    },
  };
}
