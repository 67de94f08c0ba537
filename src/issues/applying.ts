/** What carrying out changes of one system takes. */
import type { SystemName } from '../model/item.ts';
import type { Tracker } from '../trackers/tracker.ts';
import type { Progress } from './batches.ts';
import type { PairSide } from './pair.ts';
import type { Twin } from './twin.ts';
import type { View } from './view.ts';

/** An item's id, and its address where it was read. */
export interface Address {
  readonly id: string;
  readonly url?: string;
}

/** Items of links, with those that this run has made. */
export type Addresses = ReadonlyMap<string, Map<SystemName, Address>>;

export interface Applying extends Progress {
  readonly side: PairSide;
  readonly tracker: Tracker;
  readonly ids: Addresses;
  readonly view: View;
  /** To be withdrawn. */
  readonly twins: Twin[];
}
