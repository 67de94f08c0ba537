import type { core } from 'zod/mini';
import { union } from 'zod/mini';
import { list } from './mapping.ts';

/** A list, for which a single entry may stand by itself. */
export function oneOrMany<Item extends core.SomeType>(item: Item, limits: { least?: number; most: number }) {
  return union([item, list(item, limits)]);
}

/** The list that was meant. */
export function listed<Item extends string>(written: Item | readonly Item[]): readonly Item[] {
  return typeof written === 'string' ? [written] : written;
}
