/** What follows from an item that is gone: nobody creates it again, and the policy says what the others do. */
import type { DeletePolicy } from '../model/delete-policy.ts';
import type { SystemName } from '../model/item.ts';

export type { DeletePolicy };

/** `unseen`: missing from a listing, which proves nothing. `deleted`: the system was asked for it and has none. */
export type Presence = 'present' | 'unseen' | 'archived' | 'deleted';

export interface GoneSide {
  readonly system: SystemName;
  readonly presence: Presence;
  /** Whether it is known from before: a side without history was perhaps never there. */
  readonly hasHistory: boolean;
  /** Changed by somebody since the base. */
  readonly isEdited: boolean;
  /** Whether items there may be closed, archived or deleted. */
  readonly writes: boolean;
}

export type EndAction = 'close' | 'archive' | 'delete';

export type EndDecision =
  | { readonly kind: 'alive' }
  /** These must be asked for by their id before anything is decided. */
  | { readonly kind: 'look-up'; readonly systems: readonly SystemName[] }
  /** Some are gone, and what is left of the link goes on. */
  | { readonly kind: 'fewer'; readonly gone: readonly SystemName[]; readonly kept: readonly KeptSide[] }
  /** It was gone, and is there again on all sides: the tombstone goes. */
  | { readonly kind: 'revived' }
  /** A tombstone is kept, and fields are no longer compared. */
  | {
      readonly kind: 'ended';
      readonly gone: readonly SystemName[];
      readonly actions: readonly { readonly system: SystemName; readonly action: EndAction }[];
      readonly kept: readonly KeptSide[];
    };

/** It stays as it is though the policy would end it. */
export interface KeptSide {
  readonly system: SystemName;
  readonly why: KeptReason;
}

export type KeptReason = 'edited since' | 'without history' | 'not written' | '`on-delete` is `ignore`';

type Gone = Extract<Presence, 'archived' | 'deleted'>;

/** Nobody deletes what was only archived. */
const actions: Readonly<Record<DeletePolicy, Readonly<Record<Gone, EndAction | undefined>>>> = {
  ignore: { archived: undefined, deleted: undefined },
  close: { archived: 'close', deleted: 'close' },
  archive: { archived: 'archive', deleted: 'archive' },
  propagate: { archived: 'archive', deleted: 'delete' },
};

/** `isEnded`: a tombstone is kept already; nothing is done twice. */
export function decideEnd(sides: readonly GoneSide[], policy: DeletePolicy, isEnded: boolean): EndDecision {
  const unseen = sides.filter(({ presence }) => presence === 'unseen');
  if (unseen.length > 0) return { kind: 'look-up', systems: unseen.map(({ system }) => system) };
  const gone = sides.filter(({ presence }) => presence !== 'present');
  if (gone.length === 0) return { kind: isEnded ? 'revived' : 'alive' };
  const worst = gone.some(({ presence }) => presence === 'deleted') ? 'deleted' : 'archived';
  const action = actions[policy][worst];
  const others = isEnded ? [] : sides.filter(({ presence }) => presence === 'present');
  const hasHistory = sides.every((side) => side.hasHistory);
  const judged = others.map((side) => ({
    system: side.system,
    why: action === undefined ? ignored(worst, hasHistory) : keptBecause(side, action, hasHistory),
  }));
  const end = {
    gone: gone.map(({ system }) => system),
    kept: judged.flatMap(({ system, why }) => (why === undefined ? [] : [{ system, why }])),
  };
  const ends = judged.flatMap(({ system, why }) => (why === undefined && action ? [{ system, action }] : []));
  if (ends.length === 0 && sides.length - gone.length >= 2) return { kind: 'fewer', ...end };
  return { kind: 'ended', ...end, actions: ends };
}

/** What was archived may come back. Without history nothing says that it was not told before. */
function ignored(worst: Gone, hasHistory: boolean): KeptReason | undefined {
  return worst === 'deleted' && hasHistory ? '`on-delete` is `ignore`' : undefined;
}

/** An edit would be lost only by a deletion: what is closed or archived can still be read. */
function keptBecause(side: GoneSide, action: EndAction, hasHistory: boolean): KeptReason | undefined {
  if (!side.writes) return 'not written';
  if (!hasHistory) return 'without history';
  return action === 'delete' && side.isEdited ? 'edited since' : undefined;
}
