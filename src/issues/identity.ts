/** Names that are the same in each run, so that nothing is made twice. */
import { hash } from 'node:crypto';
import type { ItemRef, SystemName } from '../model/item.ts';

/** Eight hex digits, for systems in any order. */
export function pairId(between: readonly SystemName[]): string {
  return digest('pair', ...between.toSorted()).slice(0, 8);
}

/** Begins with its pair's id: an item may be linked in several pairs, and each leaves the marks of others alone. */
export function linkId(pair: string, { system, id }: ItemRef): string {
  return pair + digest('link', pair, system, id).slice(0, 24);
}

/** In the mark of an item that was withdrawn for another: of this item alone, so that a copied mark is none. */
export function withdrawnLink(pair: string, item: ItemRef, stays: string): string {
  return pair + digest('withdrawn', pair, item.system, item.id, stays).slice(0, 24);
}

export function pairOf(link: string): string {
  return link.slice(0, 8);
}

export function isOfPair(link: string, pair: string): boolean {
  return link.startsWith(pair) && /^[0-9a-f]{32}$/.test(link);
}

/** The UUID of the item that is created for a link. */
export function itemClientId(link: string, system: SystemName): string {
  return uuid(digest('item', link, system));
}

/** The UUID of a comment's copy. */
export function commentClientId(link: string, system: SystemName, origin: ItemRef): string {
  return uuid(digest('comment', link, system, origin.system, origin.id));
}

function digest(...parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts));
}

/** In the form of version 4: trackers check it. */
function uuid(hex: string): string {
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
