/** Reading issues: by query, which runs a little behind, and by id, which does not. */
import type { AdfSite } from '../adf/document.ts';
import type { Found, ListQuery, TrackedComment, TrackedItem } from '../tracker.ts';
import { chunks, severalAtOnce } from './at-once.ts';
import { commentsForm, issuesForm, type JiraIssue, nothing, pageForm } from './forms.ts';
import { commentOf, commentsIn, itemOf, updatedAt } from './item.ts';
import { searchQuery, tolerance } from './jql.ts';
import { addressesKey, markKey } from './mark.ts';
import type { JiraPort } from './ports.ts';
import { refusedError } from './refused.ts';
import { read, type SiteFacts } from './site-facts.ts';

/** Of what Jira gives at most: with fields, of a search and of a fetch by ids. */
const pageSize = 100;
const mostReconciled = 50;
const mostPages = 10_000;

export interface IssueReader {
  list(query: ListQuery): AsyncIterable<readonly TrackedItem[]>;
  /** As they are now; those that are not shown are left out. */
  byId(ids: readonly string[]): Promise<ReadonlyMap<string, JiraIssue>>;
  items(ids: readonly string[]): Promise<ReadonlyMap<string, TrackedItem>>;
  get(ids: readonly string[]): Promise<ReadonlyMap<string, Found>>;
  comments(ids: readonly string[]): Promise<ReadonlyMap<string, readonly TrackedComment[]>>;
  /** Page by page, whatever the query asks for. */
  search(jql: string, what: string): AsyncIterable<readonly JiraIssue[]>;
  item(issue: JiraIssue): Promise<TrackedItem>;
  /** Search is to show them as they are. */
  wrote(ids: readonly string[]): void;
}

export interface ReaderOptions extends AdfSite {
  readonly port: JiraPort;
  readonly facts: SiteFacts;
  readonly project: string;
  readonly type: string | undefined;
}

export function createIssueReader({ port, facts, site, project, type }: ReaderOptions): IssueReader {
  let written: readonly string[] = [];

  async function asked(): Promise<{
    readonly fields: readonly string[];
    readonly properties: readonly string[];
  }> {
    const ids = (await facts.fields()).map(({ id }) => id);
    return {
      fields: [...new Set([...ids, 'created', 'updated', 'comment'])],
      properties: [markKey, addressesKey],
    };
  }

  async function item(issue: JiraIssue): Promise<TrackedItem> {
    return itemOf({ site }, await facts.fields(), issue);
  }

  async function* search(jql: string, what: string): AsyncGenerator<readonly JiraIssue[]> {
    const wanted = await asked();
    let nextPageToken: string | undefined;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const reconcileIssues = written.map(Number);
      const body = {
        ...{ jql, maxResults: pageSize, ...wanted },
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
        ...(reconcileIssues.length > 0 ? { reconcileIssues } : {}),
      };
      const reply = await port.ask({
        ...{ method: 'POST', path: '/search/jql', body, form: pageForm, what },
        repeats: true,
      });
      // One of those that were written has gone meanwhile: Jira refuses to look at it.
      if (!reply.ok && reply.status === 400 && reconcileIssues.length > 0) {
        written = [];
        continue;
      }
      if (!reply.ok) {
        // A project that is not there is refused in whatever language the account speaks.
        if (reply.status === 400) await facts.project();
        throw refusedError(what, reply);
      }
      yield reply.body.issues;
      nextPageToken = reply.body.nextPageToken ?? undefined;
      if (nextPageToken === undefined) return;
    }
  }

  async function fetched(
    ids: readonly string[],
    fields: readonly string[],
    properties: readonly string[],
  ): Promise<ReadonlyMap<string, JiraIssue>> {
    const what = `read issues of ${project} from Jira`;
    const found = new Map<string, JiraIssue>();
    for (const some of chunks([...new Set(ids)], pageSize)) {
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

  async function byId(ids: readonly string[]): Promise<ReadonlyMap<string, JiraIssue>> {
    const { fields, properties } = await asked();
    return fetched(ids, fields, properties);
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

  /** Page by page, from the first. */
  async function allComments(id: string): Promise<readonly TrackedComment[]> {
    const all: TrackedComment[] = [];
    for (let pages = 0; pages < mostPages; pages += 1) {
      const path = `/issue/${encodeURIComponent(id)}/comment?startAt=${all.length}&maxResults=${pageSize}`;
      const page = await read(port, path, commentsForm, `read the comments of issue ${id} from Jira`);
      all.push(...page.comments.map((comment) => commentOf({ site }, comment)));
      if (page.comments.length === 0 || all.length >= (page.total ?? 0)) break;
    }
    return all;
  }

  /** The server's clock is known with its first answer; where ours was too far behind, the span was too short. */
  async function* changedSince({ filter, since }: ListQuery): AsyncGenerator<readonly JiraIssue[]> {
    const what = `list the issues of ${project} of Jira`;
    const query = (now: number) => searchQuery({ project, type, filter, since, now });
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
    byId,
    items,
    item,
    wrote(ids) {
      written = [...new Set([...ids, ...written])].filter((id) => /^\d+$/.test(id)).slice(0, mostReconciled);
    },
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
      const found = await items(ids);
      const missing = ids.filter((id) => !found.has(id));
      return missing.length === 0 ? found : new Map<string, Found>([...found, ...(await absence(missing))]);
    },
    async comments(ids) {
      const found = await fetched(ids, ['comment'], []);
      const pages = await severalAtOnce([...found.values()], async ({ id, fields }) => {
        return [id, commentsIn({ site }, fields.comment) ?? (await allComments(id))] as const;
      });
      return new Map(pages);
    },
  };
}
