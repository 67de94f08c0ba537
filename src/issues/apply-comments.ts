import { SyncError } from '../model/error.ts';
import type { CommentEdit, TrackedComment } from '../trackers/tracker.ts';
import type { Applying } from './applying.ts';
import { inBatches } from './batches.ts';
import { type CommentChange, changeId } from './item-change.ts';
import { failed, outdated, type Result } from './result.ts';
import { shownValue } from './shown-value.ts';
import { unanswered } from './unanswered.ts';

/**
 * What somebody has written in meanwhile is left for the next run. An item that was taken up may have its copies already:
 * the next run reads them.
 */
export async function applyComments(changes: readonly CommentChange[], applying: Applying): Promise<void> {
  const { tracker, side, ids, results } = applying;
  const able = changes.flatMap((change) => {
    const item = ids.get(change.link)?.get(side.system)?.id;
    const by = changeId('create', change.link, side.system);
    if (item !== undefined && results.get(by)?.isAdopted !== true)
      return [{ id: change.id, change, edit: editOf(change, item) }];
    results.set(change.id, { outcome: { change: change.id, status: 'blocked', by } });
    return [];
  });
  await inBatches(side.system, able, applying, async (batch) => {
    const written = await tracker.writeComments(batch.map(({ edit }) => edit));
    return batch.map(({ id, change }, index): Result => {
      const one = written[index];
      if (one === undefined) return failed(id, unanswered(change));
      if (!one.ok) return failed(id, aboutComment(change, one.error));
      if (one.now === 'outdated') return outdated(id, `a comment on ${change.subject} changed meanwhile`);
      return { outcome: { change: id, status: 'applied' }, comment: one.now };
    });
  });
}

/** One of many, perhaps: which of them it is. */
function aboutComment({ does, origin }: CommentChange, { code, message, hint, cause }: SyncError): SyncError {
  const [text, by] =
    does.kind === 'create' ? [does.body, does.by.name] : [does.was.body, does.was.author?.name];
  const of = by === undefined ? '' : ` of ${by}`;
  const what = `${message} It is the comment${of} in ${origin.system}: ${shownValue(text)}.`;
  return new SyncError(code, what, { hint, cause });
}

function givenText({ given, body }: TrackedComment): string {
  return given ?? body;
}

function editOf({ does, origin }: CommentChange, item: string): CommentEdit {
  switch (does.kind) {
    case 'create': {
      const { clientId, body, by } = does;
      return { kind: 'create', item, clientId, body, by, copyOf: origin };
    }
    case 'update':
      return { kind: 'update', item, id: does.was.id, was: givenText(does.was), body: does.body };
    case 'delete':
      return { kind: 'delete', item, id: does.was.id, was: givenText(does.was) };
  }
}
