/** Mutations of issues: making, changing, closing, deleting and moving them. */
import type { Issue, Repository } from '../../world.ts';
import { demand, type Need } from '../access.ts';
import { createIssue, editIssue, type IssueChange } from '../issue-edit.ts';
import { deleteIssue, transferIssue } from '../issue-leave.ts';
import { addSubIssue } from '../sub-issues.ts';
import type { Context, Field } from './context.ts';
import { findIssueNode, findKey, findRepositoryNode } from './find-node.ts';
import { ISSUES, onIssue } from './issue-target.ts';
import { labelNames } from './label-mutations.ts';
import { change, type MutationInput, mutation } from './mutation.ts';
import { actorShape } from './shape-actor.ts';
import { issueShape } from './shape-issue.ts';

const ADMINISTRATION: Need = { permissions: ['administration'], access: 'write' };

interface CommonInput extends MutationInput {
  readonly body?: string | null;
  readonly labelIds?: readonly string[] | null;
  readonly assigneeIds?: readonly string[] | null;
  readonly milestoneId?: string | null;
}

interface CreateInput extends CommonInput {
  readonly repositoryId: string;
  readonly title: string;
  readonly parentIssueId?: string;
}

interface UpdateInput extends CommonInput {
  readonly id: string;
  readonly title?: string | null;
  readonly state?: 'OPEN' | 'CLOSED' | null;
}

interface CloseInput extends MutationInput {
  readonly issueId: string;
  readonly stateReason?: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE';
  readonly duplicateIssueId?: string | null;
}

interface TransferInput extends MutationInput {
  readonly issueId: string;
  readonly repositoryId: string;
  readonly createLabelsIfMissing?: boolean;
}

const REASONS = { COMPLETED: 'completed', NOT_PLANNED: 'not_planned', DUPLICATE: 'duplicate' } as const;

export function issueMutations(context: Context): Record<string, Field> {
  const { world, caller } = context;
  return {
    createIssue: mutation<CreateInput>((input) => {
      const repository = findRepositoryNode(context, input.repositoryId);
      return change(context, repository, ISSUES, async () => {
        const parent =
          input.parentIssueId === undefined ? undefined : findIssueNode(context, input.parentIssueId).thing;
        const given = { ...read(repository, input), title: input.title };
        const issue = await createIssue(world, repository, caller, given);
        if (parent) addSubIssue(world, caller.login, parent, issue, false);
        return { issue: () => issueShape(context, repository, issue) };
      });
    }),

    updateIssue: onIssue<UpdateInput>(context, 'id', async (repository, issue, input) => {
      await editIssue(world, repository, caller, issue, {
        ...read(repository, input),
        title: input.title ?? undefined,
        state: input.state ? (input.state === 'OPEN' ? 'open' : 'closed') : undefined,
      });
      return { actor: () => actorShape(context, caller.login), ...shown(context, repository, issue) };
    }),

    closeIssue: onIssue<CloseInput>(
      context,
      'issueId',
      async (repository, issue, { stateReason, duplicateIssueId }) => {
        const original =
          typeof duplicateIssueId === 'string' ? findIssueNode(context, duplicateIssueId).thing : undefined;
        const reason = stateReason && REASONS[stateReason];
        await editIssue(world, repository, caller, issue, { state: 'closed', stateReason: reason });
        if (original !== undefined) issue.duplicateOf = original.number;
        return shown(context, repository, issue);
      },
    ),

    reopenIssue: onIssue<MutationInput & { readonly issueId: string }>(
      context,
      'issueId',
      async (repository, issue) => {
        await editIssue(world, repository, caller, issue, { state: 'open' });
        return shown(context, repository, issue);
      },
    ),

    deleteIssue: onIssue<MutationInput & { readonly issueId: string }>(
      context,
      'issueId',
      async (repository, issue) => {
        demand(caller, repository, ADMINISTRATION);
        deleteIssue(world, repository, issue);
        return { repository: () => context.shapeRepository(context, repository) };
      },
    ),

    transferIssue: onIssue<TransferInput>(context, 'issueId', async (repository, issue, input) => {
      const to = findRepositoryNode(context, input.repositoryId);
      demand(caller, to, ISSUES);
      const createLabels = input.createLabelsIfMissing === true;
      const moved = transferIssue(world, repository, issue, to, { by: caller.login, createLabels });
      return shown(context, to, moved);
    }),
  };
}

function shown(context: Context, repository: Repository, issue: Issue): Record<string, unknown> {
  return { issue: () => issueShape(context, repository, issue) };
}

function read(repository: Repository, input: CommonInput): IssueChange {
  const { body, labelIds, assigneeIds, milestoneId } = input;
  return {
    body: body ?? undefined,
    labels: labelIds ? labelNames(repository, labelIds) : undefined,
    assignees: assigneeIds?.map((id) => findKey('U', id)),
    milestone:
      typeof milestoneId === 'string' ? Number(findKey('MI', milestoneId).split('/').at(-1)) : milestoneId,
  };
}
