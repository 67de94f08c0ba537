/** `node` and `nodes`: things by their global ids. */

import { demand } from '../access.ts';
import { isPull } from '../lookup.ts';
import { readNodeId } from '../node-id.ts';
import type { Context, Shape } from './context.ts';
import { Failure } from './failure.ts';
import { findCommentNode, findIssueNode, findRepositoryNode } from './find-node.ts';
import { findDraft, findItem, findProject } from './find-project.ts';
import { eitherShape } from './issue-target.ts';
import { commentShape } from './shape-comment.ts';
import { projectShape } from './shape-project.ts';
import { draftShape, itemShape } from './shape-project-item.ts';

const MOST = 100;

export function nodeOf(context: Context, id: string): Shape | null {
  switch (readNodeId(id).kind) {
    case 'R':
      return context.shapeRepository(context, findRepositoryNode(context, id));
    case 'IC': {
      const { repository, thing } = findCommentNode(context, id);
      return commentShape(context, repository, thing.issue, thing.comment);
    }
    case 'PVT':
      return projectShape(context, findProject(context, id));
    case 'PVTI': {
      const { project, item } = findItem(context, id);
      return itemShape(context, project, item);
    }
    case 'DI': {
      const { content } = findDraft(context, id).item;
      return content.kind === 'draft' ? draftShape(context, content) : null;
    }
    default: {
      const { repository, thing } = findIssueNode(context, id);
      if (!isPull(thing)) demand(context.caller, repository, { permissions: ['issues'], access: 'read' });
      return eitherShape(context, repository, thing);
    }
  }
}

/** Each that is not found is null, with an error of its own: that is what an `Error` in a list becomes. */
export function nodesOf(context: Context, ids: readonly string[]): (Shape | Error | null)[] {
  if (ids.length > MOST) {
    throw new Failure(
      'ARGUMENT_LIMIT',
      `You may not provide more than ${MOST} node ids; you provided ${ids.length}.`,
    );
  }
  return ids.map((id) => {
    try {
      return nodeOf(context, id);
    } catch (error) {
      if (error instanceof Error) return error;
      throw error;
    }
  });
}
