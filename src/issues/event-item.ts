/** The one item that an event is about. */
import { object, optional, safeParse, string } from 'zod/mini';
import type { IssueRules, SystemRule } from '../model/issue-rules.ts';
import { type ItemRef, isId } from '../model/item.ts';

const issueEvent = object({
  issue: object({ node_id: string(), pull_request: optional(object({})) }),
  repository: object({ full_name: string() }),
});
const dispatched = object({ client_payload: object({ system: string(), item: string() }) });

/** `none`: an event of an item that no system has. */
export type EventItem = ItemRef | 'none' | undefined;

/**
 * `issues` and `issue_comment` name an issue of the repository; a `repository_dispatch` may name any item by
 * `client_payload: { system, item }`. Undefined: the event is about no item.
 */
export function eventItem(name: string, payload: unknown, { systems }: IssueRules): EventItem {
  if (name === 'issues' || name === 'issue_comment') {
    const read = safeParse(issueEvent, payload);
    if (!read.success) return undefined;
    const { issue, repository } = read.data;
    if (issue.pull_request !== undefined) return 'none';
    const system = systems.find((one) => isAt(one, repository.full_name));
    return system === undefined ? 'none' : { system: system.name, id: issue.node_id };
  }
  if (name !== 'repository_dispatch') return undefined;
  const read = safeParse(dispatched, payload);
  if (!read.success) return undefined;
  const { system, item } = read.data.client_payload;
  return isId(item) && systems.some((one) => one.name === system) ? { system, id: item } : 'none';
}

function isAt(system: SystemRule, repository: string): boolean {
  return system.kind === 'github-issues' && system.repo.toLowerCase() === repository.toLowerCase();
}
