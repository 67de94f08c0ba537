import { safeParse } from 'zod/mini';
import type { CommentEdit, TrackedComment, Written } from '../tracker.ts';
import { attributed, reattributed } from './attribution.ts';
import { commentOf } from './comment.ts';
import type { Tools } from './crafts.ts';
import { batch } from './crafts.ts';
import { nextCursor } from './cursor.ts';
import { commentsDocument } from './documents.ts';
import { notShown } from './errors.ts';
import { commentForm, commentPageForm, type LinearComment } from './forms.ts';
import { commentElement } from './issue-parts.ts';
import type { Operation } from './mutation.ts';
import type { LinearPort } from './ports.ts';
import { chunks } from './read.ts';
import { type Craft, type Job, settle } from './settle.ts';

type Now = TrackedComment | 'deleted';
type Kind<Name> = Extract<CommentEdit, { readonly kind: Name }>;

const parts = { text: `fragment Parts on Comment { ${commentElement.text} }`, points: commentElement.points };
/** Ids in one filter. */
const mostIds = 200;

/** All comments of these issues, or those with these ids. Many issues cost as many requests as their comments fill pages. */
export async function readComments(
  port: LinearPort,
  ids: readonly string[],
  by: 'issue' | 'comment',
): Promise<readonly LinearComment[]> {
  const what = 'read comments of Linear';
  const all: LinearComment[] = [];
  for (const some of chunks(ids, mostIds)) {
    const filter = by === 'issue' ? { issue: { id: { in: some } } } : { id: { in: some } };
    let after: string | undefined;
    do {
      const { comments } = await port.query({
        document: commentsDocument,
        variables: { filter, ...(after ? { after } : {}) },
        form: commentPageForm,
        what,
        points: 250 * (parts.points + 1.2),
      });
      all.push(...comments.nodes);
      after = nextCursor(comments.pageInfo, after, what);
    } while (after !== undefined);
  }
  return all;
}

export async function writeComments(
  edits: readonly CommentEdit[],
  tools: Pick<Tools, 'port' | 'team'>,
  isApplication: () => Promise<boolean>,
): Promise<readonly Written<Now>[]> {
  const { port } = tools;
  const what = `write comments of ${tools.team}`;
  const results = new Map<string, Written<Now>>();
  const craft: Craft<Now> = {
    ...{ port, parts, batch, what },
    repeats: true,
    read: readComment,
    async lookUp(ids) {
      const found = await readComments(port, ids, 'comment');
      return new Map(found.map((comment) => [comment.id, commentOf(comment)] as const));
    },
    missing: () => ({ ok: false, error: notShown(what) }),
  };
  async function write(jobs: readonly Job[], special: Partial<Craft<Now>>): Promise<void> {
    for (const [id, written] of await settle(jobs, { ...craft, ...special })) results.set(id, written);
  }

  const { create, update, remove } = sorted(edits);
  if (create.length > 0) {
    const isNamed = await isApplication();
    await write(
      create.map((edit) => ({ id: edit.clientId, piece: [creation(edit, isNamed)] })),
      { repeats: false },
    );
  }
  if (update.length > 0) {
    const former = await readComments(
      port,
      update.map(({ id }) => id),
      'comment',
    );
    const texts = new Map(former.map(({ id, body }) => [id, body]));
    await write(
      update.map(({ id, body }) => ({ id, piece: [change(id, reattributed(texts.get(id) ?? '', body))] })),
      {},
    );
  }
  await deleteComments(remove, write, craft, results);
  return edits.map((edit) => {
    const id = edit.kind === 'create' ? edit.clientId : edit.id;
    return results.get(id) ?? { ok: false, error: notShown(what) };
  });
}

/** Of what is gone already nothing can be deleted: so whoever looks for it first loses nothing. */
async function deleteComments(
  edits: readonly Kind<'delete'>[],
  write: (jobs: readonly Job[], special: Partial<Craft<Now>>) => Promise<void>,
  { lookUp }: Craft<Now>,
  results: Map<string, Written<Now>>,
): Promise<void> {
  if (edits.length === 0) return;
  const there = await lookUp(edits.map(({ id }) => id));
  for (const { id } of edits) if (!there.has(id)) results.set(id, { ok: true, now: 'deleted' });
  const jobs = edits
    .filter(({ id }) => there.has(id))
    .map(({ id }): Job => ({ id, piece: [{ name: 'commentDelete', arguments: { id } }] }));
  await write(jobs, { missing: () => ({ ok: true, now: 'deleted' }) });
}

function sorted(edits: readonly CommentEdit[]) {
  const of = <Name extends CommentEdit['kind']>(kind: Name) =>
    edits.filter((edit): edit is Kind<Name> => edit.kind === kind);
  return { create: of('create'), update: of('update'), remove: of('delete') };
}

/** Only applications may say who speaks. */
function creation(edit: Kind<'create'>, isNamed: boolean): Operation {
  const { clientId: id, item: issueId, by } = edit;
  const input = {
    id,
    issueId,
    body: attributed(edit, isNamed),
    ...(isNamed ? { createAsUser: by.name } : {}),
  };
  return { name: 'commentCreate', arguments: { input } };
}

function change(id: string, body: string): Operation {
  return { name: 'commentUpdate', arguments: { id, input: { body } } };
}

function readComment(shown: unknown): Now | undefined {
  const parsed = safeParse(commentForm, shown);
  return parsed.success ? commentOf(parsed.data) : undefined;
}
