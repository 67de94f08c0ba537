/** The fields of `Mutation`. Those of one document run one after another; one that is refused stops the rest. */
import type { LinearContext } from './context.ts';
import { addComment, deleteComment, editComment, type NewComment } from './conversation.ts';
import { changeIssue, type IssueChange } from './issue-change.ts';
import { archiveIssue, createIssue, destroyIssue, type NewIssue, unarchiveIssue } from './issue-life.ts';
import { createLabel, type NewLabel } from './labels.ts';
import {
  type AttachmentText,
  attach,
  describeAttachment,
  detach,
  type NewAttachment,
  relate,
  unrelate,
} from './links.ts';
import { findAttachment, findComment, findIssue, findRelation } from './lookup.ts';
import { invalidArgument } from './refusal.ts';
import type { Shape } from './shape.ts';
import { issueShape } from './shape-issue.ts';
import { attachmentShape, commentShape, relationShape } from './shape-issue-parts.ts';
import { labelShape } from './shape-workspace.ts';
import type { LinearIssue, LinearRelationType } from './state.ts';

const LARGEST_BATCH = 50;

interface On {
  readonly id: string;
}

interface With<Input> {
  readonly input: Input;
}

interface NewRelation {
  readonly id?: string | null;
  readonly issueId: string;
  readonly relatedIssueId: string;
  readonly type: LinearRelationType;
}

export function rootMutation(context: LinearContext): Shape {
  const { actor } = context;
  const done = (fields: Shape): Shape => ({
    success: true,
    lastSyncId: actor.workspace.lastSyncId,
    ...fields,
  });
  const showIssue = (issue: LinearIssue) => done({ issue: () => issueShape(context, issue) });
  const showEntity = (issue: LinearIssue) => done({ entity: () => issueShape(context, issue) });
  const showIssues = (issues: readonly LinearIssue[]) =>
    done({ issues: () => issues.map((issue) => issueShape(context, issue)) });

  return {
    issueCreate: ({ input }: With<NewIssue>) => showIssue(createIssue(actor, input)),

    issueBatchCreate({ input: { issues } }: With<{ readonly issues: readonly NewIssue[] }>) {
      checkBatch(issues);
      return showIssues(issues.map((issue) => createIssue(actor, issue)));
    },

    issueUpdate({ id, input }: On & With<IssueChange>) {
      const issue = findIssue(actor, id);
      changeIssue(actor, issue, input);
      return showIssue(issue);
    },

    issueBatchUpdate({ ids, input }: { readonly ids: readonly string[] } & With<IssueChange>) {
      checkBatch(ids);
      const issues = ids.map((id) => findIssue(actor, id));
      for (const issue of issues) changeIssue(actor, issue, input);
      return showIssues(issues);
    },

    issueArchive({ id, trash }: On & { readonly trash?: boolean | null }) {
      const issue = findIssue(actor, id);
      archiveIssue(actor, issue, trash ?? false);
      return showEntity(issue);
    },

    issueUnarchive({ id }: On) {
      const issue = findIssue(actor, id);
      unarchiveIssue(actor, issue);
      return showEntity(issue);
    },

    issueDelete({ id, permanentlyDelete }: On & { readonly permanentlyDelete?: boolean | null }) {
      const issue = findIssue(actor, id);
      if (permanentlyDelete) destroyIssue(actor, issue);
      else archiveIssue(actor, issue, true);
      return showEntity(issue);
    },

    commentCreate({ input }: With<NewComment & { readonly issueId?: string | null }>) {
      if (input.issueId == null) throw invalidArgument('issueId must be given.');
      const comment = addComment(actor, findIssue(actor, input.issueId), input);
      return done({ comment: () => commentShape(context, comment) });
    },

    commentUpdate({
      id,
      input,
      skipEditedAt,
    }: On & With<NewComment> & { readonly skipEditedAt?: boolean | null }) {
      const comment = findComment(actor, id);
      editComment(actor, comment, input, skipEditedAt ?? false);
      return done({ comment: () => commentShape(context, comment) });
    },

    commentDelete({ id }: On) {
      deleteComment(actor, findComment(actor, id));
      return done({ entityId: id });
    },

    attachmentCreate({ input }: With<NewAttachment & { readonly issueId: string }>) {
      const attachment = attach(actor, findIssue(actor, input.issueId), input);
      return done({ attachment: () => attachmentShape(context, attachment) });
    },

    attachmentUpdate({ id, input }: On & With<AttachmentText>) {
      const attachment = findAttachment(actor, id);
      describeAttachment(actor, attachment, input);
      return done({ attachment: () => attachmentShape(context, attachment) });
    },

    attachmentDelete({ id }: On) {
      detach(actor, findAttachment(actor, id));
      return done({ entityId: id });
    },

    issueRelationCreate({
      input,
      overrideCreatedAt = null,
    }: With<NewRelation> & { readonly overrideCreatedAt?: string | null }) {
      const [issue, other] = [findIssue(actor, input.issueId), findIssue(actor, input.relatedIssueId)];
      const relation = relate(actor, issue, input.type, other, {
        id: input.id ?? null,
        createdAt: overrideCreatedAt,
      });
      return done({ issueRelation: () => relationShape(context, relation) });
    },

    issueRelationDelete({ id }: On) {
      unrelate(actor, findRelation(actor, id));
      return done({ entityId: id });
    },

    issueLabelCreate({
      input,
      replaceTeamLabels,
    }: With<NewLabel> & { readonly replaceTeamLabels?: boolean | null }) {
      if (replaceTeamLabels) throw new Error('the sandbox replaces no labels of teams');
      const label = createLabel(actor, input);
      return done({ issueLabel: () => labelShape(context, label) });
    },
  };
}

function checkBatch({ length }: readonly unknown[]): void {
  if (length > LARGEST_BATCH) throw invalidArgument(`At most ${LARGEST_BATCH} issues at a time.`);
}
