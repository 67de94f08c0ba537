import { array, number, object, safeParse, string, unknown } from 'zod/mini';
import { portions } from '../../model/portions.ts';
import { isNodeId } from './node-id.ts';
import type { GitHubPort, GitHubRestPort, Repository } from './ports.ts';
import { placeOf } from './rest-facts.ts';

/** An issue as REST calls it. */
export interface CalledIssue {
  readonly id: string;
  readonly at: Repository;
  readonly number: number;
  /** The number of its id. */
  readonly key: number;
}

const document = `query SyncBlockers($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Issue { id number fullDatabaseId repository { nameWithOwner } } } }`;

const nodesForm = object({ nodes: array(unknown()) });
const issueForm = object({
  id: string(),
  number: number(),
  fullDatabaseId: string(),
  repository: object({ nameWithOwner: string() }),
});

/** By id; those that are gone are left out. */
export async function calledIssues(
  port: GitHubPort,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CalledIssue>> {
  const found = new Map<string, CalledIssue>();
  for (const some of portions([...new Set(ids)].filter(isNodeId), 100)) {
    const what = 'read which issues block others';
    const { data } = await port.query({ document, form: nodesForm, variables: { ids: some }, what });
    for (const node of data.nodes) {
      const parsed = safeParse(issueForm, node);
      if (!parsed.success) continue;
      const { id, repository, fullDatabaseId } = parsed.data;
      const name = `${repository.nameWithOwner}#${parsed.data.number}`;
      found.set(id, { id, ...placeOf({ name }), key: Number(fullDatabaseId) });
    }
  }
  return found;
}

/** There already, or gone already, is as good: where it is refused, it is looked at once more. */
export async function setBlocker(
  rest: GitHubRestPort,
  blocked: CalledIssue,
  blocker: CalledIssue,
  isThere: boolean,
): Promise<void> {
  const { at, number: of } = blocked;
  const write = isThere ? rest.block : rest.unblock;
  await write(at, of, blocker.key).catch(async (thrown: unknown) => {
    const now = await rest.dependencies(at, of, 'blocked_by').catch(() => undefined);
    if (now?.includes(blocker.id) !== isThere) throw thrown;
  });
}
