/** The order of a search, and where a page goes on: after the last issue of the page before, wherever that is now. */
import type { JiraIssue } from './issue.ts';
import type { Order } from './jql-parse.ts';
import { JiraRefusal } from './refusal.ts';

const MOST_FIELDS = 7;

type Rank = readonly (string | number)[];

const BY: Readonly<Record<string, (issue: JiraIssue) => string | number>> = {
  key: ({ key }) => keyRank(key),
  issuekey: ({ key }) => keyRank(key),
  id: ({ id }) => Number(id),
  updated: ({ updated }) => updated.getTime(),
  created: ({ created }) => created.getTime(),
};

/** The rank by the order asked for, then by id, newest first when nothing is asked for. */
export function ranking(order: readonly Order[]): {
  readonly rank: (issue: JiraIssue) => Rank;
  readonly compare: (a: Rank, b: Rank) => number;
} {
  if (order.length > MOST_FIELDS) throw new JiraRefusal(400, ['ORDER BY has at most 7 fields.']);
  const asked =
    order.length === 0 ? [{ field: 'id', descending: true }] : [...order, { field: 'id', descending: false }];
  const steps = asked.map(({ field, descending }) => {
    const by = BY[field];
    if (!by)
      throw new JiraRefusal(400, [
        `Field '${field}' does not exist or you do not have permission to view it.`,
      ]);
    return { by, sign: descending ? -1 : 1 };
  });
  return {
    rank: (issue) => steps.map(({ by }) => by(issue)),
    compare(a, b) {
      for (const [index, { sign }] of steps.entries()) {
        const [left = 0, right = 0] = [a[index], b[index]];
        if (left !== right) return left < right ? -sign : sign;
      }
      return 0;
    },
  };
}

/** Numbers in their order: AB-9 before AB-10. */
function keyRank(key: string): string {
  const [, project = '', number = ''] = /^(.+)-(\d+)$/.exec(key) ?? [];
  return `${project}-${number.padStart(9, '0')}`;
}

/** The token of the next page: the query that it belongs to, and the rank of the last issue shown. */
export function writeToken(jql: string, last: Rank): string {
  return Buffer.from(JSON.stringify([jql, last])).toString('base64url');
}

export function readToken(token: string, jql: string): Rank {
  try {
    const [of, last] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as [string, Rank];
    if (of === jql) return last;
  } catch {
    // Refused below, as one of another query is.
  }
  throw new JiraRefusal(400, ['The provided next page token is invalid or expired.']);
}
