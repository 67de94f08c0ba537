/** Issues by query, which runs a little behind what was written. */
import { pagesOf } from '../pages.ts';
import { type JiraIssue, pageForm } from './forms.ts';
import { askedParts, pageSize } from './issue-fetch.ts';
import type { JiraPort } from './ports.ts';
import { refusedError } from './refused.ts';
import type { SiteFacts } from './site-facts.ts';

/** Issues that one search is to show as they are: what Jira takes at most. */
const mostReconciled = 50;

export interface IssueSearch {
  /** Page by page, whatever the query asks for. */
  search(jql: string, what: string): AsyncIterable<readonly JiraIssue[]>;
  /** Search is to show them as they are. */
  wrote(ids: readonly string[]): void;
}

export function createIssueSearch(port: JiraPort, facts: SiteFacts): IssueSearch {
  let written: readonly string[] = [];

  async function page(body: object, what: string) {
    const ask = { method: 'POST', path: '/search/jql', form: pageForm, what, repeats: true } as const;
    const reconcileIssues = written.map(Number);
    if (reconcileIssues.length > 0) {
      const reply = await port.ask({ ...ask, body: { ...body, reconcileIssues } });
      if (reply.ok || reply.status !== 400) return reply;
      // One of those that were written has gone meanwhile: Jira refuses to look at it.
      written = [];
    }
    return port.ask({ ...ask, body });
  }

  return {
    async *search(jql, what) {
      const wanted = await askedParts(facts);
      const pages = pagesOf('Jira', what);
      let nextPageToken: string | undefined;
      do {
        const at = nextPageToken === undefined ? {} : { nextPageToken };
        const reply = await page({ jql, maxResults: pageSize, ...wanted, ...at }, what);
        if (!reply.ok) {
          // A project that is not there is refused in whatever language the account speaks.
          if (reply.status === 400) await facts.project();
          throw refusedError(what, reply);
        }
        yield reply.body.issues;
        nextPageToken = pages.to(reply.body.nextPageToken);
      } while (nextPageToken !== undefined);
    },
    wrote(ids) {
      written = [...new Set([...ids, ...written])].filter((id) => /^\d+$/.test(id)).slice(0, mostReconciled);
    },
  };
}
