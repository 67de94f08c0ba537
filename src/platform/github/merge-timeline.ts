/** What the events of a pull request say of merging it, as long as its head is the one that they were about. */
import type { MergeView } from '../../siblings/mergeability.ts';
import type { GitHubClient } from './client.ts';
import type { MergeNode, TimelineNode } from './merge-document.ts';

export interface At {
  readonly owner: string;
  readonly repo: string;
}

type Name = TimelineNode['__typename'];
type Event<N extends Name> = Extract<TimelineNode, { readonly __typename: N }>;

/** The person who had the last word on auto-merge, unless the head was pushed since. */
export async function disarmedBy(
  client: GitHubClient,
  at: At,
  pull: MergeNode,
  self: string,
): Promise<string | undefined> {
  const last = lastOf(pull, 'AutoMergeEnabledEvent', 'AutoMergeDisabledEvent');
  if (last?.__typename !== 'AutoMergeDisabledEvent' || last.actor?.__typename !== 'User') return undefined;
  if (last.actor.login === self || (await isOfOtherHead(client, at, pull, last))) return undefined;
  return last.actor.login;
}

/** How it left the merge queue, unless the head was pushed after it had come there: that takes it out as well. */
export async function putOut(client: GitHubClient, at: At, pull: MergeNode): Promise<MergeView['putOut']> {
  if (pull.isInMergeQueue || pull.state !== 'OPEN') return undefined;
  const left = lastOf(pull, 'AddedToMergeQueueEvent', 'RemovedFromMergeQueueEvent');
  if (left?.__typename !== 'RemovedFromMergeQueueEvent') return undefined;
  const came = lastOf(pull, 'AddedToMergeQueueEvent') ?? left;
  if (await isOfOtherHead(client, at, pull, came)) return undefined;
  return {
    by: left.actor?.__typename === 'User' ? left.actor.login : undefined,
    reason: clauseOf(left.reason),
  };
}

/** GitHub's own word for it, such as `FAILED_CHECKS`. */
function clauseOf(reason: string | null): string | undefined {
  const words = (reason ?? '')
    .replaceAll(/[^A-Za-z]+/g, ' ')
    .trim()
    .toLowerCase()
    .slice(0, 60);
  return words === '' ? undefined : words;
}

function lastOf<N extends Name>({ timelineItems }: MergeNode, ...names: readonly N[]): Event<N> | undefined {
  const isOne = (event: TimelineNode): event is Event<N> => names.some((name) => name === event.__typename);
  return timelineItems.nodes.filter(isOne).at(-1);
}

/** Whether the head was pushed after the event. The timeline does not tell when commits were added on top. */
async function isOfOtherHead(
  client: GitHubClient,
  at: At,
  { timelineItems, headRefName, headRefOid }: MergeNode,
  event: TimelineNode,
): Promise<boolean> {
  const later = timelineItems.nodes.slice(timelineItems.nodes.indexOf(event) + 1);
  if (later.some((one) => isPushOf(one, headRefOid))) return true;
  return wasPushedAfter(client, { ...at, ref: headRefName }, headRefOid, event.createdAt);
}

function isPushOf(event: TimelineNode, head: string): boolean {
  return event.__typename === 'HeadRefForcePushedEvent' && event.afterCommit?.oid === head;
}

/** Without an answer what was decided stands. */
async function wasPushedAfter(
  client: GitHubClient,
  at: At & { readonly ref: string },
  head: string,
  when: string,
): Promise<boolean> {
  const { data } = await client
    .request('GET /repos/{owner}/{repo}/activity', { ...at, per_page: 100 })
    .catch(() => ({ data: [] }));
  return data.some(({ after, timestamp }) => after === head && Date.parse(timestamp) > Date.parse(when));
}
