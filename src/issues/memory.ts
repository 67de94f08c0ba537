/** What is remembered of a pair from run to run. Lost, it is rebuilt from marks. */
import type { ErrorCode } from '../model/error-catalogue.ts';
import type { Base, FieldName, ItemRef, SystemName } from '../model/item.ts';
import type { Choice } from '../reconcile/link.ts';
import type { Cursor } from '../trackers/tracker.ts';

export interface PairMemory {
  readonly links: readonly LinkMemory[];
  /** How far each side was seen. Empty: never, so that everything is listed. */
  readonly cursors: Readonly<Record<SystemName, Cursor>>;
}

export interface LinkMemory {
  readonly id: string;
  readonly sides: Readonly<Record<SystemName, SideMemory>>;
  /** A tombstone: nobody creates it again, and its fields are no longer compared. */
  readonly ended?: Ended;
  /** Open ones. */
  readonly conflicts: readonly ConflictMemory[];
  readonly choices: readonly Choice[];
  /** When people were last called, ISO. */
  readonly escalated?: string;
  readonly parked?: Parked;
  /** Undefined: never read. */
  readonly comments?: readonly CommentMemory[];
}

export interface SideMemory {
  readonly id: string;
  readonly base?: Base;
  readonly behind?: Base;
  /** Announced before it was written, and not yet known to have arrived. */
  readonly announced?: Base;
  /** `updatedAt` when it was last seen. */
  readonly seen?: string;
  /** The number that it had in the tracker's own place. */
  readonly number?: number;
  /** It is gone, and the others go on: nobody makes it again. What it was is kept for its return. */
  readonly gone?: true;
}

export interface Ended {
  /** ISO. */
  readonly since: string;
  readonly gone: readonly SystemName[];
  /** That people go on with what is left, and nothing of it is carried over. */
  readonly told?: true;
  /** When all its items were seen to be deleted, ISO: not archived, and not in a bin. */
  readonly deleted?: string;
}

export interface ConflictMemory {
  readonly field: FieldName;
  readonly id: string;
  /** ISO. */
  readonly since: string;
  /** How often the field came into conflict anew without being resolved. */
  readonly count: number;
}

/** It is tried again in the next runs, and holds up no other. */
export interface Parked {
  readonly why: ErrorCode;
  readonly tries: number;
  /** ISO. */
  readonly since: string;
}

/** A comment and its copies. */
export interface CommentMemory {
  readonly origin: ItemRef;
  /** By system, the origin's own among them. `gone`: somebody deleted it, and it is not made again. */
  readonly sides: Readonly<Record<SystemName, CommentSide | 'gone'>>;
}

export interface CommentSide {
  readonly id: string;
  /** SHA-256 of its text. */
  readonly hash: string;
  /** It has yet to get what the others say. */
  readonly behind?: true;
}

export const noMemory: PairMemory = { links: [], cursors: {} };

/** After so many failures it waits until somebody changes it, or for a full run. */
export const mostTries = 10;

/** It waits for a person, who may answer in ways that move no time of change. */
export function isOpen({ conflicts, ended }: LinkMemory): boolean {
  return conflicts.length > 0 && ended === undefined;
}

/** Something failed in it, or a run was stopped that had announced what it would write. */
export function isPending({ parked, sides, ended }: LinkMemory): boolean {
  if (parked !== undefined) return parked.tries < mostTries;
  return (
    ended === undefined &&
    Object.values(sides).some(({ announced, gone }) => announced !== undefined && !gone)
  );
}
