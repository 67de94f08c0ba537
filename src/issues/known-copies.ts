/**
 * Which comments are copies. The line that says so can be typed by anybody who comments: what is remembered of a comment
 * counts before it, and a stranger's line does not count at all.
 */
import { type ItemRef, longestId, type SystemName } from '../model/item.ts';
import type { TrackedComment } from '../trackers/tracker.ts';
import { isCommand } from './command-comment.ts';
import { commentClientId } from './identity.ts';
import type { CommentMemory } from './memory.ts';

export interface KnownCopies {
  /** Of an original, itself. */
  readonly originOf: (system: SystemName, comment: TrackedComment) => ItemRef;
  readonly isKnown: (system: SystemName, comment: TrackedComment) => boolean;
  readonly isOriginal: (system: SystemName, comment: TrackedComment) => boolean;
  /** What a stranger has said elsewhere is no command where its copy stands, whatever that looks like. */
  readonly isCommand: (system: SystemName, comment: TrackedComment) => boolean;
}

export function knownCopies(link: string, memory: readonly CommentMemory[]): KnownCopies {
  const origins = new Map<string, ItemRef>();
  for (const { origin, sides } of memory) {
    for (const [system, side] of Object.entries(sides)) {
      if (side !== 'gone') origins.set(keyOf(system, side.id), origin);
    }
  }
  return {
    originOf,
    isKnown: (system, { id }) => origins.has(keyOf(system, id)),
    isOriginal,
    isCommand: (system, comment) => isCommand(comment) && isOriginal(system, comment),
  };

  function isOriginal(system: SystemName, comment: TrackedComment): boolean {
    const origin = originOf(system, comment);
    return origin.system === system && origin.id === comment.id;
  }

  function originOf(system: SystemName, comment: TrackedComment): ItemRef {
    const { id, copyOf } = comment;
    const known = origins.get(keyOf(system, id));
    if (known !== undefined) return known;
    const isCopy = copyOf !== undefined && copyOf.system !== system && copyOf.id.length <= longestId;
    return isCopy && isOurs(system, copyOf, comment) ? copyOf : { system, id };
  }

  /** What an application writes has no account in Linear; nor can people choose the id of what comes in without one. */
  function isOurs(system: SystemName, origin: ItemRef, comment: TrackedComment): boolean {
    if (comment.isForeign !== true) return true;
    return comment.mayDecide === false && comment.id === commentClientId(link, system, origin);
  }
}

function keyOf(system: SystemName, id: string): string {
  return JSON.stringify([system, id]);
}
