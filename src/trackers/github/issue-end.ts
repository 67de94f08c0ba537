import { SyncError } from '../../model/error.ts';
import type { Found, ItemEnd, Written } from '../tracker.ts';
import type { Tools } from './issue-create.ts';
import type { Piece } from './mutation.ts';
import { prepared } from './prepare.ts';
import { settle } from './settle.ts';

/**
 * Issues have no archive: they are closed instead. What is closed already stays as its people have left it, and what is
 * gone is gone.
 */
export async function endIssues(
  items: readonly ItemEnd[],
  { port, reader, place }: Tools,
): Promise<readonly Written<Found>[]> {
  if (items.length === 0) return [];
  const found = await reader.get(items.map(({ id }) => id));
  const open = items.filter((item) => !isEnded(item, found.get(item.id)));
  const plan = prepared<Found, ItemEnd>(open, ending);
  const deleted = new Set(plan.jobs.flatMap(({ item }, at) => (item.action === 'delete' ? [at] : [])));
  const results = await settle<Found>(plan.jobs, {
    ...{ port, what: `close or delete issues of ${place}` },
    read: (shown, at) => (deleted.has(at) ? 'deleted' : reader.read(shown)),
    lookUp: async (indexes) => indexes.map(() => undefined),
  });
  const rest = new Map(open.map((item, at) => [item, cured(item, results[at])]));
  return items.map((item) => rest.get(item) ?? { ok: true, now: found.get(item.id) ?? 'deleted' });
}

/** GitHub names no permission for it: https://docs.github.com/en/issues/tracking-your-work-with-issues/administering-issues/deleting-an-issue */
function cured({ action }: ItemEnd, written: Written<Found> | undefined): Written<Found> | undefined {
  if (action !== 'delete' || written?.ok !== false || written.error.code !== 'PERMISSION_MISSING')
    return written;
  const { message, cause } = written.error;
  const hint =
    "Only an administrator of the repository may delete issues, which the workflow's own token never is: pass a token of one as `token`, or set `on-delete` of the pair to `close`.";
  return { ok: false, error: new SyncError('PERMISSION_MISSING', message, { hint, cause }) };
}

function isEnded({ action }: ItemEnd, found: Found | undefined): boolean {
  if (typeof found !== 'object') return true;
  return action !== 'delete' && found.snapshot.fields.state === 'closed';
}

function ending({ id, action, duplicateOf }: ItemEnd): Piece {
  if (action === 'delete') return [{ name: 'deleteIssue', input: { issueId: id } }];
  if (duplicateOf !== undefined) {
    const input = { issueId: id, stateReason: 'DUPLICATE', duplicateIssueId: duplicateOf };
    return [{ name: 'closeIssue', input }];
  }
  // Nobody has done it: what it was one with is no longer there.
  return [{ name: 'closeIssue', input: { issueId: id, stateReason: 'NOT_PLANNED' } }];
}
