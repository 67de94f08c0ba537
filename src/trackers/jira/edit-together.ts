/**
 * The same change of many issues, as one task that Jira does in its own time: at most a thousand issues each. Of the
 * fields, those whose form there leaves no doubt: labels that only come or only go, a priority, an assignee.
 */

import { array, nullish, number, object, record, string, union, unknown } from 'zod/mini';
import { SyncError, toSyncError } from '../../model/error.ts';
import { portions } from '../../model/portions.ts';
import type { FieldEdit, ItemEdit, Written } from '../tracker.ts';
import { elementsOf } from './field.ts';
import type { JiraPort } from './ports.ts';
import { isLasting, refusedError } from './refused.ts';
import { read } from './site-facts.ts';

/** From here on one task is less than a request for each. */
const worthIt = 10;
const mostAtOnce = 1000;
const mostLooks = 120;

const taskForm = object({ taskId: string() });
const prioritiesForm = array(object({ id: string(), name: string() }));
const progressForm = object({
  status: string(),
  processedAccessibleIssues: nullish(array(union([number(), string()]))),
  failedAccessibleIssues: nullish(record(string(), unknown())),
});

/** Groups of edits that are the same, and can be made together. */
function groupsOf(items: readonly ItemEdit[]): readonly (readonly ItemEdit[])[] {
  const groups = new Map<string, ItemEdit[]>();
  for (const item of items) {
    if (item.mark || item.edits.length === 0 || !item.edits.every(isCommon)) continue;
    const key = JSON.stringify(item.edits.map(sameness));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()]
    .filter(({ length }) => length >= worthIt)
    .flatMap((all) => portions(all, mostAtOnce));
}

/** What a set comes to differs from issue to issue, and does not matter. */
function sameness(edit: FieldEdit): unknown {
  return edit.kind === 'set' && edit.field === 'labels'
    ? [edit.field, edit.add, edit.remove]
    : [edit.field, edit.value];
}

function isCommon(edit: FieldEdit): boolean {
  if (edit.field === 'labels')
    return edit.kind === 'set' && (edit.add.length === 0) !== (edit.remove.length === 0);
  return (edit.field === 'priority' && edit.value !== null) || edit.field === 'assignees';
}

/**
 * What became of each issue, by id. Those that no task tells of are left out, and all of them where the account may not
 * edit in bulk: they are to be edited one by one, which comes to the same. After an error that would meet all others
 * too, no further one is tried; it is thrown where nothing at all was done.
 */
export async function editTogether(
  port: JiraPort,
  items: readonly ItemEdit[],
): Promise<ReadonlyMap<string, Written<string>>> {
  const results = new Map<string, Written<string>>();
  let end: SyncError | undefined;
  for (const group of groupsOf(items)) {
    try {
      if (end) throw end;
      for (const [id, written] of await editGroup(port, group)) results.set(id, written);
    } catch (thrown) {
      const error = toSyncError(thrown);
      if (isLasting(error)) end = error;
      for (const { id } of group) results.set(id, { ok: false, error });
    }
  }
  if (end && ![...results.values()].some(({ ok }) => ok)) throw end;
  return results;
}

async function editGroup(
  port: JiraPort,
  group: readonly ItemEdit[],
): Promise<ReadonlyMap<string, Written<string>>> {
  const what = `change ${group.length} issues of Jira together`;
  const [first] = group;
  const input = first && (await inputOf(port, first.edits));
  if (!input) return new Map();
  const body = { ...input, selectedIssueIdsOrKeys: group.map(({ id }) => id), sendBulkNotification: false };
  // The same values once more change nothing.
  const reply = await port.ask({
    ...{ method: 'POST', path: '/bulk/issues/fields', body, form: taskForm, what },
    repeats: true,
  });
  if (!reply.ok) return new Map();
  const path = `/bulk/queue/${encodeURIComponent(reply.body.taskId)}`;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const { status, processedAccessibleIssues, failedAccessibleIssues } = await read(
      port,
      path,
      progressForm,
      what,
    );
    if (status !== 'ENQUEUED' && status !== 'RUNNING') {
      const done = (processedAccessibleIssues ?? []).map(String);
      const failed = Object.entries(failedAccessibleIssues ?? {});
      return new Map<string, Written<string>>([
        ...done.map((id) => [id, { ok: true, now: id }] as const),
        ...failed.map(([id, said]) => [id, { ok: false, error: refusal(id, said) }] as const),
      ]);
    }
    await port.pause(what);
  }
  throw new SyncError('NETWORK', `Cannot ${what}: the task takes too long.`);
}

function refusal(id: string, said: unknown): SyncError {
  const messages = (Array.isArray(said) ? said : []).map(String);
  return refusedError(`change the issue ${id} of Jira`, {
    ...{ ok: false, status: 400, messages, fields: {}, body: undefined },
  });
}

/** Undefined for a priority that there is not. */
async function inputOf(
  port: JiraPort,
  edits: readonly FieldEdit[],
): Promise<{ readonly selectedActions: readonly string[]; readonly editedFieldsInput: object } | undefined> {
  const input: Record<string, unknown> = {};
  const selected: string[] = [];
  for (const edit of edits) {
    if (edit.field === 'labels' && edit.kind === 'set') {
      const names = edit.add.length > 0 ? edit.add : edit.remove;
      const labels = names.map((name) => ({ name }));
      const option = edit.add.length > 0 ? 'ADD' : 'REMOVE';
      input.labelsFields = [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: option, labels }];
      selected.push('labels');
    } else if (edit.field === 'assignees') {
      const [accountId] = elementsOf(edit.value);
      const user = accountId === undefined ? {} : { user: { accountId } };
      input.singleSelectClearableUserPickerFields = [{ fieldId: 'assignee', ...user }];
      selected.push('assignee');
    } else {
      const known = await read(port, '/priority', prioritiesForm, 'list the priorities of Jira');
      const priority = known.find(({ name }) => name === edit.value);
      if (!priority) return undefined;
      input.priority = { priorityId: priority.id };
      selected.push('priority');
    }
  }
  return { selectedActions: selected, editedFieldsInput: input };
}
