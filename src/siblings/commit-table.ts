import {
  bullets,
  code,
  codeBlock,
  details,
  type Inline,
  link,
  type Markdown,
  md,
  paragraphs,
  prose,
  table,
} from '../report/markdown.ts';
import type { CommitReport } from './commit-report.ts';
import type { PathConflict } from './integration.ts';

/** `https://github.com/acme/ui`, for links to the originals. */
type RepositoryUrl = string;

/** A sibling's commit as its short id, linked to the original. */
export function commitLink(url: RepositoryUrl, sha: string): Markdown {
  return link(code(sha.slice(0, 7)), `${url}/commit/${sha}`);
}

/** The commits that the pull request brings. */
export function carriedTable(url: RepositoryUrl, commits: readonly CommitReport[]): Markdown {
  return table(
    ['Commit', 'What', 'Author', 'Files'],
    commits.map((commit) => [
      commitLink(url, commit.sha),
      md`${commit.breaking ? md`**breaking** ` : undefined}${commit.result === 'conflict' ? md`⚠️ ` : undefined}${commit.subject}`,
      commit.author,
      commit.files,
    ]),
  );
}

/** Commits that do not come, with the reason of each. */
export function leftOutTable(url: RepositoryUrl, commits: readonly CommitReport[]): Markdown {
  return table(
    ['Commit', 'What', 'Why not'],
    commits.map((commit) => [commitLink(url, commit.sha), commit.subject, prose(commit.why ?? '')]),
  );
}

/** Files that stay behind although their commit comes. */
export function droppedTable(url: RepositoryUrl, commits: readonly CommitReport[]): Markdown | undefined {
  const rows = commits.flatMap((commit) =>
    commit.dropped.map((file) => [commitLink(url, commit.sha), code(file.path), prose(file.why)] as const),
  );
  return rows.length === 0 ? undefined : table(['Commit', 'File', 'Why not'], rows);
}

/** Files that come and deserve a closer look. */
export function notesTable(url: RepositoryUrl, commits: readonly CommitReport[]): Markdown | undefined {
  const rows = commits.flatMap((commit) =>
    commit.notes.map((file) => [commitLink(url, commit.sha), code(file.path), prose(file.note)] as const),
  );
  return rows.length === 0 ? undefined : table(['Commit', 'File', 'Look closer'], rows);
}

/** One conflict: where, what was missing before it, and how to resolve it. */
export function conflictBlock(url: RepositoryUrl, commit: CommitReport): Markdown {
  const where = bullets(
    ...commit.conflicts.map(({ path, kind }) => md`${code(path)}: ${conflictWords[kind]}`),
  );
  const missing =
    commit.prerequisites.length === 0
      ? undefined
      : paragraphs(
          md`These earlier commits touch the same files and were not carried:`,
          bullets(
            ...commit.prerequisites.map(
              (earlier): Inline => md`${commitLink(url, earlier.sha)} ${earlier.subject} (${earlier.why})`,
            ),
          ),
        );
  return paragraphs(
    md`**${commitLink(url, commit.sha)} ${commit.subject}**`,
    where,
    missing,
    commit.commands.length === 0
      ? undefined
      : details('Resolve it from a clone of this repository', codeBlock(commit.commands.join('\n'), 'sh')),
  );
}

const conflictWords: Readonly<Record<PathConflict['kind'], string>> = {
  content: 'both sides changed the same lines',
  binary: 'both sides changed a binary file',
  'deleted-in-target': 'changed in the sibling, missing here',
  'deleted-in-sibling': 'deleted in the sibling, different here',
  type: 'a file on one side, a link or folder on the other',
  symlink: 'both sides changed where a symbolic link points',
  directory: 'a folder on one side stands where the other has a file',
  'added-in-both': 'both sides added it, with different content',
};
