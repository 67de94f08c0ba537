import { safeParse } from 'zod/mini';
import { portions } from '../../model/portions.ts';
import { pagesOf } from '../pages.ts';
import type { Found, ListQuery, TrackedItem } from '../tracker.ts';
import { type Body, bodyOf } from './body.ts';
import { bodiesDocument, getDocument, lengths, listDocument } from './issue-documents.ts';
import { fits, issueFilters } from './issue-filter.ts';
import { bodiesForm, issueForm, issuePageForm, nodesForm, type WireIssue } from './issue-forms.ts';
import { itemOf } from './issue-item.ts';
import { markIn } from './mark.ts';
import { isNodeId } from './node-id.ts';
import type { GitHubPlacesPort, GitHubPort, Repository } from './ports.ts';
import { repositoryUnknown } from './repository-directory.ts';

export interface IssueReader {
  list(query: ListQuery): AsyncIterable<readonly TrackedItem[]>;
  get(ids: readonly string[], numbers?: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, Found>>;
  /** Texts as they are; of what was read before, as it was read. */
  bodies(ids: readonly string[]): Promise<ReadonlyMap<string, Body>>;
  /** By link, among the newest issues, but for these ids. */
  marked(links: ReadonlySet<string>, but?: ReadonlySet<string>): Promise<readonly TrackedItem[]>;
  /** What an answer shows, where it shows an issue. */
  read(shown: unknown): TrackedItem | undefined;
}

/** What a run that was killed has made is among these, unless a thousand issues were opened since. */
const mostMarkPages = 10;

export function createIssueReader(
  port: GitHubPort,
  repository: Repository,
  places?: GitHubPlacesPort,
): IssueReader {
  const place = `${repository.owner}/${repository.name}`;
  const known = new Map<string, Body>();

  function take(issue: WireIssue): TrackedItem {
    known.set(issue.id, bodyOf(issue.body));
    const isHere = issue.repository.nameWithOwner.toLowerCase() === place.toLowerCase();
    return { ...itemOf(issue), ...(isHere && { number: issue.number }) };
  }

  function read(shown: unknown): TrackedItem | undefined {
    const parsed = safeParse(issueForm, shown);
    return parsed.success ? take(parsed.data) : undefined;
  }

  async function* list(query: ListQuery) {
    const filter = issueFilters(query);
    const what = `list the issues of ${place}`;
    const pages = pagesOf('GitHub', what);
    let after: string | undefined;
    do {
      const { data, refusals } = await port.query({
        document: listDocument,
        form: issuePageForm,
        variables: { ...repository, filter, ...(after ? { after } : {}) },
        what,
      });
      if (!data.repository) throw refusals[0]?.error ?? repositoryUnknown(repository);
      const { nodes, pageInfo } = data.repository.issues;
      const items = nodes.map(take).filter((item) => fits(item, query.filter));
      if (items.length > 0) yield items;
      after = pages.after(pageInfo);
    } while (after !== undefined);
  }

  async function get(
    ids: readonly string[],
    numbers?: ReadonlyMap<string, number>,
  ): Promise<ReadonlyMap<string, Found>> {
    const found = await byId(ids);
    for (const [id, one] of found) {
      const number = numbers?.get(id);
      if (one === 'deleted' && number !== undefined) found.set(id, await whereverItIs(number));
    }
    return found;
  }

  async function whereverItIs(number: number): Promise<Found> {
    const moved = await places?.movedTo(repository, number);
    if (moved === undefined) return 'deleted';
    const there = moved === 'hidden' ? undefined : (await byId([moved.id])).get(moved.id);
    return typeof there === 'object' ? there : 'unreachable';
  }

  async function byId(ids: readonly string[]): Promise<Map<string, Found>> {
    const found = new Map<string, Found>(ids.map((id) => [id, 'deleted']));
    for (const some of portions([...found.keys()].filter(isNodeId), lengths.page)) {
      const { data, refusals } = await port.query({
        document: getDocument,
        form: nodesForm,
        variables: { ...repository, ids: some },
        what: `read ${some.length} issues of ${place}`,
      });
      for (const [at, id] of some.entries()) {
        const item = read(data.nodes[at]);
        const refusal = refusals.find(({ path }) => path[0] === 'nodes' && path[1] === at);
        // A token that no longer reaches the repository sees none of its issues: that says nothing about them.
        // Neither does an answer that shows something that is no issue as we know them.
        const isNothing = data.nodes[at] == null && (refusal === undefined || refusal.isMissing);
        const isGone = data.repository !== null && isNothing;
        found.set(id, item ?? (isGone ? 'deleted' : 'unreachable'));
      }
    }
    return found;
  }

  async function bodies(ids: readonly string[]): Promise<ReadonlyMap<string, Body>> {
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0) await get(unknown);
    return known;
  }

  const seen = new Set<string>();
  const linked = new Map<string, Set<string>>();

  /** Newest first, as far as they were not looked at before. */
  async function lookForMarks(): Promise<void> {
    let after: string | undefined;
    for (let pages = 0; pages < mostMarkPages; pages += 1) {
      const { data, refusals } = await port.query({
        document: bodiesDocument,
        form: bodiesForm,
        variables: { ...repository, ...(after ? { after } : {}) },
        what: `look for issues of ${place} that are linked already`,
      });
      if (!data.repository) throw refusals[0]?.error ?? repositoryUnknown(repository);
      const { nodes, pageInfo } = data.repository.issues;
      const isKnown = nodes.some(({ id }) => seen.has(id));
      for (const { id, body, viewerDidAuthor } of nodes) {
        seen.add(id);
        const mark = viewerDidAuthor ? markIn(bodyOf(body), 'issue') : undefined;
        if (mark) linked.set(mark.link, (linked.get(mark.link) ?? new Set()).add(id));
      }
      after = pageInfo.endCursor ?? undefined;
      if (isKnown || !pageInfo.hasNextPage || after === undefined) return;
    }
  }

  async function marked(
    links: ReadonlySet<string>,
    but?: ReadonlySet<string>,
  ): Promise<readonly TrackedItem[]> {
    await lookForMarks();
    const ids = [...links].flatMap((link) => [...(linked.get(link) ?? [])]).filter((id) => !but?.has(id));
    const found = ids.length > 0 ? [...(await get(ids)).values()] : [];
    return found.filter((item) => typeof item !== 'string');
  }

  return { list, get, bodies, marked, read };
}
