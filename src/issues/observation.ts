/** What was read of a pair's systems before anything was decided. */
import type { ItemRef, SystemName } from '../model/item.ts';
import type { Choice } from '../reconcile/link.ts';
import type { Cursor, TrackedComment, TrackedItem } from '../trackers/tracker.ts';

/** Whether everything is listed, what changed since the last time, or one item is looked at because of an event. */
export type Scope =
  | { readonly kind: 'full' }
  | { readonly kind: 'incremental' }
  | {
      readonly kind: 'item';
      readonly item: ItemRef;
      /** Whoever sent the event has named it: GitHub names what is there, or was. */
      readonly isDispatched?: boolean;
    };

/** What a person chose, for a link. */
export type LinkChoice = { readonly link: string } & { readonly choice: Choice };

export interface Observation {
  /** What was done in the end: without cursors, everything is listed. */
  readonly scope: Scope['kind'];
  readonly sides: ReadonlyMap<SystemName, SideSeen>;
  /** Links whose sides were all looked at. */
  readonly looked: ReadonlySet<string>;
}

export interface SideSeen {
  /** By the id that they have now. */
  readonly items: ReadonlyMap<string, TrackedItem>;
  /** Of these, those that a listing brought. */
  readonly listed: ReadonlySet<string>;
  /** Asked for by id. */
  readonly gone: ReadonlyMap<string, 'deleted' | 'unreachable'>;
  /** From the id that was asked for to the one that the item has since it was moved. */
  readonly moved: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, readonly TrackedComment[]>;
  /** The last in the order of change that the listing brought. Undefined: it brought none. */
  readonly cursor: Cursor | undefined;
}

/** `unseen`: nobody asked for it. */
export type SideNow = TrackedItem | 'deleted' | 'unreachable' | 'unseen';

export function nowOf(seen: SideSeen | undefined, id: string): SideNow {
  return seen?.items.get(seen.moved.get(id) ?? id) ?? seen?.gone.get(id) ?? 'unseen';
}

export function isItem(now: SideNow): now is TrackedItem {
  return typeof now === 'object';
}
