/** What is being read of a pair's systems. */
import type { SystemName } from '../model/item.ts';
import type { TrackedComment, TrackedItem, Tracker } from '../trackers/tracker.ts';
import type { SideSeen } from './observation.ts';
import type { PairSide } from './pair.ts';

export interface Reading extends SideSeen {
  readonly tracker: Tracker;
  readonly side: PairSide;
  readonly items: Map<string, TrackedItem>;
  readonly listed: Set<string>;
  readonly gone: Map<string, 'deleted' | 'unreachable'>;
  readonly moved: Map<string, string>;
  readonly comments: Map<string, readonly TrackedComment[]>;
}

export type Readings = ReadonlyMap<SystemName, Reading>;
