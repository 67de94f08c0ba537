import {
  details,
  type Inline,
  link,
  type Markdown,
  md,
  paragraphs,
  prose,
  table,
} from '../report/markdown.ts';
import { commitLink, conflictBlock, droppedTable } from './commit-table.ts';
import type { CommitReport, SiblingReport, SiblingStatus } from './sibling-report.ts';

/** Carried commits come first; further down nobody reads, and rendering a long history takes minutes. */
const mostRows = 500;

/** The siblings in the job summary: one table, then what happened commit by commit, folded. */
export function summarise(siblings: readonly SiblingReport[]): readonly Markdown[] {
  if (siblings.length === 0) return [];
  return [
    md`### Siblings`,
    table(
      ['', 'Sibling', 'Result', 'Carried', 'Conflicts', 'Waiting', 'Already here', 'Left out'],
      siblings.map((sibling) => [
        sibling.conflicts > 0 ? md`⚠️` : signs[sibling.status],
        sibling.url ? link(sibling.subject, sibling.url) : sibling.subject,
        resultOf(sibling),
        ...(['carried', 'conflict', 'waits', 'present', 'left out'] as const).map((result) =>
          countOf(sibling, result),
        ),
      ]),
    ),
    ...siblings.filter(({ commits }) => commits.length > 0).map(commitsOf),
  ];
}

const signs: Readonly<Record<SiblingStatus, Markdown>> = {
  idle: md`✅`,
  'nothing to carry': md`✅`,
  'pull request': md`✅`,
  'pull request closed': md`✅`,
  planned: md`📋`,
  incomplete: md`⚠️`,
  failed: md`❌`,
};

function resultOf({ status, pullRequest }: SiblingReport): Inline {
  const number = pullRequest && link(`#${pullRequest.number}`, pullRequest.url);
  switch (status) {
    case 'idle':
      return number ? md`nothing new; ${number} is open` : 'nothing new';
    case 'pull request':
      return pullRequest?.isNew ? md`${number} opened` : md`${number} is up to date`;
    case 'incomplete':
      return number ? md`incomplete; ${number} is open` : 'incomplete';
    case 'planned':
      return number ? md`would update ${number}` : 'would open a pull request';
    default:
      return status;
  }
}

function countOf(sibling: SiblingReport, result: CommitReport['result']): Inline {
  const count =
    result === 'conflict'
      ? sibling.conflicts
      : sibling.commits.filter((commit) => commit.result === result).length;
  return count === 0 ? '' : count;
}

function commitsOf({ subject, url = '', commits }: SiblingReport): Markdown {
  const conflicts = commits.filter(({ result }) => result === 'conflict' || result === 'conflict left out');
  const dropped = droppedTable(
    url,
    commits.filter(({ result }) => result !== 'left out'),
  );
  return details(
    md`${subject}: commit by commit`,
    paragraphs(
      table(
        ['Commit', 'What', 'Result'],
        commits
          .slice(0, mostRows)
          .map((commit) => [
            commitLink(url, commit.sha),
            commit.subject,
            md`${words[commit.result]}${commit.why === undefined ? undefined : md`: ${prose(commit.why)}`}`,
          ]),
      ),
      commits.length > mostRows
        ? md`_${commits.length - mostRows} more commits; the JSON report has every one with its reason._`
        : undefined,
      ...conflicts.map((commit) => conflictBlock(url, commit)),
      dropped && paragraphs(md`**Files left behind**`, dropped),
    ),
  );
}

const words: Readonly<Record<CommitReport['result'], Markdown>> = {
  carried: md`✅ carried`,
  conflict: md`⚠️ conflict`,
  'conflict left out': md`⚠️ left out`,
  waits: md`⏳ waits`,
  dropped: md`🚫 dropped`,
  present: md`already here`,
  'left out': md`left out`,
};
