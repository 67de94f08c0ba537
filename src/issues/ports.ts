/** What the engine of item sync needs of the mapping: one of these for each side of a pair. */
import type { Scalar } from '../model/field-mapping.ts';
import type { FieldName, Fields, FieldValue, Snapshot } from '../model/item.ts';
import type { Write } from '../reconcile/decision.ts';
import type { FieldEdit } from '../trackers/tracker.ts';

/** What a parent or a relation means on all sides: items are compared by the link that they belong to. */
export interface ItemNames {
  /** Of an item of this side. */
  readonly linkOf: (id: string) => string | undefined;
  /** This side's item of a link. */
  readonly itemOf: (link: string) => string | undefined;
}

/** Which of several shared values a native one stands for. Undefined: nothing tells. */
export type Prior = (field: FieldName, candidates: readonly FieldValue[]) => FieldValue | undefined;

export interface SideMapping {
  /** The tracker's own names and values as those that all sides share. What has no entry is left out. */
  readonly canonical: (native: Snapshot, names: ItemNames, prior?: Prior) => Snapshot;
  /**
   * What brings about the write. Empty: the value has no form there, and the side is noted as behind. `item`: what its
   * item has by then, in its own names and values; undefined where that is not known.
   */
  readonly native: (write: Write, names: ItemNames, item?: Fields) => readonly FieldEdit[];
  /**
   * What a new item is made with, defaults included.
   * @throws SyncError where it needs a field that no side gives
   */
  readonly created: (fields: Fields, names: ItemNames) => Fields;
  /** The side's own value, where it has several for the shared one. */
  readonly own?: (field: FieldName, native: Fields) => Scalar | undefined;
  /** Whether the field can be empty there. Undefined: any can. */
  readonly clears?: (field: FieldName) => boolean;
}
