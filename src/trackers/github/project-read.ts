import { safeParse } from 'zod/mini';
import { SyncError } from '../../model/error.ts';
import { portions } from '../../model/portions.ts';
import { pagesOf } from '../pages.ts';
import type { Found, ListQuery, TrackedItem } from '../tracker.ts';
import { lengths } from './issue-documents.ts';
import { fits, refuseUnfit } from './issue-filter.ts';
import { isNodeId } from './node-id.ts';
import type { GitHubPort } from './ports.ts';
import type { ProjectDirectory } from './project-directory.ts';
import { itemsByIdDocument, itemsDocument, newestDocument } from './project-documents.ts';
import { itemForm, itemNodesForm, itemPageForm, type WireItem } from './project-forms.ts';
import { projectItemOf } from './project-item.ts';

export interface ProjectReader {
  /** Asked for before anything can be read. */
  directory(): Promise<ProjectDirectory>;
  list(query: ListQuery): AsyncIterable<readonly TrackedItem[]>;
  get(ids: readonly string[]): Promise<ReadonlyMap<string, Found>>;
  /** By link, among what was listed and the newest items, but for these ids. */
  marked(links: ReadonlySet<string>, but?: ReadonlySet<string>): Promise<readonly TrackedItem[]>;
  /** As they were read last; asked for where they were not. */
  wire(ids: readonly string[]): Promise<ReadonlyMap<string, WireItem>>;
  read(shown: unknown): TrackedItem | undefined;
}

function unknownProject(place: string): SyncError {
  return new SyncError('GITHUB_PROJECT_UNKNOWN', `GitHub no longer shows this token ${place}.`);
}

export function createProjectReader(
  port: GitHubPort,
  place: string,
  readDirectory: () => Promise<ProjectDirectory>,
): ProjectReader {
  const known = new Map<string, WireItem>();
  const linked = new Map<string, Map<string, TrackedItem>>();
  let project: ProjectDirectory | undefined;

  async function directory(): Promise<ProjectDirectory> {
    project = await readDirectory();
    return project;
  }

  function read(shown: unknown): TrackedItem | undefined {
    const parsed = safeParse(itemForm, shown);
    if (!parsed.success || project === undefined || parsed.data.project.id !== project.id) return undefined;
    known.set(parsed.data.id, parsed.data);
    const item = projectItemOf(parsed.data, project);
    if (item.mark && !item.isForeign) {
      const { link } = item.mark;
      linked.set(link, (linked.get(link) ?? new Map()).set(item.id, item));
    }
    return item;
  }

  async function page(document: string, after: string | undefined) {
    const { id } = await directory();
    const { data, refusals } = await port.query({
      ...{ document, form: itemPageForm, what: `list the items of ${place}` },
      variables: { id, ...(after ? { after } : {}) },
    });
    if (!data.node?.items) throw refusals[0]?.error ?? unknownProject(place);
    const { nodes, pageInfo } = data.node.items;
    return { items: nodes.map(read).filter((item) => item !== undefined), pageInfo };
  }

  /** Projects cannot be asked for what changed: all items come, and what is older is left out here. */
  async function* list({ filter, since }: ListQuery) {
    refuseUnfit(filter);
    const from = since === undefined ? undefined : Date.parse(since);
    const pages = pagesOf('GitHub', `list the items of ${place}`);
    let after: string | undefined;
    do {
      const { items, pageInfo } = await page(itemsDocument, after);
      const wanted = items
        .filter((item) => fits(item, filter))
        .filter(({ presence, snapshot }) =>
          from === undefined ? presence === 'present' : Date.parse(snapshot.updatedAt) >= from,
        );
      if (wanted.length > 0) yield wanted;
      after = pages.after(pageInfo);
    } while (after !== undefined);
  }

  async function get(ids: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    const { id: project } = await directory();
    const found = new Map<string, Found>(ids.map((id) => [id, 'deleted']));
    for (const some of portions([...found.keys()].filter(isNodeId), lengths.page)) {
      const { data, refusals } = await port.query({
        document: itemsByIdDocument,
        form: itemNodesForm,
        variables: { project, ids: some },
        what: `read ${some.length} items of ${place}`,
      });
      for (const [at, id] of some.entries()) {
        const refusal = refusals.find(({ path }) => path[0] === 'nodes' && path[1] === at);
        // One that is there and shows no issue is of a thing that the token may not see.
        const isGone = Boolean(data.project) && refusal?.isMissing === true;
        found.set(id, read(data.nodes[at]) ?? (isGone ? 'deleted' : 'unreachable'));
      }
    }
    return found;
  }

  return {
    directory,
    list,
    get,
    read,
    async marked(links, but) {
      await page(newestDocument, undefined);
      return [...links]
        .flatMap((link) => [...(linked.get(link)?.values() ?? [])])
        .filter(({ id }) => !but?.has(id));
    },
    async wire(ids) {
      const unknown = ids.filter((id) => !known.has(id));
      if (unknown.length > 0) await get(unknown);
      return known;
    },
  };
}
