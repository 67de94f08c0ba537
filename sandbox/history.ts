/** Commits straight into a bare repository: one `git fast-import` for a whole stretch of history. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository, World } from './world.ts';

/** A file's new content, `null` to delete it, or content with a git mode (`120000` is a symlink). */
export type FileChange = string | Uint8Array | null | { readonly mode: string; readonly content: string };

export interface CommitSpec {
  readonly message: string;
  /** By path. With mode `160000` the content is the commit id that a gitlink points at. */
  readonly files?: Readonly<Record<string, FileChange>>;
  /** `Name <address>`. */
  readonly author?: string;
  /** Defaults to the author. */
  readonly committer?: string;
  /** Defaults to the world's clock. */
  readonly date?: Date;
  /** Further parents, making this a merge; `files` must hold what the merge brings. */
  readonly merges?: readonly string[];
}

const AUTHOR = 'Olga Example <olga@example.com>';

/**
 * Adds commits to `branch` in order and returns their ids. A branch that is not there starts from
 * `from` (a branch name or an id), else with a root commit.
 */
export function aHistory(
  world: World,
  repository: Repository,
  branch: string,
  commits: readonly CommitSpec[],
  from?: string,
): string[] {
  const ref = `refs/heads/${branch}`;
  const start = resolve(repository, ref) ?? (from ? resolve(repository, from) : undefined);
  const stream = commits.flatMap((commit, index) => [
    `commit ${ref}\nmark :${index + 1}\n`,
    `author ${signature(commit.author ?? AUTHOR, commit.date ?? world.now())}\n`,
    `committer ${signature(commit.committer ?? commit.author ?? AUTHOR, commit.date ?? world.now())}\n`,
    ...data(commit.message),
    index === 0 ? (start ? `from ${start}\n` : '') : `from :${index}\n`,
    ...(commit.merges ?? []).map((parent) => `merge ${parent}\n`),
    ...Object.entries(commit.files ?? {}).flatMap(([path, change]) => fileCommand(path, change)),
    `get-mark :${index + 1}\n`,
  ]);
  const done = spawnSync('git', ['fast-import', '--quiet', '--force'], {
    cwd: repository.gitDir,
    input: Buffer.concat(stream.map((part) => Buffer.from(part))),
  });
  if (done.status !== 0) throw new Error(`git fast-import: ${done.stderr}`);
  return String(done.stdout).trim().split('\n');
}

/** Adds one commit to `branch` and returns its id. */
export function aCommit(
  world: World,
  repository: Repository,
  branch: string,
  commit: CommitSpec,
  from?: string,
): string {
  return aHistory(world, repository, branch, [commit], from)[0] ?? '';
}

/** Sets a branch to a commit, or deletes it with `null`, as a push would. */
export function moveBranch(repository: Repository, branch: string, to: string | null): void {
  const ref = `refs/heads/${branch}`;
  execFileSync('git', ['update-ref', ...(to === null ? ['-d', ref] : [ref, to])], { cwd: repository.gitDir });
}

/** A fresh branch is a file or nothing; anything else git must say. */
function resolve(repository: Repository, name: string): string | undefined {
  const ref = join(repository.gitDir, name.startsWith('refs/') ? name : `refs/heads/${name}`);
  if (existsSync(ref)) return readFileSync(ref, 'utf8').trim();
  if (name.startsWith('refs/') && !existsSync(join(repository.gitDir, 'packed-refs'))) return undefined;
  const done = spawnSync('git', ['rev-parse', '--quiet', '--verify', `${name}^{commit}`], {
    cwd: repository.gitDir,
    encoding: 'utf8',
  });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

function signature(person: string, date: Date): string {
  return `${person} ${Math.floor(date.getTime() / 1000)} +0000`;
}

function fileCommand(path: string, change: FileChange): (string | Uint8Array)[] {
  const quoted = quote(path);
  if (change === null) return [`D ${quoted}\n`];
  if (typeof change === 'string' || change instanceof Uint8Array) {
    return [`M 100644 inline ${quoted}\n`, ...data(change)];
  }
  if (change.mode === '160000') return [`M 160000 ${change.content} ${quoted}\n`];
  return [`M ${change.mode} inline ${quoted}\n`, ...data(change.content)];
}

function data(content: string | Uint8Array): (string | Uint8Array)[] {
  const bytes = Buffer.from(content);
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

/** fast-import reads C-style quotes, which also lets a path hold newlines and quotes. */
function quote(path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}
