import type { FieldEdit, NewItem, TrackedItem, Written } from '../tracker.ts';
import { hangingOperations, isHanging, markOperations } from './attached.ts';
import { creating, type Tools } from './crafts.ts';
import { type Directory, projectNamed } from './directory.ts';
import { projectUnknown, valueUnfit } from './errors.ts';
import { issueInput } from './input.ts';
import type { Piece } from './mutation.ts';
import { prepared } from './prepare.ts';
import { inOrder, settle } from './settle.ts';

/** `project`: where new issues go that name none; its name or id. */
export async function createIssues(
  items: readonly NewItem[],
  project: string | undefined,
  tools: Tools,
  read: () => Promise<Directory>,
): Promise<readonly Written<TrackedItem>[]> {
  if (items.length === 0) return [];
  const directory = await read();
  const { jobs, failed } = prepared<TrackedItem, NewItem>(
    items,
    ({ clientId }) => clientId,
    (item) => birth(item, project, directory),
  );
  const results = await settle(jobs, creating(tools));
  const ids = items.map(({ clientId }) => clientId);
  return inOrder(ids, new Map([...failed, ...results]), `create an issue of ${tools.team}`);
}

/** The issue, then what hangs on it: in one document, so that no issue is without its mark for long. */
function birth(
  { clientId, fields, mark }: NewItem,
  project: string | undefined,
  directory: Directory,
): Piece {
  const edits = Object.entries(fields).map(([field, value]): FieldEdit => {
    if (!Array.isArray(value)) return { kind: 'value', field, value };
    return { kind: 'set', field, add: value, remove: [], value };
  });
  const home = project === undefined ? undefined : projectNamed(project, directory.projects);
  if (project !== undefined && home === undefined) throw projectUnknown(project);
  const {
    addedLabelIds,
    removedLabelIds: _,
    ...plain
  } = issueInput(
    edits.filter((edit) => !isHanging(edit)),
    directory,
    home?.name,
  );
  if (plain.title === undefined) throw valueUnfit('title', undefined, 'a text that is not empty');
  const input = {
    ...(home && { projectId: home.id }),
    ...plain,
    ...(addedLabelIds === undefined ? {} : { labelIds: addedLabelIds }),
    id: clientId,
    teamId: directory.teamId,
  };
  return [
    { name: 'issueCreate', arguments: { input } },
    ...hangingOperations(clientId, edits.filter(isHanging), undefined),
    ...markOperations(clientId, mark),
  ];
}
