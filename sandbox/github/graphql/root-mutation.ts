/** The fields of `Mutation`. Each takes one `input`; repositories are changed one request at a time. */
import type { Need } from '../access.ts';
import { addAssignees, setLabels, setMilestone } from '../issue.ts';
import { changePull } from '../pull-change.ts';
import { openPull } from '../pull-open.ts';
import { Refusal } from '../refusal.ts';
import { requestReviews } from '../reviews.ts';
import type { Context, Shape } from './context.ts';
import { findKey, findRepositoryNode } from './find-node.ts';
import { issueMutations } from './issue-mutations.ts';
import { labelMutations, labelNames } from './label-mutations.ts';
import { mergeMutations } from './merge-mutations.ts';
import { change, mutation, type OnPull, onPull } from './mutation.ts';
import { partMutations } from './part-mutations.ts';
import { projectItemMutations } from './project-item-mutations.ts';
import { projectMutations } from './project-mutations.ts';
import { pullShape } from './shape-pull.ts';

const PULLS: Need = { permissions: ['pull_requests'], access: 'write' };

interface NewPullInput {
  readonly clientMutationId?: string;
  readonly repositoryId: string;
  readonly headRepositoryId?: string;
  readonly headRefName: string;
  readonly baseRefName: string;
  readonly title: string;
  readonly body?: string;
  readonly draft?: boolean;
}

interface PullUpdateInput extends OnPull {
  readonly title?: string;
  readonly body?: string;
  readonly baseRefName?: string;
  readonly state?: 'OPEN' | 'CLOSED';
  readonly labelIds?: readonly string[];
  readonly assigneeIds?: readonly string[];
  readonly milestoneId?: string;
}

export function rootMutation(context: Context): Shape {
  const { world, caller } = context;
  return {
    __typename: 'Mutation',

    createPullRequest: mutation<NewPullInput>(async (input) => {
      const repository = findRepositoryNode(context, input.repositoryId);
      return change(context, repository, PULLS, async () => {
        const home = input.headRepositoryId && findRepositoryNode(context, input.headRepositoryId);
        const head = home && home !== repository ? `${home.owner}:${input.headRefName}` : input.headRefName;
        const { title, body = '', baseRefName: base, draft = false } = input;
        const issue = await openPull(world, repository, caller, { title, body, head, base, draft });
        return { pullRequest: () => pullShape(context, repository, issue) };
      });
    }),

    updatePullRequest: onPull<PullUpdateInput>(context, PULLS, async (repository, issue, input) => {
      const { title, body, baseRefName: base } = input;
      const state = input.state && (input.state === 'OPEN' ? 'open' : 'closed');
      await changePull(world, repository, caller, issue, { title, body, base, state });
      if (input.labelIds) setLabels(world, repository, issue, labelNames(repository, input.labelIds));
      if (input.assigneeIds) {
        issue.assignees.clear();
        addAssignees(
          repository,
          issue,
          input.assigneeIds.map((id) => findKey('U', id)),
        );
      }
      if (input.milestoneId) setMilestone(repository, issue, Number(findKey('MI', input.milestoneId)));
    }),

    closePullRequest: onPull<OnPull>(context, PULLS, (repository, issue) =>
      changePull(world, repository, caller, issue, { state: 'closed' }),
    ),

    reopenPullRequest: onPull<OnPull>(context, PULLS, (repository, issue) =>
      changePull(world, repository, caller, issue, { state: 'open' }),
    ),

    convertPullRequestToDraft: onPull<OnPull>(context, PULLS, async (repository, issue) => {
      if (repository.draftsAllowed === false) {
        throw new Refusal(422, 'Draft pull requests are not supported in this repository.');
      }
      issue.pull.draft = true;
    }),

    markPullRequestReadyForReview: onPull<OnPull>(context, PULLS, async (_repository, issue) => {
      issue.pull.draft = false;
    }),

    requestReviews: onPull<RequestInput>(context, PULLS, async (repository, issue, input) => {
      const people = (input.userIds ?? []).map((id) => findKey('U', id));
      const teams = (input.teamIds ?? []).map((id) => findKey('T', id));
      if (!input.union) {
        issue.pull.reviewers.clear();
        issue.pull.teamReviewers.clear();
      }
      requestReviews(world, repository, issue, people, teams);
    }),

    ...mergeMutations(context),
    ...labelMutations(context),
    ...issueMutations(context),
    ...partMutations(context),
    ...projectMutations(context),
    ...projectItemMutations(context),
  };
}

interface RequestInput extends OnPull {
  readonly userIds?: readonly string[];
  readonly teamIds?: readonly string[];
  readonly union?: boolean;
}
