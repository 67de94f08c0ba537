import type { Removals } from '../../siblings/github.ts';
import type { GitHubClient } from './client.ts';
import { unanswered } from './errors.ts';

interface Event {
  readonly label?: { readonly name: string };
  readonly requestedReviewer?: { readonly login?: string; readonly combinedSlug?: string } | null;
  readonly assignee?: { readonly login?: string } | null;
}

interface Events {
  readonly nodes: readonly Event[];
}

interface Answer {
  readonly repository: {
    readonly pullRequest: { readonly taken: Events; readonly answered: Events } | null;
  } | null;
}

const document = `query Removals($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      taken: timelineItems(last: 100, itemTypes: [UNLABELED_EVENT, REVIEW_REQUEST_REMOVED_EVENT, UNASSIGNED_EVENT]) {
        nodes {
          ... on UnlabeledEvent { label { name } }
          ... on ReviewRequestRemovedEvent { requestedReviewer { ... on User { login } ... on Team { combinedSlug } } }
          ... on UnassignedEvent { assignee { ... on User { login } ... on Bot { login } } }
        }
      }
      answered: timelineItems(last: 100, itemTypes: [PULL_REQUEST_REVIEW]) {
        nodes { ... on PullRequestReview { requestedReviewer: author { login } } }
      }
    }
  }
}`;

/**
 * What people took off, from the pull request's own history: so a half-made pull request is completed,
 * and one that a person changed is left alone. A reviewer who has answered is no longer requested either.
 */
export async function readRemovals(
  client: GitHubClient,
  at: { readonly owner: string; readonly repo: string },
  number: number,
): Promise<Removals> {
  const { data, errors } = await client.graphql<Answer>(document, { ...at, number });
  const pull = data?.repository?.pullRequest;
  if (!pull) throw unanswered(`what people took off pull request #${number}`, errors);
  // Apart, because anybody may review, and a hundred reviews would hide what was taken off.
  const events = [...pull.taken.nodes, ...pull.answered.nodes];
  const names = (pick: (event: Event) => string | undefined) =>
    new Set(events.map(pick).filter((name) => name !== undefined));
  return {
    labels: names((event) => event.label?.name),
    reviewers: names((event) => event.requestedReviewer?.login ?? event.requestedReviewer?.combinedSlug),
    assignees: names((event) => event.assignee?.login),
  };
}
