/** Opening pull requests. */
import type { Repository, Token, World } from '../world.ts';
import { compareCommits } from './commits.ts';
import { bringObjects, readBranch } from './git.ts';
import { newIssue } from './issue.ts';
import { findRepository, fullName, type PullIssue, pullsOf } from './lookup.ts';
import { checkText, fault } from './pull-text.ts';
import { invalid, Refusal } from './refusal.ts';

export interface NewPull {
  readonly title: string;
  readonly body: string;
  /** A branch, or `owner:branch`. */
  readonly head: string;
  readonly base: string;
  readonly draft: boolean;
}

export async function openPull(
  world: World,
  repository: Repository,
  caller: Token,
  wanted: NewPull,
): Promise<PullIssue> {
  if (caller.kind === 'workflow' && !repository.actionsMayCreatePullRequests) {
    throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  }
  checkText(wanted);
  const head = headOf(world, repository, wanted.head);
  const baseSha = await readBranch(repository, wanted.base);
  if (!baseSha) throw invalid(fault({ code: 'invalid', field: 'base' }));
  const headSha = head && (await readBranch(head.repository, head.branch));
  if (!head || !headSha) throw invalid(fault({ code: 'invalid', field: 'head' }));
  if (wanted.draft && repository.draftsAllowed === false) {
    throw new Refusal(422, 'Draft pull requests are not supported in this repository.');
  }
  const same = pullsOf(repository).find(
    (other) =>
      other.state === 'open' &&
      other.pull.headRef === head.branch &&
      other.pull.headRepository === fullName(head.repository) &&
      other.pull.baseRef === wanted.base,
  );
  if (same) {
    const message = `A pull request already exists for ${head.repository.owner}:${head.branch}.`;
    throw invalid(fault({ code: 'custom', message }));
  }
  await bringObjects(repository, head.repository, head.branch);
  const compared = await compareCommits(repository, baseSha, headSha);
  if (!compared) {
    const message = `The ${wanted.base} branch has no history in common with ${wanted.head}`;
    throw invalid(fault({ code: 'custom', message }));
  }
  if (compared.aheadBy === 0) {
    throw invalid(fault({ code: 'custom', message: `No commits between ${wanted.base} and ${wanted.head}` }));
  }
  const now = world.now();
  const issue: PullIssue = {
    ...newIssue(world, repository, caller, wanted.title, wanted.body, now),
    pull: {
      headRef: head.branch,
      headRepository: fullName(head.repository),
      headSha,
      baseRef: wanted.base,
      draft: wanted.draft,
      merged: false,
      mergedAt: null,
      mergedBy: null,
      mergeCommitSha: null,
      reviewers: new Set(),
      teamReviewers: new Set(),
      autoMerge: null,
      reviews: [],
      events: [],
    },
  };
  repository.issues.set(issue.number, issue);
  return issue;
}

function headOf(
  world: World,
  repository: Repository,
  head: string,
): { readonly repository: Repository; readonly branch: string } | undefined {
  const colon = head.indexOf(':');
  if (colon < 0) return { repository, branch: head };
  const owner = head.slice(0, colon);
  const branch = head.slice(colon + 1);
  if (owner.toLowerCase() === repository.owner.toLowerCase()) return { repository, branch };
  const fork = findRepository(world, owner, repository.name);
  return fork && { repository: fork, branch };
}
