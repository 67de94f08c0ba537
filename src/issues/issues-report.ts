/** What a run did to items, as data: the JSON report, and what the summary is made from. */
import type { Outcome } from '../model/change.ts';
import type { FieldName, FieldValue, SystemName } from '../model/item.ts';
import type { Conflict, SideValue } from '../reconcile/decision.ts';
import type { AuditRecord } from './audit.ts';
import type { ItemChangeKind } from './item-change.ts';
import type { Scope } from './observation.ts';

export interface IssuesReport {
  readonly pairs: readonly PairReport[];
  /** One record for each change and each conflict, in order. */
  readonly audit: readonly AuditRecord[];
}

export interface PairReport {
  readonly name: string;
  readonly systems: readonly SystemName[];
  /** Undefined: it failed before anything was looked at. */
  readonly scope: Scope['kind'] | undefined;
  /** Items that were looked at and are as they were. */
  readonly unchanged: number;
  /** All others. */
  readonly items: readonly ItemReport[];
}

/** In the order of what a person should see first. */
export const itemStatuses = [
  'failed',
  'conflict',
  'parked',
  'refused',
  'created',
  'updated',
  'ended',
  'unchanged',
] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** One link. */
export interface ItemReport {
  readonly link: string;
  /** As people name its items. */
  readonly name: string;
  readonly sides: readonly { readonly system: SystemName; readonly name: string; readonly url: string }[];
  readonly status: ItemStatus;
  readonly changes: readonly ItemChangeReport[];
  readonly conflicts: readonly ConflictReport[];
  /** Why it was left as it is; empty where it was not. */
  readonly why: string;
}

export interface ItemChangeReport {
  readonly kind: ItemChangeKind;
  readonly system: SystemName;
  readonly says: string;
  readonly status: Outcome['status'] | 'planned';
  readonly fields: readonly {
    readonly field: FieldName;
    readonly old: FieldValue;
    readonly new: FieldValue;
  }[];
}

export interface ConflictReport {
  readonly field: FieldName;
  readonly kind: Conflict['conflict'];
  readonly sides: readonly SideValue[];
  /** Undefined: it waits for a person. */
  readonly chosen: Conflict['chosen'];
  readonly how: Conflict['how'];
  readonly why: string;
}
