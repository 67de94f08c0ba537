import type { Sibling } from '../model/sibling.ts';
import { scanCredentials } from '../report/credentials.ts';
import { createScans, type Finders, type FindHits, type Scans, scan } from './content-scan.ts';
import { checkSymlink } from './path-safety.ts';
import type { DroppedFile, FileNote, NotSelected, Selected, SelectedFile, Selection } from './selection.ts';
import { isListed } from './sha-list.ts';

export interface ContentSources {
  readonly sibling: Pick<Sibling, 'allowCredentials'>;
  /** Whether a secret of this run is in the text, whatever it is shaped like. */
  readonly holdsSecret: (text: string) => boolean;
  /** Fetches what is missing in one batch. */
  readonly readBlobs: (oids: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;
  /** Contents of the target's files at these paths; asked only when something is found. */
  readonly readTarget: (paths: readonly string[]) => Promise<readonly Buffer[]>;
}

const inMessage = 'the commit message';
const inAuthor = 'the author';
/** The kind of what no setting lets through. */
export const ownSecret = 'secret of this run';

/**
 * Looks into what the selected commits carry: drops symlinks that lead out of the repository, notes LFS
 * pointers, and keeps out commits that add text shaped like a credential (to a file or in the message), or a
 * secret of this very run (there, or in a path or the author's name).
 * What the target holds in the same files does not count, so moving or editing around an old line is fine. What
 * the sibling held before does: it may have come with a commit that was left out.
 * A commit that the sibling allows may bring the shape of a credential, never a secret of this run.
 * Reverts of what is kept out here are kept out with it. Values never leave this function.
 */
export async function checkContents(selection: Selection, sources: ContentSources): Promise<Selection> {
  const { holdsSecret } = sources;
  const own: FindHits = (text) => new Map(holdsSecret(text) ? [[ownSecret, ownSecret] as const] : []);
  const finders: Finders = { shaped: shapesIn, own };
  const scans = createScans(finders, await sources.readBlobs(blobsOf(selection.selected)));
  const suspects = selection.selected.filter((one) =>
    one.files.some(({ change }) => scans.of(change.after).hits.size > 0),
  );
  const paths = suspects.flatMap(({ files }) => files.map(({ path }) => path));
  const here = paths.length === 0 ? [] : await sources.readTarget([...new Set(paths)]);
  const known = new Set(here.flatMap((content) => [...scan(content, finders).hits.keys()]));

  const selected: Selected[] = [];
  const refused = new Map<string, NotSelected>();
  for (const candidate of selection.selected) {
    const checked = withoutBadLinks(candidate, scans);
    const verdict =
      refusedWith(checked, refused) ??
      judge(checked, { scans, finders, known }, sources.sibling.allowCredentials);
    if ('why' in verdict) {
      refused.set(candidate.commit.sha, verdict);
      continue;
    }
    selected.push(verdict);
    // What is allowed to come stays known to the commits that follow.
    for (const value of valuesIn(verdict, scans)) if (value !== ownSecret) known.add(value);
  }
  return { selected, leftOut: merged(selection, refused) };
}

function judge(candidate: Selected, search: Search, allowed: readonly string[]): Selected | NotSelected {
  const { commit, dropped } = candidate;
  if (candidate.files.length === 0) return { commit, why: { reason: 'paths' }, dropped };
  const found = newHits(candidate, search);
  const kinds = [...new Set(found.flatMap((one) => one.kinds))];
  if (kinds.includes(ownSecret) || (kinds.length > 0 && !isListed(allowed, commit.sha))) {
    return { commit, why: { reason: 'credential', kinds, files: found.map(({ path }) => path) }, dropped };
  }
  const notes: FileNote[] = found.map(({ path }) => ({ path, note: 'credential-allowed' }));
  for (const { change, path } of candidate.files) {
    const { note } = search.scans.of(change.after);
    if (note !== undefined) notes.push({ path, note });
  }
  return notes.length === 0 ? candidate : { ...candidate, notes };
}

/** Paths of the sibling, with the kinds of what is new in them. */
function newHits(
  candidate: Selected,
  { scans, finders: { shaped, own }, known }: Search,
): readonly { path: string; kinds: readonly string[] }[] {
  const { message, author } = candidate.commit;
  const places = [
    { path: inMessage, hits: new Map([...shaped(message), ...own(message)]) },
    { path: inAuthor, hits: own(`${author.name} <${author.email}>`) },
    ...candidate.files.map(({ path }) => ({ path, hits: own(path) })),
    ...candidate.files.map(({ change }) => ({ path: change.display, hits: scans.of(change.after).hits })),
  ];
  return places.flatMap(({ path, hits }) => {
    // What a file holds already may stay there; a message is always new.
    const isNew = (value: string) => path === inMessage || !known.has(value);
    const kinds = [...hits].filter(([value]) => isNew(value)).map(([, kind]) => kind);
    return kinds.length === 0 ? [] : [{ path, kinds }];
  });
}

function withoutBadLinks(candidate: Selected, scans: Scans): Selected {
  const files: SelectedFile[] = [];
  const dropped: DroppedFile[] = [...candidate.dropped];
  for (const file of candidate.files) {
    const { after, display } = file.change;
    // One without a target here is longer than any system takes.
    const { target } = scans.of(after);
    const detail = after.mode === '120000' ? checkSymlink(file.path, target ?? '') : undefined;
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

interface Search {
  readonly scans: Scans;
  readonly finders: Finders;
  /** Values that the target has, or gets with an earlier commit. */
  readonly known: ReadonlySet<string>;
}

function valuesIn({ files }: Selected, scans: Scans): readonly string[] {
  return files.flatMap(({ change }) => [...scans.of(change.after).hits.keys()]);
}

function shapesIn(text: string): ReadonlyMap<string, string> {
  return new Map(scanCredentials(text).map(({ value, kind }) => [value, kind]));
}

function blobsOf(selected: readonly Selected[]): readonly string[] {
  const versions = selected.flatMap(({ files }) => files.map(({ change }) => change.after));
  return [...new Set(versions.filter(({ mode }) => mode !== '000000').map(({ oid }) => oid))];
}
