import type { NewItem, TrackedItem, Written } from '../tracker.ts';
import { changedBody, noBody } from './body.ts';
import { titleOf } from './issue-input.ts';
import { prepared } from './prepare.ts';
import { craftOf, type ProjectTools } from './project-craft.ts';
import { fieldOperations, ownOf, textOf } from './project-input.ts';
import { settle, settleAfter } from './settle.ts';

/** A draft first, then its fields: GitHub refuses both in one call. */
export async function createItems(
  items: readonly NewItem[],
  tools: ProjectTools,
): Promise<readonly Written<TrackedItem>[]> {
  if (items.length === 0) return [];
  const { port, reader, place } = tools;
  const directory = await tools.reader.directory();
  const plan = prepared<TrackedItem, NewItem>(items, ({ fields, mark }) => {
    const { title, description } = fields;
    // Said before anything is made.
    fieldOperations('', ownOf(fields), directory);
    const body = changedBody(noBody, { slot: 'project', description: textOf(description), mark });
    const input = { projectId: directory.id, title: titleOf(title), body };
    return [{ name: 'addProjectV2DraftIssue', input }];
  });
  const born = await settle(plan.jobs, {
    ...{ port, what: `add items to ${place}`, read: reader.read },
    async lookUp(indexes) {
      const links = indexes.map((at) => plan.jobs[at]?.item.mark.link ?? '');
      const found = await reader.marked(new Set(links));
      return links.map((link) => found.find(({ mark }) => mark?.link === link));
    },
  });
  const filled = new Map<number, Written<TrackedItem>>();
  const open = born.flatMap((written, at) => {
    const own = ownOf(plan.jobs[at]?.item.fields ?? {}).filter(([, value]) => value !== null);
    return written.ok && own.length > 0
      ? [{ at, piece: fieldOperations(written.now.id, own, directory) }]
      : [];
  });
  const after = await settleAfter(open, craftOf(tools, `set fields of ${place}`));
  // One that is not filled is there all the same: the next run sees what it lacks.
  for (const [index, written] of after.entries()) if (written.ok) filled.set(open[index]?.at ?? -1, written);
  return plan.inOrder(born.map((written, at) => filled.get(at) ?? written));
}
