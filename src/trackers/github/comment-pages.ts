import { portions } from '../../model/portions.ts';
import { pagesOf } from '../pages.ts';
import type { TrackedComment } from '../tracker.ts';
import { commentOf } from './comment.ts';
import { commentsDocument, firstCommentsDocument } from './issue-documents.ts';
import { commentPageForm, firstCommentsForm } from './issue-forms.ts';
import type { GitHubPort } from './ports.ts';

/** Issues of which one request reads a hundred comments each. */
const together = 25;

/**
 * All comments of these issues, as far as they are shown: the first hundred of many at once, then a hundred of one with
 * each request.
 */
export async function readComments(
  port: GitHubPort,
  ids: readonly string[],
  place: string,
): Promise<ReadonlyMap<string, readonly TrackedComment[]>> {
  const all = new Map<string, readonly TrackedComment[]>();
  for (const some of portions([...new Set(ids)], together)) {
    const { data } = await port.query({
      document: firstCommentsDocument,
      form: firstCommentsForm,
      variables: { ids: some },
      what: `read the comments of ${some.length} issues of ${place}`,
    });
    for (const node of data.nodes) {
      if (node?.id === undefined || node.comments === undefined) continue;
      const { nodes, pageInfo } = node.comments;
      const rest = pageInfo.hasNextPage ? await readOn(port, node.id, pageInfo.endCursor, place) : [];
      all.set(node.id, [...nodes.map(commentOf), ...rest]);
    }
  }
  return all;
}

async function readOn(
  port: GitHubPort,
  id: string,
  endCursor: string | null | undefined,
  place: string,
): Promise<readonly TrackedComment[]> {
  const what = `read the comments of an issue of ${place}`;
  const pages = pagesOf('GitHub', what);
  const all: TrackedComment[] = [];
  let after = pages.after({ hasNextPage: true, endCursor });
  while (after !== undefined) {
    const { data } = await port.query({
      document: commentsDocument,
      form: commentPageForm,
      variables: { id, after },
      what,
    });
    const page = data.node?.comments;
    all.push(...(page?.nodes ?? []).map(commentOf));
    after = page && pages.after(page.pageInfo);
  }
  return all;
}
