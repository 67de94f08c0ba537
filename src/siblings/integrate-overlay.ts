/** The target's tree with the picks so far laid over it, in memory. */
import { absent, type FileVersion } from './commit.ts';
import type { ChangedFile } from './integration.ts';
import { isAbsent, isSame } from './three-way.ts';

export interface Overlay {
  get(path: string): FileVersion;
  set(path: string, version: FileVersion): void;
  isFolder(path: string): boolean;
  /** A file where `path` needs a folder. */
  fileAbove(path: string): string | undefined;
  /** A name that is the same as `path`, or as a folder of it, where case does not count. */
  sameButForCase(path: string): string | undefined;
  /** Everything set after the mark that this yields can be undone with `rollback`. */
  mark(): number;
  rollback(mark: number): void;
  /** What is not as in `entries`, in the order of paths. */
  differences(entries: ReadonlyMap<string, FileVersion>): readonly ChangedFile[];
}

export function createOverlay(entries: ReadonlyMap<string, FileVersion>): Overlay {
  const files = new Map(entries);
  const undo: { readonly path: string; readonly version: FileVersion }[] = [];
  const folders = new Map<string, number>();
  let folded: { readonly files: Names; readonly folders: Names } | undefined;
  for (const path of files.keys()) count(path, 1);

  function count(path: string, step: 1 | -1): void {
    for (const folder of foldersOf(path)) {
      const files = (folders.get(folder) ?? 0) + step;
      if (files === 0) folders.delete(folder);
      else folders.set(folder, files);
      if (folded && (files === 0 || (files === 1 && step === 1))) rename(folded.folders, folder, step);
    }
  }

  function put(path: string, version: FileVersion): void {
    const had = files.has(path);
    if (isAbsent(version)) files.delete(path);
    else files.set(path, version);
    if (had === files.has(path)) return;
    count(path, had ? -1 : 1);
    if (folded) rename(folded.files, path, had ? -1 : 1);
  }

  /** Made when the first file is added: many runs add none. */
  function names(): { readonly files: Names; readonly folders: Names } {
    folded ??= { files: namesOf(files.keys()), folders: namesOf(folders.keys()) };
    return folded;
  }

  return {
    get: (path) => files.get(path) ?? absent,
    set: (path, version) => {
      undo.push({ path, version: files.get(path) ?? absent });
      put(path, version);
    },
    isFolder: (path) => folders.has(path),
    fileAbove: (path) => foldersOf(path).find((folder) => files.has(folder)),
    sameButForCase: (path) => {
      const known = names();
      const other = (among: Names, name: string) =>
        [...(among.get(fold(name)) ?? [])].find((candidate) => candidate !== name);
      return (
        other(known.files, path) ??
        other(known.folders, path) ??
        foldersOf(path)
          .map((folder) => other(known.files, folder))
          .find((found) => found !== undefined)
      );
    },
    mark: () => undo.length,
    rollback: (mark) => {
      for (const { path, version } of undo.splice(mark).reverse()) put(path, version);
    },
    differences: (others) => {
      const paths = [...new Set([...files.keys(), ...others.keys()])].sort();
      return paths
        .map((path) => ({ path, before: others.get(path) ?? absent, after: files.get(path) ?? absent }))
        .filter(({ before, after }) => !isSame(before, after));
    },
  };
}

type Names = Map<string, Set<string>>;

function namesOf(paths: Iterable<string>): Names {
  const names: Names = new Map();
  for (const path of paths) rename(names, path, 1);
  return names;
}

function rename(names: Names, name: string, step: 1 | -1): void {
  const key = fold(name);
  const known = names.get(key) ?? new Set();
  if (step === 1) names.set(key, known.add(name));
  else known.delete(name);
}

/** As file systems that ignore case compare names; they compare composed forms, too. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** `a/b/c` → `a`, `a/b`. */
export function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
}
