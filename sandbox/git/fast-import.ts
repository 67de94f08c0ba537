/** The input of `git fast-import` for commits whose paths and messages may hold any bytes. */

export type Path = string | Buffer;

/** What a path holds after a commit; null deletes it (a folder with all below it). */
export type Content =
  | string
  | Buffer
  | null
  | { readonly mode: '100644' | '100755'; readonly content: string | Buffer }
  /** A symbolic link. */
  | { readonly target: string | Buffer }
  /** An object that is there already; mode `160000` with a commit's id is a submodule. */
  | { readonly mode: string; readonly id: string };

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface StreamCommit {
  readonly mark: number;
  readonly ref: string;
  readonly message: Buffer;
  readonly author: Person;
  readonly committer: Person;
  readonly authorDate: Date;
  readonly committerDate: Date;
  /** Ids or `:mark`s; the first is the commit whose tree is changed. */
  readonly parents: readonly string[];
  readonly files: readonly (readonly [Path, Content])[];
}

export function streamOf(commit: StreamCommit): Buffer {
  const [first, ...merged] = commit.parents;
  return Buffer.concat([
    // Without a parent named here fast-import would go on from the branch's last commit.
    Buffer.from(first ? '' : `reset ${commit.ref}\n`),
    Buffer.from(`commit ${commit.ref}\nmark :${commit.mark}\n`),
    Buffer.from(`author ${identity(commit.author, commit.authorDate)}\n`),
    Buffer.from(`committer ${identity(commit.committer, commit.committerDate)}\n`),
    data(commit.message),
    Buffer.from(first ? `from ${first}\n` : ''),
    ...merged.map((parent) => Buffer.from(`merge ${parent}\n`)),
    ...commit.files.map(([path, content]) => change(path, content)),
    Buffer.from('\n'),
  ]);
}

function change(path: Path, content: Content): Buffer {
  const at = quoted(path);
  if (content === null) return Buffer.from(`D ${at}\n`);
  if (typeof content === 'string' || Buffer.isBuffer(content)) return file('100644', at, content);
  if ('target' in content) return file('120000', at, content.target);
  if ('id' in content) return Buffer.from(`M ${content.mode} ${content.id} ${at}\n`);
  return file(content.mode, at, content.content);
}

function file(mode: string, at: string, content: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`M ${mode} inline ${at}\n`), data(Buffer.from(content))]);
}

function data(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
}

function identity(person: Person, date: Date): string {
  return `${person.name} <${person.email}> ${Math.floor(date.getTime() / 1000)} +0000`;
}

/** Always in quotes with octal escapes: no byte of a name can end the line or the quotes. */
function quoted(path: Path): string {
  const bytes = typeof path === 'string' ? Buffer.from(path) : path;
  const escaped = Array.from(bytes, (byte) =>
    byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\${byte.toString(8).padStart(3, '0')}`,
  );
  return `"${escaped.join('')}"`;
}
