/**
 * What search knows. It runs behind: a write shows only some searches later. Counted in searches and not
 * in time, so that a test is the same each time.
 * See https://developer.atlassian.com/cloud/jira/platform/search-and-reconcile.
 */
import type { JiraIssue } from './issue.ts';

interface Hidden {
  readonly id: string;
  /** What the issue was before the write; null when the write made it. */
  readonly before: JiraIssue | null;
  /** The number of the search that shows the write. */
  readonly shownBy: number;
}

export interface SearchIndex {
  /** How many searches after a write still show what was before it. */
  behind: number;
  searches: number;
  hidden: Hidden[];
}

export function createIndex(): SearchIndex {
  return { behind: 0, searches: 0, hidden: [] };
}

/** Called before each write of an issue, with null when it is about to be made. */
export function hideWrite(index: SearchIndex, id: string, issue: JiraIssue | null): void {
  if (index.behind === 0) return;
  index.hidden.push({
    id,
    before: issue && structuredClone(issue),
    shownBy: index.searches + index.behind + 1,
  });
}

/** All issues as a search sees them, those named in `reconciled` as they are. */
export function searchable(
  { index, issues }: { readonly index: SearchIndex; readonly issues: ReadonlyMap<string, JiraIssue> },
  reconciled: ReadonlySet<string>,
): readonly JiraIssue[] {
  index.searches += 1;
  index.hidden = index.hidden.filter(({ shownBy }) => shownBy > index.searches);
  const seen = new Map(issues);
  // The oldest write that does not show yet decides: from the newest to the oldest.
  for (const { id, before } of index.hidden.toReversed()) {
    if (reconciled.has(id)) continue;
    if (before) seen.set(id, before);
    else seen.delete(id);
  }
  return [...seen.values()];
}
