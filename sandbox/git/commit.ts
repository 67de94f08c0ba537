/** Writes commits straight into a bare repository, as many as wanted in one process. */
import { type Content, type Path, type Person, streamOf } from './fast-import.ts';
import { git, resolveCommit } from './plumbing.ts';

export type { Content, Path, Person } from './fast-import.ts';

/** By path; the list form is for names that are no valid text. */
export type Files = Readonly<Record<string, Content>> | readonly (readonly [Path, Content])[];

export interface CommitSpec {
  readonly message: string | Buffer;
  readonly files?: Files;
  /** Default: Ada Lovelace. */
  readonly author?: Person;
  /** Default: the author. */
  readonly committer?: Person;
  /** Author date. Default: a minute after the parent; for a first commit 00:00 UTC seven days ago. */
  readonly date?: Date;
  /** Default: the author date. */
  readonly committerDate?: Date;
  /** Revisions. Default: the branch's tip, if there is one. The first parent's tree is the one changed. */
  readonly parents?: readonly string[];
}

/** Where commits go: a repository of the world, or anything with a bare repository. */
export interface Place {
  readonly gitDir: string;
}

const ADA: Person = { name: 'Ada Lovelace', email: 'ada@example.com' };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Adds one commit to a branch (made if absent) and returns its id. */
export function commitFiles(place: Place, branch: string, spec: CommitSpec): string {
  const [id] = commitAll(place, branch, [spec]);
  if (!id) throw new Error('fast-import made no commit');
  return id;
}

/** Adds commits in order, each on the one before unless it names parents. 10,000 take about a second. */
export function commitAll(place: Place, branch: string, specs: readonly CommitSpec[]): readonly string[] {
  const { gitDir } = place;
  const ref = `refs/heads/${branch}`;
  const tip = tipOf(gitDir, ref);
  let date = tip?.date;
  const stream = specs.map((spec, index) => {
    date = spec.date ?? (date ? new Date(date.getTime() + MINUTE) : weekAgo());
    const author = spec.author ?? ADA;
    const before = index > 0 ? [`:${index}`] : tip ? [tip.id] : [];
    return streamOf({
      mark: index + 1,
      ref,
      message: Buffer.from(spec.message),
      author,
      committer: spec.committer ?? author,
      authorDate: date,
      committerDate: spec.committerDate ?? date,
      parents: spec.parents?.map((parent) => known(gitDir, parent)) ?? before,
      files: entries(spec.files ?? {}),
    });
  });
  const marks = specs.map((_, index) => `get-mark :${index + 1}\n`).join('');
  const input = Buffer.concat([Buffer.from('feature done\n'), ...stream, Buffer.from(`${marks}done\n`)]);
  // --force: a spec with other parents than the tip moves the branch as a force push would.
  return git(gitDir, ['fast-import', '--quiet', '--force', '--date-format=raw-permissive'], input).split(
    '\n',
  );
}

function entries(files: Files): readonly (readonly [Path, Content])[] {
  return isList(files) ? files : Object.entries(files);
}

function isList(files: Files): files is readonly (readonly [Path, Content])[] {
  return Array.isArray(files);
}

function tipOf(gitDir: string, ref: string): { readonly id: string; readonly date: Date } | undefined {
  const format = '--format=%(objectname) %(committerdate:unix)';
  const [id, seconds] = git(gitDir, ['for-each-ref', format, ref]).split(' ');
  return id ? { id, date: new Date(Number(seconds) * 1000) } : undefined;
}

function known(gitDir: string, revision: string): string {
  const id = /^[0-9a-f]{40}$/.test(revision) ? revision : resolveCommit(gitDir, revision);
  if (!id) throw new Error(`no such parent: ${revision}`);
  return id;
}

function weekAgo(): Date {
  return new Date(Math.floor(Date.now() / DAY) * DAY - 7 * DAY);
}
