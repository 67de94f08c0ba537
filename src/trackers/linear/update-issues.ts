import type { FieldValue } from '../../model/item.ts';
import type { Found, ItemEdit, TrackedItem, Written } from '../tracker.ts';
import { type Hanging, hangingOperations, isHanging, markOperations, readHanging } from './attached.ts';
import { changing, type Tools } from './crafts.ts';
import type { Directory } from './directory.ts';
import { notShown } from './errors.ts';
import { issueInput } from './input.ts';
import { makeLabels } from './make-labels.ts';
import type { Operation, Piece } from './mutation.ts';
import { prepared } from './prepare.ts';
import { inOrder, settle } from './settle.ts';

export async function updateIssues(
  items: readonly ItemEdit[],
  tools: Tools,
  read: () => Promise<Directory>,
): Promise<readonly Written<TrackedItem>[]> {
  const hangs = items.filter(({ edits }) => edits.some(isHanging)).map(({ id }) => id);
  const named = items.some(({ edits }) => edits.some((edit) => !isHanging(edit)));
  const directory = named ? await read() : undefined;
  if (directory) await makeLabels(items, tools.port, directory);
  const hanging = await readHanging(tools.port, hangs);
  const placed = items.filter(({ edits }) => edits.some(({ field }) => field === 'milestone'));
  const former = placed.length > 0 ? await tools.reader.get(placed.map(({ id }) => id)) : none;
  const written = new Set<string>();
  const { jobs, failed } = prepared<TrackedItem, ItemEdit>(
    items,
    ({ id }) => id,
    (item) =>
      changes(item, directory, hanging.get(item.id), projectOf(former.get(item.id))).filter((operation) =>
        isFirst(operation, written),
      ),
  );
  const craft = changing(tools);
  const results = await settle(
    jobs.filter(({ piece }) => piece.length > 0),
    craft,
  );
  const lookUp = async (ids: readonly string[]) => (ids.length > 0 ? craft.lookUp(ids) : nobody);
  const idle = jobs.filter(({ piece }) => piece.length === 0).map(({ id }) => id);
  const unchanged = await lookUp(idle).catch((thrown: unknown) => {
    if (results.size === 0) throw thrown;
    return nobody;
  });
  const same = idle.map((id): [string, Written<TrackedItem>] => {
    const now = unchanged.get(id);
    return [id, now ? { ok: true, now } : { ok: false, error: notShown('read an issue of Linear') }];
  });
  const ids = items.map(({ id }) => id);
  return inOrder(ids, new Map([...failed, ...same, ...results]), `change an issue of ${tools.team}`);
}

const none: ReadonlyMap<string, Found> = new Map();
const nobody: ReadonlyMap<string, TrackedItem> = new Map();

/** Its milestones are those that the issue can have. */
function projectOf(found: Found | undefined): FieldValue {
  return typeof found === 'object' ? (found.snapshot.fields.project ?? null) : null;
}

/** A relation of two issues is in the edits of both. */
function isFirst({ name, arguments: { id, input } }: Operation, written: Set<string>): boolean {
  if (name !== 'issueRelationCreate' && name !== 'issueRelationDelete') return true;
  const key = `${name} ${id ?? (input as { readonly id: string }).id}`;
  const isNew = !written.has(key);
  written.add(key);
  return isNew;
}

/** The issue's own fields last, since that mutation shows it whole. */
function changes(
  { id, edits, mark }: ItemEdit,
  directory: Directory | undefined,
  now: Hanging | undefined,
  project: FieldValue,
): Piece {
  const own = edits.filter((edit) => !isHanging(edit));
  const input = directory ? issueInput(own, directory, project) : {};
  const update: Operation = { name: 'issueUpdate', arguments: { id, input } };
  return [
    ...hangingOperations(id, edits.filter(isHanging), now),
    ...(mark ? markOperations(id, mark) : []),
    ...(Object.keys(input).length > 0 ? [update] : []),
  ];
}
