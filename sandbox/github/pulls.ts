/** Pull requests: opening, changing, and keeping them true to what git holds. */
import type { Issue, Pull, Repository, Token, World } from '../world.ts';
import { compareCommits, isAncestor } from './commits.ts';
import { readBranch } from './git.ts';
import { addLabels } from './labels.ts';
import { bareLogin, findRepository, fullName, type PullIssue, pullsOf } from './lookup.ts';
import { type FieldError, invalid, notFound, Refusal } from './refusal.ts';

const BODY_LIMIT = 65_536;
const TITLE_LIMIT = 256;

export interface NewPull {
  readonly title: string;
  readonly body: string;
  /** A branch, or `owner:branch`. */
  readonly head: string;
  readonly base: string;
  readonly draft: boolean;
}

export interface PullChange {
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  readonly state?: 'open' | 'closed' | undefined;
  readonly base?: string | undefined;
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
    },
  };
  repository.issues.set(issue.number, issue);
  return issue;
}

/** A plain issue; a pull request is one with more to it. */
export function newIssue(
  world: World,
  repository: Repository,
  caller: Token,
  title: string,
  body: string,
  now: Date = world.now(),
): Issue {
  return {
    id: world.nextId(),
    number: Math.max(0, ...repository.issues.keys()) + 1,
    author: caller.login,
    title,
    body,
    state: 'open',
    labels: new Set(),
    assignees: new Set(),
    milestone: null,
    comments: [],
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedBy: null,
  };
}

export async function changePull(
  world: World,
  repository: Repository,
  caller: Token,
  issue: PullIssue,
  change: PullChange,
): Promise<void> {
  checkText({ title: change.title ?? issue.title, body: change.body ?? issue.body });
  if (change.base !== undefined && change.base !== issue.pull.baseRef) {
    if (!(await readBranch(repository, change.base)))
      throw invalid(fault({ code: 'invalid', field: 'base' }));
    issue.pull.baseRef = change.base;
  }
  if (change.title !== undefined) issue.title = change.title;
  if (change.body !== undefined) issue.body = change.body;
  if (change.state !== undefined) await setState(world, repository, caller, issue, change.state);
  issue.updatedAt = world.now();
}

/** Closes or reopens an issue or a pull request. A merged one stays as it is. */
export async function setState(
  world: World,
  repository: Repository,
  caller: Token,
  issue: Issue,
  state: 'open' | 'closed',
): Promise<void> {
  if (issue.state === state) return;
  if (state === 'closed') return close(world, issue, caller.login);
  if (issue.pull) await checkReopening(world, repository, issue.pull);
  issue.state = 'open';
  issue.closedAt = null;
  issue.closedBy = null;
}

async function checkReopening(world: World, repository: Repository, pull: Pull): Promise<void> {
  const head = headRepository(world, pull);
  const sha = head && (await readBranch(head, pull.headRef));
  const message = pull.merged
    ? 'state cannot be changed. The pull request cannot be reopened.'
    : `state cannot be changed. The ${pull.headRef} branch has been deleted.`;
  if (pull.merged || !sha) throw invalid(fault({ code: 'invalid', field: 'state', message }));
  const twin = pullsOf(repository).some(
    (other) =>
      other.state === 'open' && other.pull.headRef === pull.headRef && other.pull.baseRef === pull.baseRef,
  );
  if (twin) {
    const again = `state cannot be changed. There is already an open pull request from ${pull.headRef} to ${pull.baseRef}.`;
    throw invalid(fault({ code: 'invalid', field: 'state', message: again }));
  }
}

/**
 * Brings open pull requests up to what git holds: a push moves the head, a deleted head branch closes,
 * a head that the base has come to contain counts as merged.
 */
export async function settlePulls(world: World, repository: Repository): Promise<void> {
  for (const issue of pullsOf(repository)) {
    if (issue.state === 'open') await settle(world, repository, issue);
  }
}

async function settle(world: World, repository: Repository, issue: PullIssue): Promise<void> {
  const { pull } = issue;
  const head = headRepository(world, pull);
  const sha = head && (await readBranch(head, pull.headRef));
  if (!sha) return close(world, issue, null);
  const base = await readBranch(repository, pull.baseRef);
  const moved = sha !== pull.headSha;
  if (moved) {
    pull.headSha = sha;
    issue.updatedAt = world.now();
  }
  if (!base || !(await isAncestor(repository, sha, base))) return;
  // A head pushed back onto its base has nothing left to merge; a base that took the head in has merged it.
  if (!moved) markMerged(world, issue, sha, null);
  close(world, issue, null);
}

export function markMerged(world: World, issue: PullIssue, commit: string, by: string | null): void {
  issue.pull.merged = true;
  issue.pull.mergedAt = world.now();
  issue.pull.mergedBy = by;
  issue.pull.mergeCommitSha = commit;
  issue.pull.autoMerge = null;
  close(world, issue, by);
}

/** Asks people and teams (`slug`s of the owner's) for a review. All or none. */
export function requestReviews(
  world: World,
  repository: Repository,
  issue: PullIssue,
  logins: readonly string[],
  teams: readonly string[],
): void {
  const author = bareLogin(issue.author).toLowerCase();
  if (logins.some((login) => bareLogin(login).toLowerCase() === author)) {
    throw new Refusal(422, 'Review cannot be requested from pull request author.');
  }
  const people = logins.map((login) => collaborator(repository, login));
  const known = teams.every((slug) => world.teams.has(`${repository.owner}/${slug}`));
  if (people.includes(undefined) || !known) {
    throw new Refusal(
      422,
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${fullName(repository)} repository.`,
    );
  }
  for (const login of people) if (login) issue.pull.reviewers.add(login);
  for (const slug of teams) issue.pull.teamReviewers.add(slug);
}

/** Assigns those who may be assigned; GitHub leaves the others out without a word. */
export function addAssignees(repository: Repository, issue: Issue, logins: readonly string[]): void {
  for (const login of logins) {
    const known = collaborator(repository, login);
    if (known) issue.assignees.add(known);
  }
}

export function setLabels(
  world: World,
  repository: Repository,
  issue: Issue,
  names: readonly string[],
): void {
  const before = [...issue.labels];
  issue.labels.clear();
  try {
    addLabels(world, repository, issue, names);
  } catch (error) {
    for (const name of before) issue.labels.add(name);
    throw error;
  }
}

export function setMilestone(repository: Repository, issue: Issue, number: number | null): void {
  if (number !== null && !repository.milestones.has(number)) {
    throw invalid({ resource: 'Issue', code: 'invalid', field: 'milestone' });
  }
  issue.milestone = number;
}

export function checkBody(body: string, resource: string): void {
  if ([...body].length <= BODY_LIMIT) return;
  const message = `body is too long (maximum is ${BODY_LIMIT} characters)`;
  throw invalid({ resource, code: 'custom', field: 'body', message });
}

export function headRepository(world: World, pull: Pull): Repository | undefined {
  const [owner = '', name = ''] = pull.headRepository.split('/');
  return findRepository(world, owner, name);
}

/** Refuses when the branch is not where the caller thinks it is. */
export function expectHead(issue: PullIssue, sha: string | null | undefined): void {
  if (sha && sha !== issue.pull.headSha) {
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
}

function collaborator(repository: Repository, login: string): string | undefined {
  const known = [...repository.collaborators.keys(), repository.owner];
  return known.find((candidate) => candidate.toLowerCase() === login.toLowerCase());
}

function close(world: World, issue: Issue, by: string | null): void {
  issue.state = 'closed';
  issue.closedAt = world.now();
  issue.closedBy = by;
  issue.updatedAt = issue.closedAt;
  if (issue.pull) issue.pull.autoMerge = null;
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

function checkText({ title, body }: { readonly title: string; readonly body: string }): void {
  if (title.trim() === '') throw invalid(fault({ code: 'missing_field', field: 'title' }));
  if ([...title].length > TITLE_LIMIT) {
    const message = `title is too long (maximum is ${TITLE_LIMIT} characters)`;
    throw invalid(fault({ code: 'custom', field: 'title', message }));
  }
  checkBody(body, 'PullRequest');
}

function fault(error: Omit<FieldError, 'resource'>): FieldError {
  return { resource: 'PullRequest', ...error };
}

/** The pull request's own repository must be the one it was looked up in. */
export function ensurePull(issue: Issue | undefined): PullIssue {
  if (!issue?.pull) throw notFound();
  return issue as PullIssue;
}
