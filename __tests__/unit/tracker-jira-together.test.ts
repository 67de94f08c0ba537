/** The same change of many issues of Jira, as tasks of which some go wrong. */
import { expect, test } from '@jest/globals';
import { SyncError } from '../../src/model/error.ts';
import { editTogether } from '../../src/trackers/jira/edit-together.ts';
import type { JiraPort } from '../../src/trackers/jira/ports.ts';
import type { ItemEdit } from '../../src/trackers/tracker.ts';

function edits(label: string, from: number): readonly ItemEdit[] {
  return Array.from({ length: 10 }, (_, at) => ({
    id: String(from + at),
    edits: [{ kind: 'set', field: 'labels', add: [label], remove: [], value: [label] }],
  }));
}

/** Does so many tasks, then says that there were too many requests. */
function portOf(tasks: number): JiraPort {
  let done = 0;
  const ask = async ({ body, path }: { readonly body?: object; readonly path: string }) => {
    if (path.startsWith('/bulk/queue/')) {
      const processed = JSON.parse(decodeURIComponent(path.slice('/bulk/queue/'.length)));
      return { ok: true, body: { status: 'COMPLETE', processedAccessibleIssues: processed } };
    }
    if (done === tasks) throw new SyncError('JIRA_RATE_LIMIT_EXHAUSTED', 'too many');
    done += 1;
    const { selectedIssueIdsOrKeys } = Object(body);
    return { ok: true, body: { taskId: JSON.stringify(selectedIssueIdsOrKeys) } };
  };
  return { site: '', now: () => 0, pause: async () => {}, ask: ask as JiraPort['ask'] };
}

test('what was done before a limit is told as done, and all that follows it as not', async () => {
  const results = await editTogether(portOf(1), [...edits('a', 1), ...edits('b', 11), ...edits('c', 21)]);
  const told = [1, 11, 21].map((id) => results.get(String(id)));
  expect(told).toMatchObject([
    { ok: true, now: '1' },
    { ok: false, error: { code: 'JIRA_RATE_LIMIT_EXHAUSTED' } },
    { ok: false, error: { code: 'JIRA_RATE_LIMIT_EXHAUSTED' } },
  ]);
});

test('a limit before anything was done is an error of the whole', async () => {
  await expect(editTogether(portOf(0), [...edits('a', 1), ...edits('b', 11)])).rejects.toMatchObject({
    code: 'JIRA_RATE_LIMIT_EXHAUSTED',
  });
});
