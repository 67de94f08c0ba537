import { portions } from '../../model/portions.ts';
import { pagesOf } from '../pages.ts';
import { commentsDocument } from './documents.ts';
import { commentPageForm, type LinearComment } from './forms.ts';
import { commentElement, type IssueParts } from './issue-parts.ts';
import type { LinearPort } from './ports.ts';

export const commentParts: IssueParts = {
  text: `fragment Parts on Comment { ${commentElement.text} }`,
  points: commentElement.points,
};

/** Ids in one filter. */
const mostIds = 200;

/** All comments of these issues, or those with these ids. Many issues cost as many requests as their comments fill pages. */
export async function readComments(
  port: LinearPort,
  ids: readonly string[],
  by: 'issue' | 'comment',
): Promise<{ readonly viewer: string | undefined; readonly all: readonly LinearComment[] }> {
  const what = 'read comments of Linear';
  const all: LinearComment[] = [];
  let viewer: string | undefined;
  for (const some of portions(ids, mostIds)) {
    const filter = by === 'issue' ? { issue: { id: { in: some } } } : { id: { in: some } };
    const pages = pagesOf('Linear', what);
    let after: string | undefined;
    do {
      const { comments, viewer: own } = await port.query({
        document: commentsDocument,
        variables: { filter, ...(after ? { after } : {}) },
        form: commentPageForm,
        what,
        points: Math.ceil(250 * (commentParts.points + 1.2)) + 10,
      });
      viewer = own.id;
      all.push(...comments.nodes);
      after = pages.after(comments.pageInfo);
    } while (after !== undefined);
  }
  return { viewer, all };
}
