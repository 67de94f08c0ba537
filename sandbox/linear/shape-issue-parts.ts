/** What hangs on an issue, as GraphQL shows it. */
import type { LinearContext } from './context.ts';
import { urlOf } from './issue-name.ts';
import { page } from './page.ts';
import type { Shape } from './shape.ts';
import { entityFields, type ListArgs, userShape } from './shape-workspace.ts';
import type { LinearAttachment, LinearComment, LinearRelation } from './state.ts';

export function commentShape(context: LinearContext, comment: LinearComment): Shape {
  const { issue, parent, user, speaksFor } = comment;
  return {
    ...entityFields(comment),
    body: comment.body,
    quotedText: comment.quotedText,
    editedAt: comment.editedAt?.toISOString() ?? null,
    resolvedAt: null,
    url: `${urlOf(context.actor.workspace, issue)}#comment-${comment.id.slice(0, 8)}`,
    issueId: issue.id,
    parentId: parent?.id ?? null,
    syncedWith: null,
    externalUser: null,
    issue: () => context.showIssue(context, issue),
    parent: () => parent && commentShape(context, parent),
    // Who speaks for somebody stands aside.
    user: () => (speaksFor === null ? userShape(context, user) : null),
    botActor:
      speaksFor === null ? null : { id: user.id, type: 'app', name: user.name, userDisplayName: speaksFor },
    children: ({ filter, ...args }: ListArgs) =>
      page(
        issue.comments.filter(
          (other) => other.parent === comment && context.filters.comments(other, filter ?? {}),
        ),
        args,
        (other) => commentShape(context, other),
      ),
  };
}

export function attachmentShape(context: LinearContext, attachment: LinearAttachment): Shape {
  return {
    ...entityFields(attachment),
    url: attachment.url,
    title: attachment.title,
    subtitle: attachment.subtitle,
    metadata: attachment.metadata,
    groupBySource: false,
    source: null,
    sourceType: 'api',
    creator: () => userShape(context, attachment.creator),
    issue: () => context.showIssue(context, attachment.issue),
  };
}

export function relationShape(context: LinearContext, relation: LinearRelation): Shape {
  return {
    ...entityFields(relation),
    type: relation.type,
    issue: () => context.showIssue(context, relation.issue),
    relatedIssue: () => context.showIssue(context, relation.relatedIssue),
  };
}
