import type { Finding } from '../model/finding.ts';
import type { Headline } from '../report/run-report.ts';
import { counted } from './counted.ts';
import type { SiblingReport } from './sibling-report.ts';

/** The run in one line: what happened to pull requests, and what needs a person. */
export function headlineOf(siblings: readonly SiblingReport[], findings: readonly Finding[]): Headline {
  const opened = siblings.filter(
    ({ pullRequest, status }) => pullRequest?.isNew && status === 'pull request',
  ).length;
  const updated = siblings.filter(
    ({ pullRequest, status }) => pullRequest && !pullRequest.isNew && status === 'pull request',
  ).length;
  const closed = siblings.filter(({ status }) => status === 'pull request closed').length;
  const planned = siblings.filter(({ status }) => status === 'planned').length;
  const failed = siblings.filter(({ status }) => status === 'failed' || status === 'incomplete').length;
  const conflicts = siblings.reduce((sum, sibling) => sum + sibling.conflicts, 0);
  const isIdle = opened + updated + closed + planned + failed === 0;
  const parts = [
    isIdle && nothingNew(siblings),
    opened > 0 && `${counted(opened, 'pull request')} opened`,
    updated > 0 && `${counted(updated, 'pull request')} up to date`,
    closed > 0 && `${counted(closed, 'pull request')} closed`,
    planned > 0 && `${counted(planned, 'sibling')} with changes planned`,
    conflicts > 0 && `${counted(conflicts, 'commit')} in conflict`,
    failed > 0 && `${counted(failed, 'sibling')} failed`,
  ].filter((part) => part !== false);
  const isTrouble = findings.some(({ severity }) => severity === 'error');
  const isWarned = findings.some(({ severity }) => severity === 'warning');
  return {
    level: isTrouble ? 'failed' : isWarned ? 'attention' : 'good',
    says: parts.join(', '),
  };
}

function nothingNew(siblings: readonly SiblingReport[]): string {
  const looked = siblings.reduce((sum, { commits }) => sum + commits.length, 0);
  if (looked > 0) return `Looked at ${counted(looked, 'new commit')}: none to carry`;
  const waiting = siblings.filter(({ pullRequest }) => pullRequest).length;
  if (waiting === 0) return `In step with ${counted(siblings.length, 'sibling')}: nothing new`;
  return `Nothing new from ${counted(siblings.length, 'sibling')}; ${counted(waiting, 'pull request')} open`;
}
