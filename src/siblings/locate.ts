import { SyncError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Sibling } from '../model/sibling.ts';
import { siblingKey } from '../state/document.ts';
import type { Head, TargetView } from './discovery.ts';
import type { Memory } from './memory.ts';
import { syncBranch } from './names.ts';
import type { Located } from './observation.ts';

interface LocateDeps {
  /** Of the web, without a slash at the end. */
  readonly serverUrl: string;
  readonly memory: ReadonlyMap<string, Memory>;
}

/** Joins what discovery saw of a sibling; throws why it cannot be synced. */
export function locate(
  deps: LocateDeps,
  target: TargetView,
  sibling: Sibling,
  head: Head | undefined,
): { located: Located; findings: readonly Finding[] } {
  const where = sibling.where;
  switch (head?.status) {
    case undefined:
    case 'not-found':
      throw new SyncError(
        'SIBLING_NOT_FOUND',
        'The repository does not exist, or its token may not see it.',
        { where },
      );
    case 'refused':
      throw new SyncError(head.error.code, `The repository could not be read: ${head.error.message}`, {
        where,
        hint: head.error.hint,
        cause: head.error,
      });
    case 'empty':
      throw new SyncError('SIBLING_EMPTY', 'The repository has no commit yet.', { where });
    case 'no-branch':
      throw new SyncError('SIBLING_BRANCH_NOT_FOUND', `The repository has no branch \`${head.branch}\`.`, {
        where,
      });
    case 'found':
  }
  if (head.isPrivate !== false && !target.isPrivate && !sibling.publish) {
    throw new SyncError(
      'PRIVATE_TO_PUBLIC',
      `The repository is private and ${target.repo} is public: its commits would be published.`,
      { where },
    );
  }
  const branch = syncBranch(sibling.repo, head.branch);
  const view = target.branches.get(branch);
  const memory = deps.memory.get(siblingKey(sibling.repo, head.branch));
  const located: Located = {
    sibling,
    repo: head.repo,
    url: `${deps.serverUrl}/${head.repo}`,
    branch: head.branch,
    head: head.sha,
    isPrivate: head.isPrivate,
    syncBranch: branch,
    view: {
      sha: view?.sha,
      // One that a person pointed at another base is theirs.
      pullRequests: view?.pullRequests.filter((pull) => pull.base === target.base.name) ?? [],
      adopted: view?.adopted,
    },
    memory: memory?.target === targetKey(target) ? memory : undefined,
  };
  const renamed: Finding = {
    severity: 'warning',
    code: 'SIBLING_RENAMED',
    subject: sibling.repo,
    what: `${sibling.repo} is now called ${head.repo}.`,
    cure: `Merge or close its open pull request, then write \`${head.repo}\` into the configuration.`,
    where,
  };
  const isRenamed = head.repo.toLowerCase() !== sibling.repo.toLowerCase();
  return { located, findings: isRenamed ? [renamed] : [] };
}

/** The key under which the state keeps what it knows about this target. */
export function targetKey(target: TargetView): string {
  return siblingKey(target.repo, target.base.name);
}
