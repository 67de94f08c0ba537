import { safeParse } from 'zod/mini';
import { type SyncError, toSyncError } from '../../model/error.ts';
import type { CommentEdit, TrackedComment, Written } from '../tracker.ts';
import { attributed, reattributed } from './attribution.ts';
import { commentOf } from './comment.ts';
import type { Tools } from './crafts.ts';
import { batch } from './crafts.ts';
import { notShown } from './errors.ts';
import { commentForm } from './forms.ts';
import type { Operation } from './mutation.ts';
import { commentParts as parts, readComments } from './read-comments.ts';
import { type Craft, type Job, settle } from './settle.ts';

type Now = TrackedComment | 'deleted';
type Kind<Name> = Extract<CommentEdit, { readonly kind: Name }>;

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
  const steps: readonly (() => Promise<void>)[] = [
    async () => {
      if (create.length === 0) return;
      const isNamed = await isApplication();
      const jobs = create.map((edit) => ({ id: edit.clientId, piece: [creation(edit, isNamed)] }));
      await write(jobs, { repeats: false });
    },
    async () => {
      const ids = update.map(({ id }) => id);
      const former = new Map((await readComments(port, ids, 'comment')).map(({ id, body }) => [id, body]));
      const text = (id: string, body: string) => reattributed(former.get(id) ?? '', body);
      await write(
        update.map(({ id, body }) => ({ id, piece: [change(id, text(id, body))] })),
        {},
      );
    },
    () => deleteComments(remove, write, craft, results),
  ];
  let end: SyncError | undefined;
  for (const step of steps) {
    if (end === undefined) end = await failureOf(step);
  }
  const error = end ?? notShown(what);
  if (end && ![...results.values()].some(({ ok }) => ok)) throw end;
  return edits.map(
    (edit) => results.get(edit.kind === 'create' ? edit.clientId : edit.id) ?? { ok: false, error },
  );
}

async function failureOf(step: () => Promise<void>): Promise<SyncError | undefined> {
  try {
    await step();
    return undefined;
  } catch (thrown) {
    return toSyncError(thrown);
  }
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
