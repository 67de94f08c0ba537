/** Comments of issues: the few that come with each, else page by page. */
import type { AdfSite } from '../adf/document.ts';
import { pagesOf } from '../pages.ts';
import type { TrackedComment } from '../tracker.ts';
import { severalAtOnce } from './at-once.ts';
import { commentsForm, type JiraIssue } from './forms.ts';
import { pageSize } from './issue-fetch.ts';
import { commentOf, commentsIn, isForAll } from './item.ts';
import type { JiraPort } from './ports.ts';
import { read } from './site-facts.ts';

export async function commentsOf(
  port: JiraPort,
  site: AdfSite,
  issues: readonly JiraIssue[],
  account: () => Promise<string | undefined>,
): Promise<ReadonlyMap<string, readonly TrackedComment[]>> {
  const pages = await severalAtOnce(issues, async ({ id, fields }) => {
    const comments = commentsIn(site, fields.comment) ?? (await allComments(port, site, id));
    return [id, await withForeign(comments, account)] as const;
  });
  return new Map(pages);
}

/** A line that says what a comment is a copy of counts only from the account that writes ours. */
export async function withForeign(
  comments: readonly TrackedComment[],
  account: () => Promise<string | undefined>,
): Promise<readonly TrackedComment[]> {
  if (comments.every(({ copyOf }) => copyOf === undefined)) return comments;
  const own = await account();
  const isOurs = ({ copyOf, author }: TrackedComment) =>
    copyOf === undefined || (own !== undefined && author?.id === own);
  return comments.map((one) => (isOurs(one) ? one : { ...one, isForeign: true }));
}

async function allComments(port: JiraPort, site: AdfSite, id: string): Promise<readonly TrackedComment[]> {
  const what = `read the comments of issue ${id} from Jira`;
  const pages = pagesOf('Jira', what);
  const all: TrackedComment[] = [];
  let count = 0;
  for (;;) {
    const path = `/issue/${encodeURIComponent(id)}/comment?startAt=${count}&maxResults=${pageSize}`;
    const { comments, total } = await read(port, path, commentsForm, what);
    // Pages go by their place: one that begins as another did is that one again.
    if (pages.to(comments[0]?.id) === undefined) return all;
    all.push(...comments.filter(isForAll).map((comment) => commentOf(site, comment)));
    count += comments.length;
    if (count >= (total ?? 0)) return all;
  }
}
