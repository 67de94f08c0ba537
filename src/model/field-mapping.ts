/** How one field of a pair is held in each of its systems. */
import type { Place } from './finding.ts';
import type { FieldKind, FieldName, FieldType, FieldValue, SystemName } from './item.ts';
import type { NamedThing } from './known-fields.ts';
import type { StrategyRule, UserCode } from './strategy-rule.ts';
import type { TransformerName } from './transformers.ts';

/** Who gives and who takes. */
export interface Direction {
  readonly from: readonly SystemName[];
  readonly to: readonly SystemName[];
}

export interface FieldMapping {
  /** The canonical name. */
  readonly name: FieldName;
  readonly kind: FieldKind;
  /** Undefined: whatever the systems have, as long as it is the same. */
  readonly type: FieldType | undefined;
  readonly names: NamedThing | undefined;
  readonly direction: Direction;
  /** Undefined: that of the pair. */
  readonly strategy: StrategyRule | undefined;
  /** An item without a value, and without a default, is neither created elsewhere nor emptied there. */
  readonly required: boolean;
  /** What stands for an empty value. */
  readonly default: FieldValue | undefined;
  /** One for each system of the pair. */
  readonly sides: ReadonlyMap<SystemName, SideMapping>;
  readonly where: Place;
}

export interface SideMapping {
  /** The system's own name of the field. */
  readonly native: FieldName;
  /** `label`: held as labels that begin with the prefix. */
  readonly form: { readonly kind: 'field' } | { readonly kind: 'label'; readonly prefix: string };
  /** As the configuration has it, or as it is known of the field. */
  readonly type: FieldType | undefined;
  /** Undefined: the system says what the canonical field says. */
  readonly table: ValueTable | undefined;
  /** From native to canonical, before the table. */
  readonly read: readonly Transformer[];
  /** From canonical to native, after the table. */
  readonly write: readonly Transformer[];
  readonly where: Place;
}

export type Scalar = string | number | boolean;

export interface ValueTable {
  /** In the order of the file. */
  readonly rows: readonly TableRow[];
  /** `same`: a value without a row is the same on both sides. */
  readonly others: 'leave' | 'same';
  readonly where: Place;
}

export interface TableRow {
  readonly native: Scalar;
  /**
   * What the native value stands for. Of several, the first is meant where nothing tells which. Of several rows with
   * one canonical value, the first that has it as its first is written.
   */
  readonly canonical: readonly Scalar[];
  readonly where: Place;
}

/** `from`, `to`: what goes in and comes out, as far as it is known. */
export type Transformer =
  | {
      readonly kind: 'built-in';
      readonly name: TransformerName;
      readonly from: FieldType | undefined;
      readonly to: FieldType | undefined;
    }
  | { readonly kind: 'module'; readonly code: UserCode };
