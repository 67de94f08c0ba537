/** What the mapping says about fields: their kind, who gives and takes, and who wins. */
import type { FieldKind, FieldName, FieldValue, SystemName } from '../model/item.ts';
import type { StrategyName } from '../model/strategy-name.ts';
import type { SideValue } from './decision.ts';

export type PlainStrategy = { readonly kind: Exclude<StrategyName, 'merge' | 'custom'> } | CustomStrategy;
/** `otherwise` decides where texts overlap, where no text of the base is at hand, and for whole values. */
export type Strategy = PlainStrategy | { readonly kind: 'merge'; readonly otherwise: PlainStrategy };

export interface CustomStrategy {
  readonly kind: 'custom';
  /**
   * A function of the user's. Synchronous and quick: whoever cannot trust it runs it elsewhere with a time limit, has
   * what it said at hand here, and decides once more. It is handed values that it may not change.
   */
  readonly resolve: (contest: Contest) => unknown;
}

/** What a custom strategy is asked; it answers `{ take: system }` or `{ value }`. */
export interface Contest {
  readonly field: FieldName;
  readonly kind: FieldKind;
  /** The sides that changed the field, by priority. */
  readonly sides: readonly SideValue[];
  /** What it was. Undefined: no text of it is at hand. */
  readonly base: FieldValue | undefined;
}

export interface SideRule {
  /** Its value is read from it: it gives. */
  readonly reads: boolean;
  /** It may be written: it takes. */
  readonly writes: boolean;
  /** Of a set: the elements that it can hold, so that the lack of another says nothing. Undefined: any. */
  readonly knows?: (element: string) => boolean;
  /** Of a set: elements that differ only in case are one there. */
  readonly folds?: boolean;
}

export interface FieldRule {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly strategy: Strategy;
  /** Systems that are not named read and write. */
  readonly sides?: Readonly<Record<SystemName, SideRule>>;
}

export interface MappingRules {
  /** The first is the source, the last the target. */
  readonly between: readonly SystemName[];
  /** Who comes first where nothing else decides; systems that it does not name follow in the order of `between`. */
  readonly priority: readonly SystemName[];
  readonly fields: readonly FieldRule[];
  /** Milliseconds within which two edits of a field count as concurrent. */
  readonly concurrentWithin: number;
}

/** A field's strategy. Sets merge by element unless the field itself says otherwise. */
export function strategyOf(kind: FieldKind, mapping: Strategy, own: Strategy | undefined): Strategy {
  if (own !== undefined) return own;
  if (kind !== 'set' || mapping.kind === 'merge') return mapping;
  return { kind: 'merge', otherwise: mapping };
}
