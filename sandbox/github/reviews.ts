/** Who is asked to review, and what they answer. */
import type { Repository, Review, World } from '../world.ts';
import { mayWrite } from './access.ts';
import { collaborator } from './issue.ts';
import { bareLogin, fullName, type PullIssue, userOf } from './lookup.ts';
import { Refusal } from './refusal.ts';
import { takeOff } from './removals.ts';

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

/** A person approves the pull request. */
export function approve(world: World, issue: PullIssue, login: string): void {
  review(world, issue, { author: login, verdict: 'APPROVED', at: world.now() });
}

export function requestChanges(world: World, issue: PullIssue, login: string): void {
  review(world, issue, { author: login, verdict: 'CHANGES_REQUESTED', at: world.now() });
}

function review(world: World, issue: PullIssue, given: Review): void {
  issue.pull.reviews.push(given);
  takeOff(world, issue, 'review', given.author);
}

/** What the reviews of those who may write come to; of each person only the last one counts. */
export function reviewDecision(
  world: World,
  repository: Repository,
  issue: PullIssue,
): 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null {
  const needed = repository.protections.get(issue.pull.baseRef)?.reviews ?? 0;
  const last = new Map(issue.pull.reviews.map(({ author, verdict }) => [author, verdict]));
  const counted = [...last]
    .filter(([login]) => login !== issue.author && userOf(world, login).kind === 'User')
    .filter(([login]) => mayWrite(world, repository, login))
    .map(([, verdict]) => verdict);
  if (counted.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  if (counted.length > 0 && counted.length >= needed) return 'APPROVED';
  return needed > 0 ? 'REVIEW_REQUIRED' : null;
}
