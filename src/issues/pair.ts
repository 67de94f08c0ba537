/** A pair (of two systems or more) whose items are kept in step, with everything decided that the configuration says. */
import type { FieldName, SystemName } from '../model/item.ts';
import type { GuardRules } from '../reconcile/change-guard.ts';
import type { BaseForm } from '../reconcile/field-hash.ts';
import type { MappingRules } from '../reconcile/rule.ts';
import type { DeletePolicy } from '../reconcile/tombstone.ts';
import type { Filter, TrackedItem, Tracker } from '../trackers/tracker.ts';
import type { SideMapping } from './ports.ts';

export interface Pair {
  /** `pairId`: the same for the same systems in any order. */
  readonly id: string;
  readonly rules: MappingRules;
  /** In the order of `rules.between`. */
  readonly sides: readonly PairSide[];
  /** Fields whose values are links: a parent, relations. */
  readonly references: readonly FieldName[];
  /** Shared fields by which existing items are matched, in the order in which they are tried; marks come first. */
  readonly keys: readonly FieldName[];
  readonly onDelete: DeletePolicy;
  /** Undefined: a person has allowed whatever comes. */
  readonly guard: GuardRules | undefined;
  /** Undefined: open conflicts wait without a label. */
  readonly escalation: Escalation | undefined;
  /** Hashes where the store may not hold text. */
  readonly form: BaseForm;
  /** Others than writers of the repository can make a state: what it alone says of items is not acted on. */
  readonly doubtsState?: true;
  /** Undefined: none could create the same items. */
  readonly others?: OtherPairs;
}

/** Of the configuration. */
export interface OtherPairs {
  /** Of the pair itself. */
  readonly name: string;
  /** The name of the pair that has the item. */
  readonly keeperOf: (system: SystemName, item: TrackedItem) => string | undefined;
}

export interface Escalation {
  /** So many open conflicts of one item. */
  readonly after: number;
  readonly label: string;
}

export interface PairSide {
  readonly system: SystemName;
  /** Which items are picked up. Those that are linked are followed wherever they go. */
  readonly filter: Filter;
  /** Whether items may be created there; closed, archived or deleted; marked. */
  readonly creates: boolean;
  readonly ends: boolean;
  readonly marks: boolean;
  /** Whether comments are copied from there, and to there. */
  readonly comments: { readonly reads: boolean; readonly writes: boolean };
  /** Other pairs have it, too: what people ask for by a label there may be meant for those. */
  readonly isShared?: true;
  /** Its labels have no blanks. */
  readonly wordLabels?: true;
  readonly mapping: SideMapping;
}

/** By the name of the system. */
export type Trackers = ReadonlyMap<SystemName, Tracker>;

/** Milliseconds that a system's clock is ahead of ours, as far as its answers have told. */
export type ClockOffsets = ReadonlyMap<SystemName, number>;

export function sideOf(pair: Pair, system: SystemName): PairSide | undefined {
  return pair.sides.find((side) => side.system === system);
}
