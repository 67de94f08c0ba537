/** Reading issues: by query, which runs a little behind, and by id, which does not. */
import type { AdfSite } from '../adf/document.ts';
import type { Found, ListQuery, TrackedComment, TrackedItem } from '../tracker.ts';
import { severalAtOnce } from './at-once.ts';
import { type JiraIssue, nothing } from './forms.ts';
import { commentsOf, withForeign } from './issue-comments.ts';
import { askedParts, fetchIssues } from './issue-fetch.ts';
import { createIssueSearch, type IssueSearch } from './issue-search.ts';
import { itemOf, updatedAt } from './item.ts';
import { searchQuery, tolerance } from './jql.ts';
import type { JiraPort } from './ports.ts';
import type { SiteFacts } from './site-facts.ts';

export interface IssueReader extends IssueSearch {
  list(query: ListQuery): AsyncIterable<readonly TrackedItem[]>;
  /** As they are now; those that are not shown are left out. */
  byId(ids: readonly string[]): Promise<ReadonlyMap<string, JiraIssue>>;
  items(ids: readonly string[]): Promise<ReadonlyMap<string, TrackedItem>>;
  get(ids: readonly string[]): Promise<ReadonlyMap<string, Found>>;
  comments(ids: readonly string[]): Promise<ReadonlyMap<string, readonly TrackedComment[]>>;
  item(issue: JiraIssue): Promise<TrackedItem>;
}

export interface ReaderOptions extends AdfSite {
  readonly port: JiraPort;
  readonly facts: SiteFacts;
  readonly project: string;
}

/** Marks and events name what they like; Jira counts its issues. */
const idForm = /^\d{1,20}$/;

export function createIssueReader({ port, facts, site, project }: ReaderOptions): IssueReader {
  const { search, wrote } = createIssueSearch(port, facts);
  const reading = `read issues of ${project} from Jira`;

  async function item(issue: JiraIssue): Promise<TrackedItem> {
    const read = itemOf({ site }, await facts.fields(), issue);
    if (read.comments === undefined) return read;
    return { ...read, comments: await withForeign(read.comments, facts.account) };
  }

  async function byId(ids: readonly string[]): Promise<ReadonlyMap<string, JiraIssue>> {
    return fetchIssues(port, ids, await askedParts(facts), reading);
  }

  async function items(ids: readonly string[]): Promise<ReadonlyMap<string, TrackedItem>> {
    const found = await byId(ids);
    const all = await Promise.all([...found.values()].map(item));
    return new Map(all.map((one) => [one.id, one]));
  }

  /** Of the project Jira says whether it is there; of an issue only that it does not show it. */
  async function absence(ids: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    const isShown = await facts.project().then(
      () => true,
      () => false,
    );
    const told = await severalAtOnce(ids, async (id): Promise<readonly [string, Found]> => {
      if (!isShown) return [id, 'unreachable'];
      const path = `/issue/${encodeURIComponent(id)}?fields=summary`;
      const what = `read the issue ${id} from Jira`;
      const reply = await port.ask({ method: 'GET', path, form: nothing, what });
      return [id, !reply.ok && reply.status === 404 ? 'deleted' : 'unreachable'];
    });
    return new Map(told);
  }

  /** The server's clock is known with its first answer; where ours was too far behind, the span was too short. */
  async function* changedSince({ filter, since }: ListQuery): AsyncGenerator<readonly JiraIssue[]> {
    const what = `list the issues of ${project} of Jira`;
    const query = (now: number) => searchQuery({ project, filter, since, now });
    const asked = port.now();
    let isFirst = true;
    for await (const issues of search(query(asked), what)) {
      if (isFirst && since !== undefined && port.now() - asked > tolerance) {
        yield* search(query(port.now()), what);
        return;
      }
      isFirst = false;
      yield issues;
    }
  }

  return {
    search,
    wrote,
    byId,
    items,
    item,
    async *list({ filter, since }) {
      const from = since === undefined ? '' : new Date(since).toISOString();
      for await (const issues of changedSince({ filter, since })) {
        // A query knows minutes; the time of an issue is exact.
        const changed = issues.filter((issue) => updatedAt(issue) >= from);
        const page = await Promise.all(changed.map(item));
        if (page.length > 0) yield page;
      }
    },
    async get(ids) {
      const isId = (id: string) => idForm.test(id);
      const found = await items(ids.filter(isId));
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length === 0) return found;
      const nobodys = missing.filter((id) => !isId(id)).map((id) => [id, 'deleted'] as const);
      return new Map<string, Found>([...found, ...nobodys, ...(await absence(missing.filter(isId)))]);
    },
    async comments(ids) {
      const found = await fetchIssues(port, ids, { fields: ['comment'], properties: [] }, reading);
      return commentsOf(port, { site }, [...found.values()], facts.account);
    },
  };
}
