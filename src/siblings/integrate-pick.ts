/** One pick onto the overlay: what it writes, where it meets the target, which files cannot come. */

import { absent, type FileVersion } from './commit.ts';
import type { ContentMerger, MergeRequest } from './integrate-merge.ts';
import type { Overlay } from './integrate-overlay.ts';
import type { PathConflict } from './integration.ts';
import type { NewFile } from './ports.ts';
import type { DroppedFile, Selected, SelectedFile } from './selection.ts';
import { isAbsent, isSame, threeWay } from './three-way.ts';

export interface Applied {
  readonly files: readonly NewFile[];
  readonly conflicts: readonly PathConflict[];
  readonly dropped: readonly DroppedFile[];
}

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'write'; readonly version: FileVersion }
  | { readonly kind: 'conflict'; readonly conflict: PathConflict; readonly version: FileVersion }
  | { readonly kind: 'drop'; readonly dropped: DroppedFile };

/** Changes the overlay as a draft would have it; the caller rolls back what it does not want. */
export async function applyPick(
  overlay: Overlay,
  pick: Selected,
  merger: ContentMerger,
  labels: MergeRequest['labels'],
): Promise<Applied> {
  const files: NewFile[] = [];
  const conflicts: PathConflict[] = [];
  const dropped: DroppedFile[] = [];
  // Deletions first: they make room, for a folder in a file's place or for a name in another case.
  const inOrder = [...pick.files].sort((one, other) => rank(one) - rank(other));
  for (const file of inOrder) {
    const step = await stepOf(overlay, file, merger, labels);
    switch (step.kind) {
      case 'none':
        break;
      case 'drop':
        dropped.push(step.dropped);
        break;
      case 'conflict':
        conflicts.push(step.conflict);
        write(file.path, step.version);
        break;
      case 'write':
        write(file.path, step.version);
        break;
    }
  }
  return { files, conflicts, dropped };

  function write(path: string, version: FileVersion): void {
    if (isSame(overlay.get(path), version)) return;
    overlay.set(path, version);
    files.push(newFile(path, version, merger.made(version.oid)));
  }
}

function rank({ change }: SelectedFile): number {
  return isAbsent(change.after) ? 0 : 1;
}

function newFile(path: string, { mode, oid }: FileVersion, content: Buffer | undefined): NewFile {
  if (mode === absent.mode) return { path, kind: 'delete' };
  return content === undefined
    ? { path, kind: 'object', mode, oid }
    : { path, kind: 'content', mode, content };
}

async function stepOf(
  overlay: Overlay,
  { path, change }: SelectedFile,
  merger: ContentMerger,
  labels: MergeRequest['labels'],
): Promise<Step> {
  const { before, after: theirs } = change;
  const ours = overlay.get(path);
  if (theirs.mode === '160000') return { kind: 'drop', dropped: { path, reason: 'submodule' } };
  if (isAbsent(ours) && !isAbsent(theirs)) {
    const clash = overlay.isFolder(path) || overlay.fileAbove(path) !== undefined;
    if (clash)
      return { kind: 'conflict', conflict: { path, kind: 'directory', kept: 'target' }, version: ours };
    const other = overlay.sameButForCase(path);
    if (other !== undefined) {
      return {
        kind: 'drop',
        dropped: { path, reason: 'unsafe-path', detail: `case collision with ${other}` },
      };
    }
  }
  const decision = threeWay({ before, ours, theirs });
  switch (decision.kind) {
    case 'present':
      return { kind: 'none' };
    case 'take':
      return { kind: 'write', version: decision.version };
    case 'conflict': {
      const { conflict: kind, keep: kept } = decision;
      return { kind: 'conflict', conflict: { path, kind, kept }, version: kept === 'target' ? ours : theirs };
    }
    case 'merge': {
      const merged = await merger.merge({ base: decision.base, ours: ours.oid, theirs: theirs.oid, labels });
      if (merged.kind === 'binary') {
        return { kind: 'conflict', conflict: { path, kind: 'binary', kept: 'target' }, version: ours };
      }
      const version = { mode: decision.mode, oid: merged.oid };
      if (merged.kind === 'clean') return { kind: 'write', version };
      const kind = decision.base === undefined ? 'added-in-both' : 'content';
      return { kind: 'conflict', conflict: { path, kind, kept: 'markers' }, version };
    }
  }
}
