import { SyncError } from '../../model/error.ts';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null | undefined;
}

/**
 * Where the next page begins; undefined: this was the last. Half a list must not pass for a whole one: throws where
 * there is more and no way on. `what`: after "cannot"; `former`: where this page began.
 */
export function nextCursor(
  { hasNextPage, endCursor }: PageInfo,
  former: string | undefined,
  what: string,
): string | undefined {
  if (!hasNextPage) return undefined;
  if (endCursor && endCursor !== former) return endCursor;
  throw new SyncError('NETWORK', `Cannot ${what}: Linear says that there is more, and not where it goes on.`);
}
