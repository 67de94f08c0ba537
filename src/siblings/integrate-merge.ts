/** Merges of contents, each done once; what they make has git's own ids. */
import { createHash } from 'node:crypto';
import { isLfsPointer } from './lfs.ts';
import type { MergeInput, TargetObjects } from './ports.ts';

export interface MergeRequest {
  /** Undefined where both sides added the file. */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  readonly labels: MergeInput['labels'];
}

export type Merged =
  | { readonly kind: 'clean' | 'markers'; readonly oid: string; readonly content: Buffer }
  /** No text, or a pointer whose lines belong together. */
  | { readonly kind: 'binary' };

export interface ContentMerger {
  merge(request: MergeRequest): Promise<Merged>;
  /** Content that a merge made; undefined for blobs of the repositories. */
  made(oid: string): Buffer | undefined;
}

/** The blobs must have been fetched; `read` is asked for those that are not loaded yet. */
export function createContentMerger(
  target: Pick<TargetObjects, 'mergeFile' | 'readBlobs'>,
  loaded: ReadonlyMap<string, Buffer>,
): ContentMerger {
  const made = new Map<string, Buffer>();
  const known = new Map<string, Promise<Merged>>();

  async function content(oid: string): Promise<Buffer> {
    const here = made.get(oid) ?? loaded.get(oid);
    return here ?? (await target.readBlobs([oid])).get(oid) ?? Buffer.alloc(0);
  }

  async function run({ base, ours, theirs, labels }: MergeRequest): Promise<Merged> {
    const [from, one, other] = await Promise.all([
      base === undefined ? Buffer.alloc(0) : content(base),
      content(ours),
      content(theirs),
    ]);
    if ([from, one, other].some(isBinary) || isLfsPointer(one) || isLfsPointer(other))
      return { kind: 'binary' };
    const merged = await target.mergeFile({ base: from, ours: one, theirs: other, labels });
    const oid = blobId(merged.content);
    made.set(oid, merged.content);
    return { kind: merged.clean ? 'clean' : 'markers', oid, content: merged.content };
  }

  return {
    merge: (request) => {
      const key = [request.base, request.ours, request.theirs, request.labels.theirs].join(' ');
      const merging = known.get(key) ?? run(request);
      known.set(key, merging);
      return merging;
    },
    made: (oid) => made.get(oid),
  };
}

/** Git's own rule: a NUL in the first 8,000 bytes (xdiff-interface.c). */
function isBinary(content: Buffer): boolean {
  return content.subarray(0, 8000).includes(0);
}

function blobId(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
