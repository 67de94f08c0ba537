/** The stream that `git fast-import` turns into commits. Whatever a sibling wrote is made harmless here. */
import type { Identity } from '../../model/committer.ts';
import { SyncError } from '../../model/error.ts';
import type { NewCommit, NewFile } from '../../siblings/ports.ts';

const LAST_SECOND = 253_402_300_799; // the end of the year 9999
const modes = new Set(['100644', '100755', '120000']);

export interface Import {
  readonly ref: string;
  /** Parent of the first commit; undefined for a root. */
  readonly onto: string | undefined;
  readonly commits: readonly NewCommit[];
  readonly committer: Identity;
}

/** All commits in a row on `ref`. Answers with their ids. */
export function importStream({ ref, onto, commits, committer }: Import): Buffer {
  const parts: (string | Buffer)[] = ['feature done\n'];
  for (const [index, commit] of commits.entries()) {
    const message = Buffer.from(commit.message.replaceAll('\0', ''));
    parts.push(`commit ${ref}\nmark :${index + 1}\n`);
    parts.push(`author ${ident(commit.author.name, commit.author.email)} ${moment(commit.author.at)}\n`);
    parts.push(`committer ${ident(committer.name, committer.email)} ${moment(commit.committedAt)}\n`);
    parts.push(`data ${message.length}\n`, message, '\n');
    if (index > 0) parts.push(`from :${index}\n`);
    else if (onto !== undefined) parts.push(`from ${onto}\n`);
    // Deletions first: a file may have made room for a folder of its name, or the other way round.
    const deletions = commit.files.filter((file) => file.kind === 'delete');
    const writes = commit.files.filter((file) => file.kind !== 'delete');
    for (const file of [...deletions, ...writes]) parts.push(...fileCommand(file));
    parts.push(`get-mark :${index + 1}\n`);
  }
  parts.push('done\n');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function fileCommand(file: NewFile): readonly (string | Buffer)[] {
  const path = quoted(file.path);
  if (file.kind === 'delete') return [`D ${path}\n`];
  if (!modes.has(file.mode)) {
    throw new SyncError('PATH_UNSAFE', `${file.path}: the mode ${file.mode} is not carried`);
  }
  if (file.kind === 'object') return [`M ${file.mode} ${file.oid} ${path}\n`];
  return [`M ${file.mode} inline ${path}\ndata ${file.content.length}\n`, file.content, '\n'];
}

/** The last guard before a path is written; selection has reported such files long before. */
function quoted(path: string): string {
  const unsafe = path.split('/').some((part) => part === '' || /^(?:\.{1,2}|\.git)$/i.test(part));
  if (unsafe || path.includes('\0')) {
    throw new SyncError('PATH_UNSAFE', `${JSON.stringify(path)} is no path that can be written`);
  }
  return `"${path.replaceAll(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

/** `Name <address>` as git's own checks want it: no brackets, no line ends, never an empty name. */
function ident(name: string, email: string): string {
  const clean = (text: string) =>
    text
      .replaceAll(/[<>\p{Cc}]/gu, ' ')
      .replaceAll(/ {2,}/g, ' ')
      .trim();
  const address = clean(email).replaceAll(' ', '');
  return `${clean(name) || address || 'unknown'} <${address}>`;
}

/** Seconds and zone, brought into what every git and every host accepts. */
function moment(at: string): string {
  const [, sign = '+', digits = '0', zone = '+0000'] = /^([+-]?)(\d+) ([+-]\d{4})$/.exec(at) ?? [];
  const seconds = sign === '-' ? 0 : Math.min(Number(digits), LAST_SECOND);
  const plausible = Number(zone.slice(1, 3)) <= 14 && Number(zone.slice(3)) < 60;
  return `${seconds} ${plausible ? zone : '+0000'}`;
}
