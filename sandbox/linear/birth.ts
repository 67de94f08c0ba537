/** What all new things have: an id that the client may choose, and times. */
import { linearNow, nextUuid } from './host.ts';
import type { Actor } from './lookup.ts';
import { alreadyExists, invalidArgument } from './refusal.ts';
import type { LinearEntity } from './state.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

interface Wish {
  readonly id?: string | null;
  /** For what is carried over from elsewhere; in the past. */
  readonly createdAt?: string | null;
}

/** `has` tells whether there is one of this id, which a second create does not touch. */
export function born(
  { world, workspace }: Pick<Actor, 'world' | 'workspace'>,
  entity: string,
  has: (id: string) => boolean,
  wish: Wish = {},
): LinearEntity {
  const now = linearNow(world, workspace);
  const createdAt = wish.createdAt ? new Date(wish.createdAt) : now;
  if (!(createdAt <= now)) throw invalidArgument('createdAt must be a date in the past.');
  const id = wish.id ?? nextUuid(world);
  if (!UUID_V4.test(id)) throw invalidArgument('id must be a UUID.');
  if (has(id)) throw alreadyExists(entity, id);
  return { id, createdAt, updatedAt: now, archivedAt: null };
}

/** Notes a change of `entity`; pass its issue too where that may count as an update of the issue. */
export function touch(
  { world, workspace }: Pick<Actor, 'world' | 'workspace'>,
  entity: LinearEntity | null,
  issue?: LinearEntity,
): void {
  const now = linearNow(world, workspace);
  workspace.lastSyncId += 1;
  if (entity) entity.updatedAt = now;
  if (issue && workspace.habits.childrenTouchIssues) issue.updatedAt = now;
}
