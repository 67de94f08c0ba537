import { counted } from './counted.ts';
import type { SiblingReport } from './sibling-report.ts';

/** The siblings in a part of a line: what happened to pull requests, and what needs a person. */
export function siblingsSay(siblings: readonly SiblingReport[]): string {
  const closed = siblings.filter(({ status }) => status === 'pull request closed').length;
  const planned = siblings.filter(({ status }) => status === 'planned').length;
  const failed = siblings.filter(({ status }) => status === 'failed' || status === 'incomplete').length;
  const conflicts = siblings.reduce((sum, sibling) => sum + sibling.conflicts, 0);
  const dropped = siblings.reduce((sum, { offenders }) => sum + offenders.length, 0);
  const pulls = pullRequests(siblings);
  const isIdle = pulls.length + closed + planned + failed === 0;
  const parts = [
    isIdle && nothingNew(siblings),
    ...pulls,
    closed > 0 && `${counted(closed, 'pull request')} closed`,
    planned > 0 && `${counted(planned, 'sibling')} with changes planned`,
    conflicts > 0 && `${counted(conflicts, 'commit')} in conflict`,
    dropped > 0 && `${counted(dropped, 'commit')} dropped by validation`,
    failed > 0 && `${counted(failed, 'sibling')} failed`,
  ].filter((part) => part !== false);
  return parts.join(', ');
}

/** `1 pull request merged, 2 opened for review`. Of an idle sibling only that it was merged is news. */
function pullRequests(siblings: readonly SiblingReport[]): readonly string[] {
  const sorts = siblings.flatMap(({ pullRequest, status, following }) => {
    if (!pullRequest || status === 'planned' || status === 'failed' || status === 'incomplete') return [];
    if (following?.state === 'merged') return ['merged' as const];
    if (status !== 'pull request') return [];
    const isToBeMerged = following !== undefined && following.state !== 'review';
    if (pullRequest.isNew) return [isToBeMerged ? ('opened and to be merged' as const) : 'opened for review'];
    return [isToBeMerged ? ('to be merged' as const) : 'up to date'];
  });
  const told = order.flatMap((sort) => {
    const count = sorts.filter((one) => one === sort).length;
    return count === 0 ? [] : [{ count, sort }];
  });
  return told.map(({ count, sort }, index) =>
    index === 0 ? `${counted(count, 'pull request')} ${sort}` : `${count} ${sort}`,
  );
}

const order = ['merged', 'opened and to be merged', 'to be merged', 'opened for review', 'up to date'];

function nothingNew(siblings: readonly SiblingReport[]): string {
  const looked = siblings.reduce((sum, { commits }) => sum + commits.length, 0);
  if (looked > 0) return `Looked at ${counted(looked, 'new commit')}: none to carry`;
  const waiting = siblings.filter(({ pullRequest }) => pullRequest).length;
  if (waiting === 0) return `In step with ${counted(siblings.length, 'sibling')}: nothing new`;
  const ready = siblings.filter(
    ({ following }) => following !== undefined && following.state !== 'review',
  ).length;
  const rest = ready === 0 ? '' : `, ${ready} to be merged`;
  return `Nothing new from ${counted(siblings.length, 'sibling')}; ${counted(waiting, 'pull request')} open${rest}`;
}
