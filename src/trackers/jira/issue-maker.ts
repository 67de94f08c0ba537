/** New issues, fifty in a request, each together with its mark, so that it is never there without. */

import { safeParse } from 'zod/mini';
import { SyncError, toSyncError } from '../../model/error.ts';
import { portions } from '../../model/portions.ts';
import type { NewItem, Written } from '../tracker.ts';
import { createdForm } from './forms.ts';
import { fieldNames, finish, tooLong, type WriterTools } from './issue-writer.ts';
import { isTooLong, type Payload, payloadOf } from './payload.ts';
import { isLasting, refusedError } from './refused.ts';
import { settleEach } from './settle-each.ts';
import type { Project } from './site-facts.ts';

/** As many as Jira takes at once. */
export const mostAtOnce = 50;

interface Draft {
  readonly index: number;
  readonly payload: Payload;
}

/** Ids of what was made, in the order of what was asked for. */
export async function makeIssues(
  tools: WriterTools,
  items: readonly NewItem[],
): Promise<readonly Written<string>[]> {
  const [known, project] = await Promise.all([tools.facts.fields(), tools.facts.project()]);
  const results: Written<string>[] = [];
  const drafts: Draft[] = [];
  for (const [index, { clientId, fields, mark }] of items.entries()) {
    try {
      const edits = Object.entries(fields).map(([field, value]) =>
        Array.isArray(value)
          ? ({ kind: 'set', field, add: value, remove: [], value } as const)
          : ({ kind: 'value', field, value } as const),
      );
      // A new issue has nothing that would have to be emptied.
      const filled = edits.filter(({ value }) => value !== null && value !== '');
      drafts.push({ index, payload: payloadOf(known, { edits: filled, mark }, clientId) });
    } catch (error) {
      results[index] = { ok: false, error: toSyncError(error) };
    }
  }

  let end: SyncError | undefined;
  for (const some of portions(drafts, mostAtOnce)) {
    try {
      if (end) throw end;
      for (const [index, made] of await post(some)) results[index] = made;
    } catch (thrown) {
      const error = toSyncError(thrown);
      if (isLasting(error)) end = error;
      for (const { index } of some) results[index] = { ok: false, error };
    }
  }
  if (end && !results.some(({ ok }) => ok)) throw end;

  const rest = drafts.flatMap(({ index, payload }) => {
    const made = results[index];
    return made?.ok ? [{ index, payload, id: made.now }] : [];
  });
  // It is there, whatever becomes of the rest: what it lacks then is seen when it is read, and is still owed to it.
  const finishing = async ({ id, payload }: (typeof rest)[number]) => finish(tools, id, payload);
  await settleEach(rest, finishing, results);
  return results;

  async function post(some: readonly Draft[]): Promise<ReadonlyMap<number, Written<string>>> {
    const what = `create issues of ${project.key} in Jira`;
    const issueUpdates = some.map(({ payload }) => updateOf(project, payload));
    const body = { issueUpdates };
    const reply = await tools.port.ask({
      method: 'POST',
      path: '/issue/bulk',
      body,
      form: createdForm,
      what,
    });
    // All of them wrong is a refusal; it tells of each all the same.
    const shown = safeParse(createdForm, reply.body);
    if (!shown.success) {
      throw reply.ok ? lost() : refusedError(what, reply);
    }
    const errors = new Map(
      (shown.data.errors ?? []).map(({ failedElementNumber, elementErrors }) => [
        failedElementNumber,
        elementErrors,
      ]),
    );
    // Of an answer that does not add up nobody knows which issue is whose.
    if (shown.data.issues.length + errors.size !== some.length) throw lost();
    const made = shown.data.issues.values();
    return new Map(
      some.map(({ index, payload }, at): readonly [number, Written<string>] => {
        if (!errors.has(at)) {
          const { value } = made.next();
          return [index, value ? { ok: true, now: value.id } : { ok: false, error: lost() }];
        }
        if (isTooLong(payload)) return [index, { ok: false, error: tooLong(what) }];
        return [index, { ok: false, error: elementError(what, errors.get(at), fieldNames(known)) }];
      }),
    );
  }
}

function updateOf(project: Project, payload: Payload): object {
  const { fields, update, properties } = payload;
  const first = project.issueTypes.find(({ subtask }) => !subtask)?.name;
  const task = project.issueTypes.find(({ name }) => name === 'Task')?.name;
  const issuetype = fields.issuetype ?? { name: task ?? first };
  return { fields: { ...fields, project: { key: project.key }, issuetype }, update, properties };
}

function elementError(what: string, shown: unknown, nameOf: (id: string) => string): SyncError {
  const { errorMessages, errors, status } = Object(shown) as Readonly<Record<string, unknown>>;
  const messages = (Array.isArray(errorMessages) ? errorMessages : []).map(String);
  const fields = Object.fromEntries(
    Object.entries(Object(errors) as Readonly<Record<string, unknown>>).map(([id, said]) => [
      id,
      String(said),
    ]),
  );
  const known = typeof status === 'number' ? status : 400;
  return refusedError(what, { ok: false, status: known, messages, fields, body: undefined }, nameOf);
}

function lost(): SyncError {
  return new SyncError(
    'NETWORK',
    'Jira did not tell of each issue that it was asked to create what became of it; the next run looks for them.',
  );
}
