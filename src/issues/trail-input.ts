/** The inputs `history` and `rollback`: what of the audit trail is shown, or taken back. */
import { SyncError } from '../model/error.ts';

export interface HistoryAsked {
  /** As people name it, or the id of a link. */
  readonly item: string;
  /** Undefined: all that is kept. */
  readonly days: number | undefined;
}

/** `run`: with its attempt, or all of its attempts. */
export type RollbackOf =
  | { readonly kind: 'run'; readonly run: string }
  | { readonly kind: 'item'; readonly item: string; readonly since: Date };

/** @throws SyncError INPUT_INVALID */
export function parseHistory(text: string): HistoryAsked | undefined {
  const asked = text.trim();
  if (asked === '') return undefined;
  const [, item, days] = /^(\S+)(?:\s+for\s+(\d{1,5})\s+days?)?$/i.exec(asked) ?? [];
  if (item === undefined || days === '0') {
    throw new SyncError(
      'INPUT_INVALID',
      `The input \`history\` is neither an item nor an item with days: \`${asked}\`.`,
      {
        hint: 'Write `ENG-12`, or `ENG-12 for 30 days`.',
      },
    );
  }
  return { item, days: days === undefined ? undefined : Number(days) };
}

/** @throws SyncError INPUT_INVALID */
export function parseRollback(text: string): RollbackOf | undefined {
  const asked = text.trim();
  if (asked === '') return undefined;
  const run = /^run\s+(\d{1,20}(?:-\d{1,6})?)$/i.exec(asked)?.[1];
  if (run !== undefined) return { kind: 'run', run };
  const [, item, since = ''] = /^item\s+(\S+)\s+since\s+(\S+)$/i.exec(asked) ?? [];
  const date = /^\d{4}-\d{2}-\d{2}(T\S+)?$/.test(since) ? new Date(since) : undefined;
  if (item !== undefined && date !== undefined && !Number.isNaN(date.getTime()))
    return { kind: 'item', item, since: date };
  throw new SyncError('INPUT_INVALID', 'The input `rollback` names neither a run nor an item with a time.', {
    hint: 'Write `run 123456789`, with the number from the address of the run, or `item ENG-12 since 2026-01-31` (or `2026-01-31T08:00Z`).',
  });
}
