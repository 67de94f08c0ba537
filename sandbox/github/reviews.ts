/** Who is asked to review. */
import type { Repository, World } from '../world.ts';
import { collaborator } from './issue.ts';
import { bareLogin, fullName, type PullIssue } from './lookup.ts';
import { Refusal } from './refusal.ts';

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
