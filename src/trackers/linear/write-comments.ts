import { randomUUID } from 'node:crypto';
import { safeParse } from 'zod/mini';
import { type SyncError, toSyncError } from '../../model/error.ts';
import { reattributed } from '../attribution.ts';
import { isOvertaken } from '../overtaken.ts';
import type { CommentEdit, CommentNow, Written } from '../tracker.ts';
import { commentOf } from './comment.ts';
import { type CommentCreate, creation, isMade } from './comment-copies.ts';
import type { Tools } from './crafts.ts';
import { batch } from './crafts.ts';
import { notShown } from './errors.ts';
import { commentForm, type LinearComment } from './forms.ts';
import type { Operation } from './mutation.ts';
import { commentParts as parts, readComments } from './read-comments.ts';
import { type Craft, type Job, settle } from './settle.ts';

type Now = CommentNow;
const gone: Written<Now> = { ok: true, now: 'deleted' };
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
      const { all, viewer } = await readComments(port, ids, 'comment');
      return new Map(all.map((comment) => [comment.id, commentOf(comment, viewer)] as const));
    },
    missing: () => ({ ok: false, error: notShown(what) }),
  };
  async function write(jobs: readonly Job[], special: Partial<Craft<Now>>): Promise<void> {
    for (const [id, written] of await settle(jobs, { ...craft, ...special })) results.set(id, written);
  }

  /** Yields those whose id has another comment. */
  async function make(some: readonly CommentCreate[], isNamed: boolean): Promise<readonly CommentCreate[]> {
    const byId = new Map(some.map((edit) => [edit.clientId, edit]));
    const taken = new Set<CommentCreate>();
    await write(
      some.map((edit) => ({ id: edit.clientId, piece: [creation(edit, isNamed)] })),
      {
        repeats: false,
        async lookUp(ids) {
          const { all, viewer } = await readComments(port, ids, 'comment');
          const isOurs = (comment: LinearComment) => {
            const edit = byId.get(comment.id);
            if (edit === undefined || isMade(edit, comment, viewer)) return edit !== undefined;
            taken.add(edit);
            return false;
          };
          return new Map(all.filter(isOurs).map((one) => [one.id, commentOf(one, viewer)] as const));
        },
      },
    );
    return [...taken];
  }

  /** Those that nobody has written in since, with what is there. */
  async function undisturbed<Edit extends Kind<'update' | 'delete'>>(some: readonly Edit[]) {
    if (some.length === 0) return [];
    const { all: found } = await readComments(
      port,
      some.map(({ id }) => id),
      'comment',
    );
    const there = new Map(found.map((comment) => [comment.id, comment] as const));
    return some.flatMap((edit) => {
      const former = there.get(edit.id);
      if (!isOvertaken(edit, former && commentOf(former).body)) return [{ edit, former }];
      results.set(edit.id, { ok: true, now: 'outdated' });
      return [];
    });
  }

  const { create, update, remove } = sorted(edits);
  const steps: readonly (() => Promise<void>)[] = [
    async () => {
      if (create.length === 0) return;
      const taken = await make(create, await isApplication());
      // Somebody else has made a comment with the id that a copy would have: no guess hits another one. Only its line then
      // says that it is a copy, which counts where the account of the key is its author.
      const renamed = taken.map((edit) => ({ ...edit, clientId: randomUUID() }));
      await make(renamed, false);
      for (const [at, { clientId }] of taken.entries()) {
        const written = results.get(renamed[at]?.clientId ?? '');
        if (written !== undefined) results.set(clientId, written);
      }
    },
    async () => {
      const jobs: Job[] = [];
      for (const { edit, former } of await undisturbed(update)) {
        if (former === undefined) continue;
        jobs.push({ id: edit.id, piece: [change(edit.id, reattributed(former.body, edit.body))] });
      }
      await write(jobs, {});
    },
    async () => {
      const jobs: Job[] = [];
      for (const { edit, former } of await undisturbed(remove)) {
        if (former === undefined) results.set(edit.id, gone);
        else jobs.push({ id: edit.id, piece: [{ name: 'commentDelete', arguments: { id: edit.id } }] });
      }
      await write(jobs, { missing: () => gone });
    },
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

function sorted(edits: readonly CommentEdit[]) {
  const of = <Name extends CommentEdit['kind']>(kind: Name) =>
    edits.filter((edit): edit is Kind<Name> => edit.kind === kind);
  return { create: of('create'), update: of('update'), remove: of('delete') };
}

function change(id: string, body: string): Operation {
  return { name: 'commentUpdate', arguments: { id, input: { body } } };
}

function readComment(shown: unknown): Now | undefined {
  const parsed = safeParse(commentForm, shown);
  return parsed.success ? commentOf(parsed.data) : undefined;
}
