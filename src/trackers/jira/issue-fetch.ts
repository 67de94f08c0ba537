/** Issues by their ids, as they are now. */
import { portions } from '../../model/portions.ts';
import { issuesForm, type JiraIssue } from './forms.ts';
import { addressesKey, markKey } from './mark.ts';
import type { JiraPort } from './ports.ts';
import { refusedError } from './refused.ts';
import type { SiteFacts } from './site-facts.ts';

/** Of what Jira gives at most: with fields, of a search and of a fetch by ids. */
export const pageSize = 100;

/** What is asked for of an issue. */
export interface AskedParts {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
}

export async function askedParts(facts: SiteFacts): Promise<AskedParts> {
  const ids = (await facts.fields()).map(({ id }) => id);
  return {
    fields: [...new Set([...ids, 'created', 'updated', 'comment', 'security'])],
    properties: [markKey, addressesKey],
  };
}

/** Those that are not shown are left out. `what`: after "cannot". */
export async function fetchIssues(
  port: JiraPort,
  ids: readonly string[],
  { fields, properties }: AskedParts,
  what: string,
): Promise<ReadonlyMap<string, JiraIssue>> {
  const found = new Map<string, JiraIssue>();
  for (const some of portions([...new Set(ids)], pageSize)) {
    const body = { issueIdsOrKeys: some, fields, properties };
    const reply = await port.ask({
      ...{ method: 'POST', path: '/issue/bulkfetch', body, form: issuesForm, what },
      repeats: true,
    });
    if (!reply.ok) throw refusedError(what, reply);
    for (const issue of reply.body.issues) found.set(issue.id, issue);
  }
  return found;
}
