/** Comments in GraphQL. */
import type { Comment, Issue, Repository } from '../../world.ts';
import { updatedAt } from '../comments.ts';
import { nodeId } from '../node-id.ts';
import { htmlOf } from '../rest/links.ts';
import { time } from '../rest/view-issue.ts';
import type { Context, Shape } from './context.ts';
import { actorOrNull, actorShape } from './shape-actor.ts';

export function commentShape(
  context: Context,
  repository: Repository,
  issue: Issue,
  comment: Comment,
): Shape {
  const kind = issue.pull ? 'pull' : 'issues';
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    url: `${htmlOf(context.links, repository)}/${kind}/${issue.number}#issuecomment-${comment.id}`,
    body: comment.body,
    createdAt: time(comment.createdAt),
    updatedAt: time(updatedAt(comment)),
    lastEditedAt: comment.edited ? time(comment.edited.at) : null,
    editor: () => actorOrNull(context, comment.edited?.by ?? null),
    author: () => actorShape(context, comment.author),
    authorAssociation: repository.collaborators.has(comment.author) ? 'COLLABORATOR' : 'NONE',
    viewerDidAuthor: comment.author === context.caller.login,
    isMinimized: false,
    repository: () => context.shapeRepository(context, repository),
    issue: () => context.shapeIssue(context, repository, issue),
  };
}
