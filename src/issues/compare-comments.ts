/** What becomes of the comments of one link: originals are copied, copies never. */
import type { ItemRef, SystemName } from '../model/item.ts';
import type { TrackedComment } from '../trackers/tracker.ts';
import { type CommentGroup, type CommentsOfSide, hashOf, type PlannedComment } from './comment-group.ts';
import { commentClientId } from './identity.ts';
import { knownCopies } from './known-copies.ts';
import type { CommentSide, LinkMemory } from './memory.ts';
import type { ClockOffsets, PairSide } from './pair.ts';
import { copiesAtOnce, secondCopies } from './second-copies.ts';

/** `doubtsMemory`: others may have made it, so that a copy is changed only where it says itself that it is one. */
export function compareComments(
  { id: link, comments: memory = [], sides: its }: Pick<LinkMemory, 'id' | 'comments' | 'sides'>,
  sides: readonly CommentsOfSide[],
  offsets: ClockOffsets,
  doubtsMemory = false,
): readonly CommentGroup[] {
  const found = new Map<string, Found>();
  const known = new Map(memory.map((one) => [keyOf(one.origin), one]));
  for (const { origin } of memory) found.set(keyOf(origin), { origin, said: new Map() });
  const copies = knownCopies(link, memory);
  const systems = new Set(sides.map(({ side }) => side.system));
  for (const { side, comments } of sides) {
    for (const comment of comments) {
      if (copies.isCommand(side.system, comment)) continue;
      const origin = copies.originOf(side.system, comment);
      if (!systems.has(origin.system) && !its[origin.system]?.gone) continue;
      const isCopy = origin.system !== side.system;
      // Its copy was deleted: whatever says that it is one is not the one that was made.
      if (isCopy && known.get(keyOf(origin))?.sides[side.system] === 'gone') continue;
      const group = found.get(keyOf(origin)) ?? { origin, said: new Map() };
      found.set(keyOf(origin), group);
      const all = group.said.get(side) ?? [];
      group.said.set(side, all.concat(comment));
    }
  }
  return [...found].map(([key, { origin, said }]) => {
    const now = new Map<SystemName, TrackedComment>();
    const more: PlannedComment[] = [];
    for (const [side, all] of said) {
      const [stays, ...seconds] = copiesAtOnce(all, (one) => copies.isKnown(side.system, one));
      if (stays !== undefined) now.set(side.system, stays);
      if (side.comments.writes) more.push(...secondCopies(side.system, origin, seconds));
    }
    const group = { origin, known: known.get(key), now };
    const changes = changesOf(link, group, sides, offsets, doubtsMemory);
    return { ...group, changes: [...changes, ...more] };
  });
}

interface Found {
  readonly origin: ItemRef;
  /** By side, what is it or says that it is a copy of it. */
  readonly said: Map<PairSide, readonly TrackedComment[]>;
}

function changesOf(
  link: string,
  { origin, known, now }: Omit<CommentGroup, 'changes'>,
  sides: readonly CommentsOfSide[],
  offsets: ClockOffsets,
  doubtsMemory: boolean,
): readonly PlannedComment[] {
  const home = sides.find(({ side }) => side.system === origin.system);
  const original = now.get(origin.system);
  const edit = lastEdit();
  const edits = edit === undefined ? owed() : edited(edit);
  // Its item is gone: the copies stay one.
  if (home === undefined) return edits;
  const copies = sides.filter(({ side }) => side.system !== origin.system && side.comments.writes);
  if (original === undefined) return copies.flatMap(({ side }) => orphaned(side.system));
  if (!home.side.comments.reads) return [];
  const missing = copies.filter(
    ({ side }) => !now.has(side.system) && known?.sides[side.system] === undefined,
  );
  return [
    ...missing.map(({ side }) => created(side.system, original, edit?.body ?? original.body)),
    ...edits,
  ];

  /** The copy goes with its original, unless somebody has written in it, or nobody knows that there was an original. */
  function orphaned(system: SystemName): readonly PlannedComment[] {
    const copy = now.get(system);
    const before = known?.sides[system];
    const wasThere = known?.sides[origin.system];
    if (copy === undefined || !isCopy(copy) || before === undefined || before === 'gone') return [];
    if (wasThere === undefined || wasThere === 'gone') return [];
    if (before.hash !== hashOf(copy.body)) return [];
    return [{ system, origin, does: { kind: 'delete', was: copy } }];
  }

  function created(system: SystemName, { author }: TrackedComment, body: string): PlannedComment {
    const by = { name: author?.name ?? 'somebody', ...(home?.url !== undefined && { url: home.url }) };
    const clientId = commentClientId(link, system, origin);
    return { system, origin, does: { kind: 'create', clientId, body, by } };
  }

  /** Undefined: nobody has edited it. */
  function lastEdit(): { readonly by: SystemName; readonly body: string } | undefined {
    const changed = present().filter(([system, comment]) => isChanged(known?.sides[system], comment));
    const winner = changed.reduce<readonly [SystemName, TrackedComment] | undefined>(
      (best, one) => (best === undefined || time(one) > time(best) ? one : best),
      undefined,
    );
    return winner && { by: winner[0], body: winner[1].body };
  }

  /** An edit that some have yet to get, as the original or else another one says it. */
  function owed(): readonly PlannedComment[] {
    const behind = present().filter(([system]) => isBehind(known?.sides[system]));
    const others = present().filter(([system]) => !isBehind(known?.sides[system]));
    const [, told] = others.find(([system]) => system === origin.system) ?? others[0] ?? [];
    if (told === undefined) return [];
    return behind.flatMap(([system, was]) => {
      if (!writes(system) || hashOf(was.body) === hashOf(told.body)) return [];
      return [{ system, origin, does: { kind: 'update' as const, was, body: told.body } }];
    });
  }

  function edited({
    by,
    body,
  }: {
    readonly by: SystemName;
    readonly body: string;
  }): readonly PlannedComment[] {
    return present().flatMap(([system, was]) => {
      if (!writes(system) || hashOf(was.body) === hashOf(body)) return [];
      const isOverruled = isChanged(known?.sides[system], was);
      const change = { system, origin, does: { kind: 'update' as const, was, body } };
      return [isOverruled ? { ...change, overruledBy: by } : change];
    });
  }

  function present(): readonly (readonly [SystemName, TrackedComment])[] {
    return [...now].filter(([system, comment]) => {
      return system === origin.system || (writes(system) && isCopy(comment));
    });
  }

  function isCopy({ copyOf }: TrackedComment): boolean {
    return !doubtsMemory || (copyOf?.system === origin.system && copyOf.id === origin.id);
  }

  function writes(system: SystemName): boolean {
    return sides.some(({ side }) => side.system === system && side.comments.writes);
  }

  function time([system, { updatedAt }]: readonly [SystemName, TrackedComment]): number {
    return Date.parse(updatedAt) - (offsets.get(system) ?? 0);
  }
}

/** Without history only its times can tell; what a tracker made of the text when it was stored is no edit. */
function isChanged(
  before: CommentSide | 'gone' | undefined,
  { body, createdAt, updatedAt }: TrackedComment,
): boolean {
  if (before === undefined || before === 'gone') return Date.parse(updatedAt) > Date.parse(createdAt);
  return before.hash !== hashOf(body);
}

function isBehind(side: CommentSide | 'gone' | undefined): boolean {
  return side !== undefined && side !== 'gone' && side.behind === true;
}

function keyOf({ system, id }: ItemRef): string {
  return JSON.stringify([system, id]);
}
