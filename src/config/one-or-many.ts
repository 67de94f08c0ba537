import type { core, output } from 'zod/mini';
import { pipe, transform, union } from 'zod/mini';
import { list } from './mapping.ts';

/** A list, for which a single entry may stand by itself. */
export function oneOrMany<Item extends core.SomeType>(item: Item, limits: { least?: number; most: number }) {
  return union([item, list(item, limits)]);
}

/** The same for entries that may be mappings, read as the list that was meant. */
export function entries<Item extends core.SomeType>(item: Item, limits: { least?: number; most: number }) {
  return pipe(
    oneOrMany(item, limits),
    transform((written) => (Array.isArray(written) ? written : [written]) as output<Item>[]),
  );
}

/** The list that was meant. */
export function listed<Item extends string>(written: Item | readonly Item[]): readonly Item[] {
  return typeof written === 'string' ? [written] : written;
}
