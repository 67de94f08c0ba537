import { SyncError } from '../../model/error.ts';
import type { Found, ItemEdit, TrackedItem, Written } from '../tracker.ts';
import { type Body, changedBody } from './body.ts';
import type { Tools } from './issue-create.ts';
import {
  parentOperations,
  plainInput,
  refuseUnknown,
  setOperations,
  stateOperations,
} from './issue-input.ts';
import { makeLabels } from './labels.ts';
import type { Operation, Piece } from './mutation.ts';
import { prepared } from './prepare.ts';
import type { Directory } from './repository-directory.ts';
import { settle } from './settle.ts';

export async function updateIssues(
  items: readonly ItemEdit[],
  { port, reader, place, directory: read }: Tools,
): Promise<readonly Written<TrackedItem>[]> {
  if (items.length === 0) return [];
  const directory = await read();
  const bodies = await reader.bodies(items.filter(writesText).map(({ id }) => id));
  const orphans = items.filter(({ edits }) => edits.some(isOrphaning)).map(({ id }) => id);
  const former = orphans.length > 0 ? await reader.get(orphans) : new Map<string, Found>();
  await makeLabels(port, directory, items.flatMap(labelsAdded));
  const plan = prepared<TrackedItem, ItemEdit>(items, (item) =>
    changes(item, { directory, body: bodies.get(item.id), parent: parentOf(former.get(item.id)) }),
  );
  const results = await settle(plan.jobs, {
    ...{ port, what: `change issues of ${place}`, read: reader.read },
    lookUp: async (indexes) => indexes.map(() => undefined),
  });
  return plan.inOrder(results);
}

interface Former {
  readonly directory: Directory;
  /** Undefined where it was not asked for, or is gone. */
  readonly body: Body | undefined;
  readonly parent: string | undefined;
}

/** The state last: what is closed can still be changed, but a person who looks sees the end at the end. */
function changes(item: ItemEdit, { directory, body, parent }: Former): Piece {
  const { id, edits } = item;
  refuseUnknown(edits);
  const input = { ...plainInput(edits, directory), ...(writesText(item) ? textInput(item, body) : {}) };
  const own: Operation[] =
    Object.keys(input).length > 0 ? [{ name: 'updateIssue', input: { id, ...input } }] : [];
  const piece = [
    ...own,
    ...setOperations(id, edits, directory),
    ...parentOperations(id, edits, parent),
    ...stateOperations(id, edits),
  ];
  // Nothing to do, so that nothing but a look at it is left.
  return piece.length > 0 ? piece : [{ name: 'updateIssue', input: { id } }];
}

function textInput({ edits, mark }: ItemEdit, body: Body | undefined): { readonly body: string } {
  if (body === undefined) {
    throw new SyncError(
      'REFERENCE_NOT_FOUND',
      'The issue is no longer there, so that its text stays as it is.',
    );
  }
  const value = edits.find(({ field }) => field === 'description')?.value;
  const description = value === undefined ? undefined : typeof value === 'string' ? value : '';
  return { body: changedBody(body, { slot: 'issue', description, mark }) };
}

function writesText({ edits, mark }: ItemEdit): boolean {
  return mark !== undefined || edits.some(({ field }) => field === 'description');
}

function isOrphaning({ field, value }: ItemEdit['edits'][number]): boolean {
  return field === 'parent' && (value === null || value === '');
}

function parentOf(found: Found | undefined): string | undefined {
  const parent = typeof found === 'object' ? found.snapshot.fields.parent : undefined;
  return typeof parent === 'string' ? parent : undefined;
}

function labelsAdded({ edits }: ItemEdit): readonly string[] {
  return edits.flatMap((edit) => (edit.kind === 'set' && edit.field === 'labels' ? edit.add : []));
}
