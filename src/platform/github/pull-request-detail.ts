import type { PullRequestDetail } from '../../siblings/discovery.ts';
import { withoutBot } from './discovery.ts';

interface PullBody {
  readonly number: number;
  readonly node_id: string;
  readonly html_url: string;
  readonly state: 'open' | 'closed';
  readonly merged_at: string | null;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: string };
  readonly base: { readonly ref: string };
  readonly title: string;
  readonly body: string | null;
  readonly draft?: boolean;
  readonly labels: readonly { readonly name: string }[];
  readonly requested_reviewers?: readonly { readonly login: string }[] | null;
  readonly requested_teams?: readonly { readonly slug: string }[] | null;
  readonly assignees?: readonly { readonly login: string }[] | null;
  readonly milestone: { readonly title: string } | null;
}

/** As the capability sees it. */
export function detailOf(pull: PullBody, owner: string): PullRequestDetail {
  return {
    number: pull.number,
    nodeId: pull.node_id,
    url: pull.html_url,
    state: stateOf(pull.state, pull.merged_at),
    author: withoutBot(pull.user?.login ?? ''),
    headSha: pull.head.sha,
    title: pull.title,
    body: (pull.body ?? '').replaceAll('\r\n', '\n'),
    draft: pull.draft ?? false,
    base: pull.base.ref,
    labels: pull.labels.map(({ name }) => name),
    reviewers: [
      ...(pull.requested_reviewers ?? []).map(({ login }) => login),
      ...(pull.requested_teams ?? []).map(({ slug }) => `${owner}/${slug}`),
    ],
    assignees: (pull.assignees ?? []).map(({ login }) => login),
    milestone: pull.milestone?.title,
  };
}

export function stateOf(state: string, mergedAt: string | null): 'open' | 'merged' | 'closed' {
  if (mergedAt !== null) return 'merged';
  return state === 'open' ? 'open' : 'closed';
}
