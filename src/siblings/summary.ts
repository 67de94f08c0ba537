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
import type { CommitReport } from './commit-report.ts';
import { commitLink, conflictBlock, droppedTable } from './commit-table.ts';
import { counted } from './counted.ts';
import { scoreOf } from './risk-table.ts';
import type { SiblingReport, SiblingStatus } from './sibling-report.ts';
import { validationDetails } from './validation-summary.ts';
import { followingSays, followingSigns, riskSigns, validationSays } from './validation-words.ts';

/** Carried commits come first; further down nobody reads, and rendering a long history takes minutes. */
const mostRows = 500;

/** The siblings in the job summary: one table, then what happened commit by commit, folded. */
export function summarise(siblings: readonly SiblingReport[]): readonly Markdown[] {
  if (siblings.length === 0) return [];
  return [
    md`### Siblings`,
    table(
      ['', 'Sibling', 'Pull request', 'Commits', 'Validation', 'Risk', 'What follows'],
      siblings.map((sibling) => [
        needsALook(sibling) ? md`⚠️` : signs[sibling.status],
        sibling.url ? link(sibling.subject, sibling.url) : sibling.subject,
        resultOf(sibling),
        talliedCommits(sibling),
        validationOf(sibling),
        sibling.risk &&
          md`${riskSigns[sibling.risk.level]}\u00a0${sibling.risk.level} (${scoreOf(sibling.risk, sibling.validation)})`,
        sibling.following &&
          md`${followingSigns[sibling.following.state]} ${prose(followingSays(sibling.following))}`,
      ]),
    ),
    ...siblings.flatMap((sibling) => [
      validationDetails(sibling),
      sibling.commits.length > 0 ? commitsOf(sibling) : undefined,
    ]),
  ].filter((block) => block !== undefined);
}

function validationOf({ validation }: SiblingReport): Inline {
  const isConfigured = validation?.status === 'proved' || validation?.reason !== 'not-configured';
  return validation && (isConfigured ? prose(validationSays(validation)) : 'not configured');
}

/** Conflicts, new errors, dropped commits. */
function needsALook({ conflicts, validation, offenders }: SiblingReport): boolean {
  const isUnsound = validation?.status === 'proved' && !validation.isGreen;
  return conflicts > 0 || offenders.length > 0 || isUnsound;
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
  const stands = pullRequest?.state === 'merged' ? 'is merged' : 'is open';
  switch (status) {
    case 'idle':
      return number ? md`nothing new; ${number} ${stands}` : 'nothing new';
    case 'pull request':
      if (pullRequest?.state === 'merged')
        return pullRequest.isNew ? md`${number} opened and merged` : md`${number} merged`;
      return pullRequest?.isNew ? md`${number} opened` : md`${number} is up to date`;
    case 'incomplete':
      return number ? md`incomplete; ${number} is open` : 'incomplete';
    case 'planned':
      return number ? md`would update ${number}` : 'would open a pull request';
    default:
      return status;
  }
}

const tallied = [
  { results: ['carried', 'conflict'], word: 'carried' },
  { results: ['dropped'], word: 'dropped' },
  { results: ['waits'], word: 'waiting' },
  { results: ['present'], word: 'already here' },
  { results: ['left out', 'conflict left out'], word: 'left out' },
] as const satisfies readonly { results: readonly CommitReport['result'][]; word: string }[];

/** `5 carried, 1 waiting, 3 left out; 1 conflict`. */
function talliedCommits({ commits, conflicts }: SiblingReport): string {
  const told = tallied.flatMap(({ results, word }) => {
    const count = commits.filter(({ result }) => results.some((one) => one === result)).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return [told.join(', '), conflicts === 0 ? '' : counted(conflicts, 'conflict')].filter(Boolean).join('; ');
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
