/** The one item that an event is about. */
import { object, optional, safeParse, string, unknown } from 'zod/mini';
import type { Finding } from '../model/finding.ts';
import type { IssueRules, SystemRule } from '../model/issue-rules.ts';
import { type ItemRef, isId } from '../model/item.ts';

const issueEvent = object({
  issue: object({ node_id: string(), pull_request: optional(object({})) }),
  repository: object({ full_name: string() }),
});
const dispatched = object({
  client_payload: object({ system: optional(unknown()), item: optional(unknown()) }),
});

const eventCure =
  'Send `client_payload: { system, item }` with the name of the system and the id that its API gives, not the name that people read.';

/** `none`: an event of an item that no system has. A finding: it was meant to name one, and does not. */
export type EventItem = ItemRef | 'none' | Finding | undefined;

/**
 * `issues` and `issue_comment` name an issue of the repository; a `repository_dispatch` may name any item by
 * `client_payload: { system, item }`. Undefined: the event is about no item.
 */
export function eventItem(
  name: string,
  payload: unknown,
  { systems }: Pick<IssueRules, 'systems'>,
): EventItem {
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
  if (system === undefined && item === undefined) return undefined;
  const named = systems.find((one) => one.name === system);
  const names = systems.map((one) => `\`${one.name}\``).join(', ');
  if (named === undefined) return unusable(`\`system\`, which is one of ${names}`);
  return typeof item === 'string' && isId(item)
    ? { system: named.name, id: item }
    : unusable('`item`, the id of one');
}

function unusable(lacking: string): Finding {
  return {
    severity: 'error',
    code: 'INPUT_INVALID',
    subject: 'repository_dispatch',
    what: `The \`client_payload\` of the event lacks ${lacking}; nothing is done.`,
    cure: eventCure,
  };
}

export function unfoundItem({ system, id }: ItemRef): Finding {
  return {
    severity: 'warning',
    code: 'INPUT_INVALID',
    subject: 'repository_dispatch',
    what: `\`${system}\` has no item of the id \`${id}\`, which the \`client_payload\` of the event names.`,
    cure: `Nothing to do if it was deleted. ${eventCure}`,
  };
}

/** Which may be meant so: others send such events, too. */
export const unnamedItem: Finding = {
  severity: 'notice',
  code: 'INPUT_INVALID',
  subject: 'repository_dispatch',
  what: 'The `client_payload` of the event names no item: what has changed since the last run is looked at.',
  cure: eventCure,
};

function isAt(system: SystemRule, repository: string): boolean {
  return system.kind === 'github-issues' && system.repo.toLowerCase() === repository.toLowerCase();
}
