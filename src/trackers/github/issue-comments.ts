import { safeParse } from 'zod/mini';
import { portions } from '../../model/portions.ts';
import { isOvertaken } from '../overtaken.ts';
import type { CommentEdit, CommentNow, TrackedComment, Written } from '../tracker.ts';
import { type CopiedText, changedCopy, newCopy, readCopy } from './attribution.ts';
import { commentOf } from './comment.ts';
import { commentsByIdDocument, lengths } from './issue-documents.ts';
import { commentForm, commentNodesForm } from './issue-forms.ts';
import type { Piece } from './mutation.ts';
import type { GitHubPort } from './ports.ts';
import { prepared } from './prepare.ts';
import { settle } from './settle.ts';

type Now = CommentNow;

/** What is gone already needs no deletion. */
export async function writeComments(
  edits: readonly CommentEdit[],
  port: GitHubPort,
  place: string,
): Promise<readonly Written<Now>[]> {
  const texts = await textsOf(edits, port, place);
  const settled = edits.map((edit) => settledBy(edit, texts));
  const open = edits.filter((_, index) => settled[index] === undefined);
  const plan = prepared<Now, CommentEdit>(open, (edit) => writing(edit, texts));
  const results = await settle<Now>(plan.jobs, {
    ...{ port, what: `write comments of ${place}` },
    read: (shown, at) => (plan.jobs[at]?.item.kind === 'delete' ? 'deleted' : readComment(shown)),
    lookUp: async (indexes) => indexes.map(() => undefined),
  });
  const inOrder = plan.inOrder(results).values();
  return settled.flatMap((now): Written<Now>[] =>
    now === undefined ? [inOrder.next().value ?? []].flat() : [{ ok: true, now }],
  );
}

/** Undefined: it is to be written. */
function settledBy(edit: CommentEdit, texts: ReadonlyMap<string, CopiedText>): Now | undefined {
  if (edit.kind === 'create') return undefined;
  const present = texts.get(edit.id)?.body;
  if (isOvertaken(edit, present)) return 'outdated';
  return present === undefined ? 'deleted' : undefined;
}

function writing(edit: CommentEdit, texts: ReadonlyMap<string, CopiedText>): Piece {
  switch (edit.kind) {
    case 'create':
      return [{ name: 'addComment', input: { subjectId: edit.item, body: newCopy(edit) } }];
    case 'update': {
      const former = texts.get(edit.id) ?? readCopy('');
      return [{ name: 'updateIssueComment', input: { id: edit.id, body: changedCopy(former, edit.body) } }];
    }
    case 'delete':
      return [{ name: 'deleteIssueComment', input: { id: edit.id } }];
  }
}

/** As they stand at GitHub: a change keeps the line that says whose it is. */
async function textsOf(
  edits: readonly CommentEdit[],
  port: GitHubPort,
  place: string,
): Promise<ReadonlyMap<string, CopiedText>> {
  const ids = edits.flatMap((edit) => (edit.kind === 'create' ? [] : [edit.id]));
  const texts = new Map<string, CopiedText>();
  for (const some of portions(ids, lengths.page)) {
    const { data } = await port.query({
      document: commentsByIdDocument,
      form: commentNodesForm,
      variables: { ids: some },
      what: `read comments of ${place}`,
    });
    for (const [at, id] of some.entries()) {
      const parsed = safeParse(commentForm, data.nodes[at]);
      if (parsed.success) texts.set(id, readCopy(parsed.data.body));
    }
  }
  return texts;
}

function readComment(shown: unknown): TrackedComment | undefined {
  const parsed = safeParse(commentForm, shown);
  return parsed.success ? commentOf(parsed.data) : undefined;
}
