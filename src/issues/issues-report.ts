/** What a run did to items, as data: part of the JSON report, and what the summary is made from. */
import type { Outcome } from '../model/change.ts';
import type { FieldName, FieldValue, SystemName } from '../model/item.ts';
import type { Conflict, SideValue } from '../reconcile/decision.ts';
import type { EndAction } from '../reconcile/tombstone.ts';
import type { HistoryReport } from './history.ts';
import type { ItemChangeKind } from './item-change.ts';
import type { Scope } from './observation.ts';

export interface IssuesReport {
  readonly pairs: readonly PairReport[];
  /** Of a run that only looks into the audit trail. */
  readonly history?: HistoryReport;
}

export interface PairReport {
  readonly name: string;
  readonly systems: readonly SystemName[];
  /** What was looked at. Undefined: it failed before. */
  readonly scope: Scope['kind'] | undefined;
  /** Why nothing of it was done, in words; undefined: it was. */
  readonly failure: Trouble | undefined;
  /** Items that are as they were, also those that nobody touched. */
  readonly unchanged: number;
  /** All others. */
  readonly items: readonly ItemReport[];
  /** Items of earlier runs that were not looked at again, and still wait for a person's choice. */
  readonly waiting: readonly WaitingItem[];
}

/**
 * In the order of what a person should see first. `parked`: a later run goes on with it. `refused`: left alone on
 * purpose. `linked`: found to be one, and only marked so.
 */
export const itemStatuses = [
  'failed',
  'conflict',
  'parked',
  'refused',
  'created',
  'updated',
  'linked',
  'ended',
  'unchanged',
] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** One link. */
export interface ItemReport {
  readonly link: string;
  /** As people name its items: `ENG-12 = acme/app#7`. */
  readonly name: string;
  /** As the first system has it; empty where that is not known. */
  readonly title: string;
  /** Those that were just created, too. */
  readonly sides: readonly { readonly system: SystemName; readonly name: string; readonly url: string }[];
  readonly status: ItemStatus;
  readonly changes: readonly ItemChangeReport[];
  readonly conflicts: readonly ConflictReport[];
  /** Undefined: all of it was done. */
  readonly trouble: Trouble | undefined;
  /** How often it has failed, over all runs; 0 where nothing is in its way. */
  readonly tries: number;
}

export interface Trouble {
  readonly what: string;
  readonly cure: string;
}

export interface ItemChangeReport {
  readonly kind: ItemChangeKind;
  readonly system: SystemName;
  readonly says: string;
  /** `planned`: of a dry run. */
  readonly status: Outcome['status'] | 'planned';
  /** It was there already: an earlier run had created it. */
  readonly isAdopted?: true;
  /** Of `end`. */
  readonly action?: EndAction;
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

export interface WaitingItem {
  readonly link: string;
  readonly fields: readonly FieldName[];
  /** ISO: the first of its conflicts. */
  readonly since: string;
}
