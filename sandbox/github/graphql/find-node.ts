/** From a global id back to the thing. What the caller may not see is not there. */
import type { Issue, Label, Repository } from '../../world.ts';
import { canSee } from '../access.ts';
import { type CommentPlace, commentsOf } from '../comments.ts';
import { isPull, type PullIssue } from '../lookup.ts';
import { readNodeId } from '../node-id.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';

export interface Found<Thing> {
  readonly repository: Repository;
  readonly thing: Thing;
}

export function findRepositoryNode(context: Context, id: string): Repository {
  const { kind, key } = readNodeId(id);
  const repository = visible(context).find((candidate) => candidate.id === Number(key));
  if (kind !== 'R' || !repository) throw missing(id);
  return repository;
}

export function findPullNode(context: Context, id: string): Found<PullIssue> {
  const found = findIssueNode(context, id);
  if (!isPull(found.thing)) throw missing(id);
  return { repository: found.repository, thing: found.thing };
}

export function findIssueNode(context: Context, id: string): Found<Issue> {
  const { kind, key } = readNodeId(id);
  if (kind !== 'PR' && kind !== 'I') throw missing(id);
  for (const repository of visible(context)) {
    const thing = [...repository.issues.values()].find((issue) => issue.id === Number(key));
    if (thing) return { repository, thing };
  }
  throw missing(id);
}

export function findCommentNode(context: Context, id: string): Found<CommentPlace> {
  const { kind, key } = readNodeId(id);
  for (const repository of kind === 'IC' ? visible(context) : []) {
    const thing = commentsOf(repository).find(({ comment }) => comment.id === Number(key));
    if (thing) return { repository, thing };
  }
  throw missing(id);
}

export function findLabelNode(repository: Repository, id: string): Label {
  const { kind, key } = readNodeId(id);
  const label = [...repository.labels.values()].find((candidate) => candidate.id === Number(key));
  if (kind !== 'LA' || !label) throw missing(id);
  return label;
}

/** The login of an account, the slug of a team, or the number of a milestone of this repository. */
export function findKey(kind: 'U' | 'T' | 'MI', id: string): string {
  const found = readNodeId(id);
  if (found.kind !== kind) throw missing(id);
  return kind === 'U' ? found.key : (found.key.split('/').at(-1) ?? '');
}

function visible({ world, caller }: Context): Repository[] {
  return [...world.repositories.values()].filter((repository) => canSee(caller, repository));
}

export function missing(id: string): Failure {
  return new Failure('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}
