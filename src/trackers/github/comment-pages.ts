import { pagesOf } from '../pages.ts';
import type { TrackedComment } from '../tracker.ts';
import { commentOf } from './comment.ts';
import { commentsDocument } from './issue-documents.ts';
import { commentPageForm } from './issue-forms.ts';
import type { GitHubPort } from './ports.ts';

/** All comments of an issue, a hundred with each request. */
export async function readComments(
  port: GitHubPort,
  id: string,
  place: string,
): Promise<readonly TrackedComment[]> {
  const all: TrackedComment[] = [];
  const what = `read the comments of an issue of ${place}`;
  const pages = pagesOf('GitHub', what);
  let after: string | undefined;
  do {
    const { data } = await port.query({
      document: commentsDocument,
      form: commentPageForm,
      variables: { id, ...(after ? { after } : {}) },
      what,
    });
    const page = data.node?.comments;
    all.push(...(page?.nodes ?? []).map(commentOf));
    after = page && pages.after(page.pageInfo);
  } while (after !== undefined);
  return all;
}
