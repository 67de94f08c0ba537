/** A side that lost or changed most of its items is more likely misread than so. */
import type { SystemName } from '../model/item.ts';

export interface SideCount {
  readonly system: SystemName;
  /** Items that links know there, of those that were asked for. */
  readonly known: number;
  /** Of these, those that were read. Undefined: an incremental run, which does not see what has not changed. */
  readonly found: number | undefined;
  /** Of these, those that are known to be gone. */
  readonly gone: number;
  readonly changed: number;
  /** Of these, those that outsiders opened: any one of them may edit all of his at once. */
  readonly changedByOutsiders: number;
}

export interface GuardRules {
  /** A share of the known items, 0..1: at it and above, the side is refused. */
  readonly share: number;
  /** So many items may always go or change: half of three is not much. */
  readonly always: number;
}

export const defaultGuard: GuardRules = { share: 0.5, always: 5 };

export type GuardVerdict =
  | { readonly kind: 'sound' }
  /** Those of outsiders wait, and the rest goes on. */
  | {
      readonly kind: 'outsiders';
      readonly system: SystemName;
      readonly count: number;
      readonly known: number;
    }
  | {
      readonly kind: 'refused';
      readonly system: SystemName;
      readonly why: 'empty' | 'gone' | 'changed';
      readonly count: number;
      readonly known: number;
    };

/** A refused side is neither written from nor ended by, until a person allows it. */
export function guardSide(side: SideCount, { share, always }: GuardRules = defaultGuard): GuardVerdict {
  const { system, known, found, gone, changed, changedByOutsiders } = side;
  const refused = (why: 'empty' | 'gone' | 'changed', count: number): GuardVerdict => {
    return { kind: 'refused', system, why, count, known };
  };
  if (known === 0) return { kind: 'sound' };
  const missing = Math.max(gone, found === undefined ? 0 : known - found);
  if (found === 0) return refused('empty', known);
  if (isTooMany(missing)) return refused('gone', missing);
  if (!isTooMany(changed)) return { kind: 'sound' };
  if (isTooMany(changed - changedByOutsiders)) return refused('changed', changed);
  return { kind: 'outsiders', system, count: changedByOutsiders, known };

  function isTooMany(count: number): boolean {
    return count > always && count >= known * share;
  }
}
