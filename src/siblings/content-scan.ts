import type { FileVersion } from './commit.ts';
import { isLfsPointer } from './lfs.ts';
import type { FileNote } from './selection.ts';

/** Value → kind of what must not be carried. */
export type FindHits = (text: string) => ReadonlyMap<string, string>;

/** Text beyond this many bytes of a file is not searched; the file gets a note. */
const scanCap = 1024 * 1024;
/** Like git, a NUL in the first bytes makes a file binary. */
const binaryProbe = 8000;

export interface Scan {
  /** Value → kind. */
  readonly hits: ReadonlyMap<string, string>;
  readonly note?: FileNote['note'];
  /** The content of a small blob, as the target of a symlink. */
  readonly target?: string;
}

export interface Scans {
  of(version: FileVersion): Scan;
}

const nothing: Scan = { hits: new Map() };
const longestTarget = 4096;

/** Keeps what was found in each blob, not the blob. */
export function createScans(hitsIn: FindHits, blobs: ReadonlyMap<string, Buffer>): Scans {
  const scans = new Map([...blobs].map(([oid, content]) => [oid, scan(content, hitsIn)] as const));
  return { of: (version) => scans.get(version.oid) ?? nothing };
}

export function scan(content: Buffer, hitsIn: FindHits): Scan {
  const target = content.length <= longestTarget ? { target: content.toString() } : {};
  if (isLfsPointer(content)) return { hits: new Map(), note: 'lfs-pointer', ...target };
  const utf16 = decodesAsUtf16(content);
  if (!utf16 && content.subarray(0, binaryProbe).includes(0))
    return { hits: new Map(), note: 'binary', ...target };
  const text = content.subarray(0, scanCap).toString(utf16 ? 'utf16le' : 'utf8');
  const note = content.length > scanCap ? { note: 'partly-scanned' as const } : {};
  return { hits: hitsIn(text), ...note, ...target };
}

function decodesAsUtf16(content: Buffer): boolean {
  return content[0] === 0xff && content[1] === 0xfe;
}
