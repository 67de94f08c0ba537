/** Mutations of what hangs on an issue: comments, assignees, sub-issues. */
import type { Repository } from '../../world.ts';
import { addComment, type CommentPlace, deleteComment, editComment } from '../comments.ts';
import { addAssignees } from '../issue.ts';
import { recording } from '../issue-history.ts';
import { Refusal } from '../refusal.ts';
import { takeOff } from '../removals.ts';
import { addSubIssue, removeSubIssue } from '../sub-issues.ts';
import type { Context, Field } from './context.ts';
import { findCommentNode, findIssueNode, findKey } from './find-node.ts';
import { eitherShape, needOf, onIssue } from './issue-target.ts';
import { change, type MutationInput, mutation, type Payload } from './mutation.ts';
import { commentShape } from './shape-comment.ts';
import { issueShape } from './shape-issue.ts';

interface CommentInput extends MutationInput {
  readonly subjectId: string;
  readonly body: string;
}

interface OnComment extends MutationInput {
  readonly id: string;
}

interface OnAssignable extends MutationInput {
  readonly assignableId: string;
  readonly assigneeIds: readonly string[];
}

interface SubIssueInput extends MutationInput {
  readonly issueId: string;
  readonly subIssueId?: string;
  readonly replaceParent?: boolean;
}

export function partMutations(context: Context): Record<string, Field> {
  const { world, caller } = context;
  return {
    addComment: onIssue<CommentInput>(context, 'subjectId', async (repository, issue, { body }) => {
      const comment = addComment(world, issue, caller.login, body);
      const node = () => commentShape(context, repository, issue, comment);
      return { subject: () => eitherShape(context, repository, issue), commentEdge: { cursor: '', node } };
    }),

    updateIssueComment: onComment<OnComment & { readonly body: string }>(
      context,
      async (repository, place, { body }) => {
        editComment(world, place, caller.login, body);
        return { issueComment: () => commentShape(context, repository, place.issue, place.comment) };
      },
    ),

    deleteIssueComment: onComment<OnComment>(context, async (_repository, place) => {
      deleteComment(place);
      return {};
    }),

    addAssigneesToAssignable: onIssue<OnAssignable>(
      context,
      'assignableId',
      async (repository, issue, input) => {
        const logins = input.assigneeIds.map((id) => findKey('U', id));
        await recording(world, repository, issue, caller.login, () =>
          addAssignees(repository, issue, logins),
        );
        return { assignable: () => eitherShape(context, repository, issue) };
      },
    ),

    removeAssigneesFromAssignable: onIssue<OnAssignable>(
      context,
      'assignableId',
      async (repository, issue, input) => {
        const logins = input.assigneeIds.map((id) => findKey('U', id));
        await recording(world, repository, issue, caller.login, () => {
          for (const login of logins) takeOff(world, issue, 'assignee', login);
        });
        return { assignable: () => eitherShape(context, repository, issue) };
      },
    ),

    addSubIssue: onIssue<SubIssueInput>(context, 'issueId', async (repository, issue, input) => {
      const child = findIssueNode(context, input.subIssueId ?? '');
      addSubIssue(world, caller.login, issue, child.thing, input.replaceParent === true);
      return {
        issue: () => issueShape(context, repository, issue),
        subIssue: () => issueShape(context, child.repository, child.thing),
      };
    }),

    removeSubIssue: onIssue<SubIssueInput>(context, 'issueId', async (repository, issue, input) => {
      const child = findIssueNode(context, input.subIssueId ?? '');
      if (child.thing.parent !== issue.id) throw new Refusal(422, 'The provided sub-issue does not exist');
      removeSubIssue(world, caller.login, child.thing);
      return {
        issue: () => issueShape(context, repository, issue),
        subIssue: () => issueShape(context, child.repository, child.thing),
      };
    }),
  };
}

function onComment<Input extends OnComment>(
  context: Context,
  perform: (repository: Repository, place: CommentPlace, input: Input) => Promise<Payload>,
): Field {
  return mutation<Input>((input) => {
    const { repository, thing } = findCommentNode(context, input.id);
    return change(context, repository, needOf(thing.issue), () => perform(repository, thing, input));
  });
}
