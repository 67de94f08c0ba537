import type { FileVersion } from './commit.ts';
import { isLfsPointer } from './lfs.ts';
import type { FileNote } from './selection.ts';

/** Value → kind of what must not be carried. */
export type FindHits = (text: string) => ReadonlyMap<string, string>;

export interface Finders {
  /** What is shaped like a credential; asked about text only. */
  readonly shaped: FindHits;
  /** Secrets of this very run; asked about everything, whatever it is. */
  readonly own: FindHits;
}

/** Text beyond this many bytes of a file is not searched for shapes; the file gets a note. */
const scanCap = 1024 * 1024;
/** Like git, a NUL in the first bytes makes a file binary. */
const binaryProbe = 8000;
/** Bytes that are searched for own secrets at a time, so that no content is too long for a string. */
const window = 16 * 1024 * 1024;
/** Longer than any form of a secret, and even: what lies across the end of a window is whole in the next. */
const overlap = 512 * 1024;

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
export function createScans(finders: Finders, blobs: ReadonlyMap<string, Buffer>): Scans {
  const scans = new Map([...blobs].map(([oid, content]) => [oid, scan(content, finders)] as const));
  return { of: (version) => scans.get(version.oid) ?? nothing };
}

export function scan(content: Buffer, { shaped, own }: Finders): Scan {
  const target = content.length <= longestTarget ? { target: content.toString() } : {};
  const encoding = decodesAsUtf16(content) ? 'utf16le' : 'utf8';
  const hits = new Map(windowsOf(content).flatMap((part) => [...own(part.toString(encoding))]));
  if (isLfsPointer(content)) return { hits, note: 'lfs-pointer', ...target };
  if (encoding === 'utf8' && content.subarray(0, binaryProbe).includes(0)) {
    return { hits, note: 'binary', ...target };
  }
  const text = content.subarray(0, scanCap).toString(encoding);
  const note = content.length > scanCap ? { note: 'partly-scanned' as const } : {};
  return { hits: new Map([...shaped(text), ...hits]), ...note, ...target };
}

function windowsOf(content: Buffer): readonly Buffer[] {
  const step = window - overlap;
  const count = Math.max(1, Math.ceil((content.length - overlap) / step));
  return Array.from({ length: count }, (_, index) => content.subarray(index * step, index * step + window));
}

function decodesAsUtf16(content: Buffer): boolean {
  return content[0] === 0xff && content[1] === 0xfe;
}
