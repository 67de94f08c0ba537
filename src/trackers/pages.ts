/** The way through the pages of one list. Half a list must not pass for a whole one: what leads nowhere throws. */
import { SyncError } from '../model/error.ts';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null | undefined;
}

export interface Pages {
  /** Where the page after this one begins; undefined: it was the last. */
  readonly after: (info: PageInfo) => string | undefined;
  /** The same of systems that name the next page by itself. Nothing and null: it was the last. */
  readonly to: <At extends string | number>(next: At | null | undefined) => At | undefined;
}

/** More pages than a list has. */
const mostPages = 10_000;

/** `failure`: of a list that `why`, which follows the name of the system. */
export function createPages(failure: (why: string) => SyncError): Pages {
  const seen = new Set<string | number>();

  function to<At extends string | number>(next: At | null | undefined): At | undefined {
    if (next === undefined || next === null) return undefined;
    if (seen.has(next)) throw failure('goes back to a page that it has given already');
    if (seen.size === mostPages) throw failure('comes to no end');
    seen.add(next);
    return next;
  }

  return {
    to,
    after({ hasNextPage, endCursor }) {
      if (!hasNextPage) return undefined;
      if (!endCursor) throw failure('says that there is more, and not where it goes on');
      return to(endCursor);
    },
  };
}

/** `system`: as messages name it; `what`: after "cannot". */
export function pagesOf(system: string, what: string): Pages {
  return createPages((why) => new SyncError('NETWORK', `Cannot ${what}: ${system} ${why}.`));
}
