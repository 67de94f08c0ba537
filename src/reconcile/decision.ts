/** What was decided about a link, as plain data: preview, report, audit and the writes are read from it. */
import type { Scalar } from '../model/field-mapping.ts';
import type { FieldName, Fields, FieldValue, SystemName } from '../model/item.ts';
import type { StrategyName } from '../model/strategy-name.ts';

/**
 * `concurrent`: changed on several sides within the window. `divergence`: changed on several sides, further apart or
 * undated. `field`: the values differ, and there is no history to tell who changed.
 */
export type ConflictKind = 'concurrent' | 'divergence' | 'field';

/** What one side says, who last changed it and when by that side's clock. */
export interface SideValue {
  readonly system: SystemName;
  readonly value: FieldValue;
  /** `unknown`: without history. */
  readonly change: Change;
  readonly at?: string;
  readonly by?: string;
}
export type Change = 'unchanged' | 'changed' | 'unknown';

/** What a side needs. `was`: what it held when this was decided, to be looked at again before it is written. */
export type Write = ValueWrite | SetWrite;

export interface ValueWrite {
  readonly kind: 'value' | 'text';
  readonly system: SystemName;
  readonly field: FieldName;
  readonly was: FieldValue;
  readonly value: FieldValue;
  /** The values of the side itself, where it has several for the shared one: what it was, and what is meant. */
  readonly wasOwn?: Scalar;
  readonly own?: Scalar;
}

/** Elements that are not named stay, also those that have no entry in a table. `value`: what is known of the result. */
export interface SetWrite {
  readonly kind: 'set';
  readonly system: SystemName;
  readonly field: FieldName;
  readonly was: FieldValue;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly value: readonly string[];
}

interface Decided {
  readonly field: FieldName;
  readonly writes: readonly Write[];
  /** Decided without a base: nothing was emptied and no element removed. */
  readonly withoutHistory: boolean;
  /** Sides that were left alone because they cannot hold the field, or hold what has no entry in a table. */
  readonly unmapped: readonly SystemName[];
}

/** All sides that count have it already. */
export interface Agreed extends Decided {
  readonly kind: 'agreed';
  readonly value: FieldValue;
}

/** One side's value goes to the others: it changed, or another has drifted from it or was not reached before. */
export interface Take extends Decided {
  readonly kind: 'take';
  readonly from: SystemName;
  readonly value: FieldValue;
  readonly cause: TakeCause;
}
export type TakeCause = 'changed' | 'drift' | 'behind' | 'unknown';

/** What several sides did, put together. */
export interface Merged extends Decided {
  readonly kind: 'merged';
  readonly from: readonly SystemName[];
  readonly value: FieldValue;
}

export interface Conflict extends Decided {
  readonly kind: 'conflict';
  readonly conflict: ConflictKind;
  /** Changes with the values: a choice is made for these. */
  readonly id: string;
  readonly sides: readonly SideValue[];
  /** Undefined: open. Nothing is written, and the bases stay. `from` is undefined for a value that no side had. */
  readonly chosen: { readonly value: FieldValue; readonly from: SystemName | undefined } | undefined;
  readonly how: StrategyName | 'choice';
  /** A sentence. It may quote what a user's function threw. */
  readonly why: string;
}

export type FieldDecision = Agreed | Take | Merged | Conflict;

export interface LinkDecision {
  readonly link: string;
  /** In the order of the rules; fields that nobody has changed do not appear. */
  readonly fields: readonly FieldDecision[];
  /** The new values of all fields, but of those that no side gives and of open conflicts. */
  readonly canonical: Fields;
}

/** What one side needs of a link. */
export function writesTo(decision: LinkDecision, system: SystemName): readonly Write[] {
  return decision.fields.flatMap(({ writes }) => writes.filter((write) => write.system === system));
}
