/** What to do with one path: a three-way comparison of the sibling's parent, the target and the pick. */
import { absent, type FileVersion, type Mode } from './commit.ts';
import type { PathConflict } from './integration.ts';

export interface Sides {
  /** The sibling's file before the pick. */
  readonly before: FileVersion;
  /** The target's. */
  readonly ours: FileVersion;
  /** The sibling's after the pick. */
  readonly theirs: FileVersion;
}

export type Decision =
  /** The target has it already. */
  | { readonly kind: 'present' }
  /** To be written; absence is a deletion. */
  | { readonly kind: 'take'; readonly version: FileVersion }
  /** Both changed the content: text decides. `base` undefined where both added the file. */
  | { readonly kind: 'merge'; readonly mode: Mode; readonly base: string | undefined }
  /** `keep` names the version that survives in a draft. */
  | {
      readonly kind: 'conflict';
      readonly conflict: PathConflict['kind'];
      readonly keep: 'target' | 'sibling';
    };

export function threeWay({ before, ours, theirs }: Sides): Decision {
  if (isSame(ours, theirs)) return { kind: 'present' };
  if (isSame(ours, before)) return { kind: 'take', version: theirs };
  if (isAbsent(theirs)) {
    return isAbsent(ours) ? { kind: 'present' } : conflict('deleted-in-sibling', 'target');
  }
  if (isAbsent(ours)) return conflict('deleted-in-target', 'sibling');
  if (isAbsent(before)) return addedInBoth(ours, theirs);
  const mode = choose(before.mode, ours.mode, theirs.mode);
  const oid = choose(before.oid, ours.oid, theirs.oid);
  const sides = [before, ours, theirs];
  if (mode !== undefined && oid !== undefined) return taken({ mode, oid }, ours, sides);
  if (sides.every(isFile) && mode !== undefined) return { kind: 'merge', mode, base: before.oid };
  return conflict(sides.every(({ mode: kind }) => kind === '120000') ? 'symlink' : 'type', 'target');
}

function addedInBoth(ours: FileVersion, theirs: FileVersion): Decision {
  const isText = isFile(ours) && isFile(theirs) && ours.oid !== theirs.oid && ours.mode === theirs.mode;
  return isText ? { kind: 'merge', mode: ours.mode, base: undefined } : conflict('added-in-both', 'target');
}

/** Mode and content may come from different sides, but only where all of them are files. */
function taken(version: FileVersion, ours: FileVersion, sides: readonly FileVersion[]): Decision {
  if (!sides.every(isFile)) return conflict('type', 'target');
  return isSame(version, ours) ? { kind: 'present' } : { kind: 'take', version };
}

/** The side that changed, or undefined when both did, differently. */
function choose<T>(before: T, ours: T, theirs: T): T | undefined {
  if (ours === theirs || theirs === before) return ours;
  return ours === before ? theirs : undefined;
}

function conflict(kind: PathConflict['kind'], keep: 'target' | 'sibling'): Decision {
  return { kind: 'conflict', conflict: kind, keep };
}

export function isAbsent({ mode }: FileVersion): boolean {
  return mode === absent.mode;
}

export function isSame(one: FileVersion, other: FileVersion): boolean {
  return one.mode === other.mode && one.oid === other.oid;
}

function isFile({ mode }: FileVersion): boolean {
  return mode === '100644' || mode === '100755';
}
