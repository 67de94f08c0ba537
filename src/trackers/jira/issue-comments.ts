/** Comments of issues: the few that come with each, else page by page. */
import type { AdfSite } from '../adf/document.ts';
import { pagesOf } from '../pages.ts';
import type { TrackedComment } from '../tracker.ts';
import { severalAtOnce } from './at-once.ts';
import { commentsForm, type JiraIssue } from './forms.ts';
import { pageSize } from './issue-fetch.ts';
import { commentOf, commentsIn } from './item.ts';
import type { JiraPort } from './ports.ts';
import { read } from './site-facts.ts';

export async function commentsOf(
  port: JiraPort,
  site: AdfSite,
  issues: readonly JiraIssue[],
): Promise<ReadonlyMap<string, readonly TrackedComment[]>> {
  const pages = await severalAtOnce(issues, async ({ id, fields }) => {
    return [id, commentsIn(site, fields.comment) ?? (await allComments(port, site, id))] as const;
  });
  return new Map(pages);
}

async function allComments(port: JiraPort, site: AdfSite, id: string): Promise<readonly TrackedComment[]> {
  const what = `read the comments of issue ${id} from Jira`;
  const pages = pagesOf('Jira', what);
  const all: TrackedComment[] = [];
  for (;;) {
    const path = `/issue/${encodeURIComponent(id)}/comment?startAt=${all.length}&maxResults=${pageSize}`;
    const { comments, total } = await read(port, path, commentsForm, what);
    // Pages go by their place: one that begins as another did is that one again.
    if (pages.to(comments[0]?.id) === undefined) return all;
    all.push(...comments.map((comment) => commentOf(site, comment)));
    if (all.length >= (total ?? 0)) return all;
  }
}
