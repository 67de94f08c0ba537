/** Items that are one, as they are now and as they were. */
import type { Base, FieldName, Snapshot, SystemName } from '../model/item.ts';

export interface Link {
  readonly id: string;
  /** One for each system. In any order. */
  readonly sides: readonly Side[];
  readonly choices?: readonly Choice[];
}

export interface Side {
  readonly system: SystemName;
  readonly now: Snapshot;
  /** Undefined: no history. */
  readonly base?: Base | undefined;
  /**
   * What earlier decisions wanted of this side and did not get: the write failed while others were made, or the side
   * gives the field and may not be written.
   */
  readonly behind?: Base | undefined;
  /** Writes that were announced beforehand and never read back: what is so now is our own echo. */
  readonly announced?: Base | undefined;
  /** Nobody has changed the item since it was last seen. */
  readonly isUntouched?: boolean;
  /** Milliseconds that its clock is ahead of ours; negative when it is behind. */
  readonly clockOffset?: number | undefined;
}

/** What a person recorded about a conflict. */
export interface Choice {
  readonly field: FieldName;
  /** The conflict's id that it was made for. Undefined: for whatever stands there. */
  readonly of?: string;
  /** Whose value counts. */
  readonly take: SystemName;
}
