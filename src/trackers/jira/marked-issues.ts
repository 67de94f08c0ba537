/**
 * Issues by their marks. Only an app can have entity properties indexed, so what our own account has created of late is
 * read, once, and later only what has come since. Search runs a little behind: what was created seconds ago by a run
 * that was killed may not be shown yet.
 */
import type { NewItem, TrackedItem } from '../tracker.ts';
import type { JiraIssue } from './forms.ts';
import type { IssueReader } from './issue-reader.ts';
import { createdQuery } from './jql.ts';
import { markIn } from './mark.ts';
import type { JiraPort } from './ports.ts';

const day = 24 * 60 * 60 * 1000;
/** Days that a create without an answer is looked for; older ones are known from the lists of the runs between. */
const lookBack = 14 * day;

export interface MarkedIssues {
  find(
    wanted: readonly Pick<NewItem, 'clientId' | 'mark'>[],
    made?: ReadonlySet<string>,
  ): Promise<readonly TrackedItem[]>;
  /** Issues that were read for something else. */
  saw(items: readonly TrackedItem[]): void;
}

export function createMarkedIssues(port: JiraPort, reader: IssueReader, project: string): MarkedIssues {
  const byLink = new Map<string, Set<string>>();
  const byClient = new Map<string, Set<string>>();
  let since: number | undefined;

  function note(issue: Pick<JiraIssue, 'id' | 'properties'>): void {
    const mark = markIn(issue.properties);
    if (mark) noteIn(byLink, mark.link, issue.id);
    if (mark?.client !== undefined) noteIn(byClient, mark.client, issue.id);
  }

  return {
    saw(items) {
      for (const { id, mark } of items) if (mark) noteIn(byLink, mark.link, id);
    },
    async find(wanted, made) {
      const idsOf = ({ clientId, mark }: Pick<NewItem, 'clientId' | 'mark'>) => {
        return [...(byLink.get(mark.link) ?? byClient.get(clientId) ?? [])].filter((id) => !made?.has(id));
      };
      if (wanted.some((one) => idsOf(one).length === 0)) {
        const now = port.now();
        const jql = createdQuery(project, since ?? now - lookBack, now);
        const what = `look for issues of ${project} that an earlier run created`;
        for await (const issues of reader.search(jql, what)) issues.forEach(note);
        // Of both, the one that misses nothing: the server's clock may be known only now.
        since = Math.min(now, port.now());
      }
      const ids = wanted.flatMap(idsOf);
      // As they are now: a mark may have been taken off, or the issue be gone.
      const items = ids.length === 0 ? [] : [...(await reader.items(ids)).values()];
      return items.filter(({ mark }) => mark !== undefined);
    },
  };
}

function noteIn(ids: Map<string, Set<string>>, key: string, id: string): void {
  ids.set(key, (ids.get(key) ?? new Set()).add(id));
}
