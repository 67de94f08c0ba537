import type { Sibling } from '../model/sibling.ts';
import { scanCredentials } from '../report/credentials.ts';
import type { FileVersion } from './commit.ts';
import { isLfsPointer } from './lfs.ts';
import { checkSymlink } from './path-safety.ts';
import type { DroppedFile, FileNote, NotSelected, Selected, SelectedFile, Selection } from './selection.ts';
import { isListed } from './sha-list.ts';

export interface ContentSources {
  readonly sibling: Pick<Sibling, 'allowCredentials'>;
  /** Fetches what is missing in one batch; asked a second time only when something is found. */
  readonly readBlobs: (oids: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;
}

/** Text beyond this many bytes of a file is not searched; the file gets a note. */
export const scanCap = 1024 * 1024;
/** Like git, a NUL in the first bytes makes a file binary. */
const binaryProbe = 8000;
const inMessage = 'the commit message';

/**
 * Looks into what the selected commits carry: drops symlinks that lead out of the repository, notes LFS
 * pointers, and keeps out commits that add text shaped like a credential (to a file or in the message).
 * What the files of the commit held before does not count, so moving or editing around an old line is fine.
 * Reverts of what is kept out here are kept out with it. Values never leave this function.
 */
export async function checkContents(selection: Selection, sources: ContentSources): Promise<Selection> {
  const scans = createScans(await sources.readBlobs(blobsOf(selection.selected, 'after')));
  const suspects = selection.selected.filter((one) =>
    one.files.some(({ change }) => scans.of(change.after).hits.size > 0),
  );
  if (suspects.length > 0) scans.add(await sources.readBlobs(blobsOf(suspects, 'before')));

  const selected: Selected[] = [];
  const refused = new Map<string, NotSelected>();
  for (const candidate of selection.selected) {
    const checked = withoutBadLinks(candidate, scans);
    const verdict = refusedWith(checked, refused) ?? judge(checked, scans, sources.sibling.allowCredentials);
    if ('why' in verdict) refused.set(candidate.commit.sha, verdict);
    else selected.push(verdict);
  }
  return { selected, leftOut: merged(selection, refused) };
}

function judge(candidate: Selected, scans: Scans, allowed: readonly string[]): Selected | NotSelected {
  const { commit, dropped } = candidate;
  if (candidate.files.length === 0) return { commit, why: { reason: 'paths' }, dropped };
  const found = newHits(candidate, scans);
  if (found.length > 0 && !isListed(allowed, commit.sha)) {
    const kinds = [...new Set(found.flatMap(({ kinds }) => kinds))];
    return { commit, why: { reason: 'credential', kinds, files: found.map(({ path }) => path) }, dropped };
  }
  const notes: FileNote[] = found.map(({ path }) => ({ path, note: 'credential-allowed' }));
  for (const { change, path } of candidate.files) {
    const { note } = scans.of(change.after);
    if (note !== undefined) notes.push({ path, note });
  }
  return notes.length === 0 ? candidate : { ...candidate, notes };
}

/** Paths of the sibling, with the kinds of what is new in them. */
function newHits(candidate: Selected, scans: Scans): readonly { path: string; kinds: readonly string[] }[] {
  const known = new Set(candidate.files.flatMap(({ change }) => [...scans.of(change.before).hits.keys()]));
  const places = [
    { path: inMessage, hits: hitsIn(candidate.commit.message) },
    ...candidate.files.map(({ change }) => ({ path: change.display, hits: scans.of(change.after).hits })),
  ];
  return places.flatMap(({ path, hits }) => {
    const kinds = [...hits].filter(([value]) => !known.has(value)).map(([, kind]) => kind);
    return kinds.length === 0 ? [] : [{ path, kinds }];
  });
}

function withoutBadLinks(candidate: Selected, scans: Scans): Selected {
  const files: SelectedFile[] = [];
  const dropped: DroppedFile[] = [...candidate.dropped];
  for (const file of candidate.files) {
    const { after, display } = file.change;
    const target = after.mode === '120000' ? scans.of(after).target : undefined;
    const detail = target === undefined ? undefined : checkSymlink(file.path, target);
    if (detail === undefined) files.push(file);
    else dropped.push({ path: display, reason: 'unsafe-path', detail });
  }
  return files.length === candidate.files.length ? candidate : { ...candidate, files, dropped };
}

function refusedWith(
  candidate: Selected,
  refused: ReadonlyMap<string, NotSelected>,
): NotSelected | undefined {
  const reverts = candidate.reverts?.find((sha) => refused.has(sha));
  if (reverts === undefined) return undefined;
  return {
    commit: candidate.commit,
    why: { reason: 'revert-of-unsynced', reverts },
    dropped: candidate.dropped,
  };
}

/** What selection left out and what the contents keep out, in the order of the history. */
function merged(selection: Selection, refused: ReadonlyMap<string, NotSelected>): readonly NotSelected[] {
  if (refused.size === 0) return selection.leftOut;
  const before = new Map(selection.order?.map((sha, position) => [sha, position] as const));
  const position = (one: NotSelected) => before.get(one.commit.sha) ?? 0;
  return [...selection.leftOut, ...refused.values()].sort((a, b) => position(a) - position(b));
}

interface Scan {
  /** Value → kind. */
  readonly hits: ReadonlyMap<string, string>;
  readonly note?: FileNote['note'];
  /** The content of a small blob, as the target of a symlink. */
  readonly target?: string;
}

interface Scans {
  add(blobs: ReadonlyMap<string, Buffer>): void;
  of(version: FileVersion): Scan;
}

const nothing: Scan = { hits: new Map() };
const longestTarget = 4096;

/** Keeps what was found in each blob, not the blob. */
function createScans(blobs: ReadonlyMap<string, Buffer>): Scans {
  const scans = new Map<string, Scan>();
  function add(more: ReadonlyMap<string, Buffer>): void {
    for (const [oid, content] of more) if (!scans.has(oid)) scans.set(oid, scan(content));
  }
  add(blobs);
  return { add, of: (version) => scans.get(version.oid) ?? nothing };
}

function scan(content: Buffer): Scan {
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

function hitsIn(text: string): ReadonlyMap<string, string> {
  return new Map(scanCredentials(text).map(({ value, kind }) => [value, kind]));
}

function blobsOf(selected: readonly Selected[], side: 'before' | 'after'): readonly string[] {
  const versions = selected.flatMap(({ files }) => files.map(({ change }) => change[side]));
  return [...new Set(versions.filter(({ mode }) => mode !== '000000').map(({ oid }) => oid))];
}
