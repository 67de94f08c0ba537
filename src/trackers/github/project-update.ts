import { SyncError } from '../../model/error.ts';
import type { Found, ItemEdit, TrackedItem, Written } from '../tracker.ts';
import { bodyOf, changedBody } from './body.ts';
import { titleOf } from './issue-input.ts';
import type { Operation, Piece } from './mutation.ts';
import { prepared } from './prepare.ts';
import { craftOf, type ProjectTools } from './project-craft.ts';
import type { ProjectDirectory } from './project-directory.ts';
import type { WireItem } from './project-forms.ts';
import { fieldOperations, ownOf, textOf } from './project-input.ts';
import { settle } from './settle.ts';

export async function updateItems(
  items: readonly ItemEdit[],
  tools: ProjectTools,
): Promise<readonly Written<TrackedItem>[]> {
  if (items.length === 0) return [];
  const directory = await tools.reader.directory();
  const wire = await tools.reader.wire(items.map(({ id }) => id));
  const plan = prepared<Found, ItemEdit>(items, (item) => changes(item, wire.get(item.id), directory));
  const what = `change items of ${tools.place}`;
  const results = await settle<Found | 'done'>(plan.jobs, {
    ...craftOf(tools, what),
    // What shows no item is read once more below.
    read: (shown) => tools.reader.read(shown) ?? 'done',
  });
  const blind = plan.jobs.filter((_, at) => isBlind(results[at])).map(({ item }) => item.id);
  const none = new Map<string, Found>();
  const again = blind.length > 0 ? await tools.reader.get(blind).catch(() => none) : none;
  const now = results.map((written, at): Written<Found> => {
    if (!written.ok) return written;
    const id = plan.jobs[at]?.item.id ?? '';
    return { ok: true, now: written.now === 'done' ? (again.get(id) ?? 'deleted') : written.now };
  });
  return plan.inOrder(now).map((written) => {
    if (!written.ok || typeof written.now === 'object') return written as Written<TrackedItem>;
    return { ok: false, error: new SyncError('NETWORK', `Cannot ${what}: GitHub no longer shows it.`) };
  });
}

function isBlind(written: Written<unknown> | undefined): boolean {
  return written?.ok === true && written.now === 'done';
}

function changes(
  { id, edits, mark }: ItemEdit,
  item: WireItem | undefined,
  directory: ProjectDirectory,
): Piece {
  if (item === undefined) {
    throw new SyncError(
      'REFERENCE_NOT_FOUND',
      'The item is no longer in the project, so that it stays as it is.',
    );
  }
  const given = Object.fromEntries(edits.map(({ field, value }) => [field, value]));
  const { content } = item;
  const input = {
    ...(given.title === undefined ? {} : { title: titleOf(given.title) }),
    ...(given.description === undefined && mark === undefined
      ? {}
      : {
          body: changedBody(bodyOf(content.body), {
            slot: 'project',
            description: given.description === undefined ? undefined : textOf(given.description),
            mark,
          }),
        }),
  };
  const write: Operation =
    content.__typename === 'DraftIssue'
      ? { name: 'updateProjectV2DraftIssue', input: { draftIssueId: content.id, ...input } }
      : { name: 'updateIssue', input: { id: content.id, ...input } };
  const piece = [
    ...(Object.keys(input).length > 0 ? [write] : []),
    ...fieldOperations(id, ownOf(given), directory),
  ];
  // Nothing to do, so that nothing but a look at it is left.
  return piece.length > 0 ? piece : [{ ...write, input: { ...write.input, title: content.title } }];
}
