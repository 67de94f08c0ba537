/** The fields of `Mutation`. Each takes one `input`; repositories are changed one request at a time. */
import type { Repository } from '../../world.ts';
import { demand, type Need } from '../access.ts';
import { addLabels, createLabel, removeLabel } from '../labels.ts';
import { inTurn } from '../lock.ts';
import type { PullIssue } from '../lookup.ts';
import { computeMerge, type MergeMethod, mergePull } from '../merge.ts';
import {
  addAssignees,
  changePull,
  expectHead,
  openPull,
  requestReviews,
  setLabels,
  setMilestone,
} from '../pulls.ts';
import { Refusal } from '../refusal.ts';
import { settleRepository } from '../settle.ts';
import { type Context, type Field, field, type Shape } from './context.ts';
import { Failure } from './failure.ts';
import { findKey, findLabelNode, findPullNode, findRepositoryNode } from './find-node.ts';
import { actorShape, labelShape } from './shape-actor.ts';
import { pullShape } from './shape-pull.ts';

const CONTENTS: Need = { permissions: ['contents'], access: 'write' };
const PULLS: Need = { permissions: ['pull_requests'], access: 'write' };
const LABELS: Need = { permissions: ['issues', 'pull_requests'], access: 'write' };

interface OnPull {
  readonly clientMutationId?: string;
  readonly pullRequestId: string;
}

interface OnLabelable {
  readonly clientMutationId?: string;
  readonly labelableId: string;
  readonly labelIds: readonly string[];
}

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

interface MergeInput extends OnPull {
  readonly mergeMethod?: MergeMethod;
  readonly expectedHeadOid?: string;
  readonly commitHeadline?: string;
  readonly commitBody?: string;
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

    mergePullRequest: onPull<MergeInput>(context, CONTENTS, async (repository, issue, input) => {
      await mergePull(world, repository, issue, {
        method: input.mergeMethod ?? 'MERGE',
        by: caller.login,
        expectedHead: input.expectedHeadOid,
        headline: input.commitHeadline,
        body: input.commitBody,
      });
    }),

    enablePullRequestAutoMerge: onPull<MergeInput>(context, CONTENTS, async (repository, issue, input) => {
      await checkAutoMerge(repository, issue, input);
      issue.pull.autoMerge = { method: input.mergeMethod ?? 'MERGE', by: caller.login };
    }),

    disablePullRequestAutoMerge: onPull<OnPull>(context, CONTENTS, async (_repository, issue) => {
      if (!issue.pull.autoMerge)
        throw new Failure('UNPROCESSABLE', "Can't disable auto-merge for this pull request.");
      issue.pull.autoMerge = null;
    }),

    createLabel: mutation<NewLabelInput>((input) => {
      const repository = findRepositoryNode(context, input.repositoryId);
      return change(context, repository, LABELS, async () => {
        const label = createLabel(world, repository, input);
        return { label: labelShape(context, repository, label) };
      });
    }),

    addLabelsToLabelable: onLabelable(context, (repository, issue, names) =>
      addLabels(world, repository, issue, names),
    ),

    removeLabelsFromLabelable: onLabelable(context, (_repository, issue, names) => {
      for (const name of names) removeLabel(issue, name);
    }),
  };
}

interface RequestInput extends OnPull {
  readonly userIds?: readonly string[];
  readonly teamIds?: readonly string[];
  readonly union?: boolean;
}

interface NewLabelInput {
  readonly clientMutationId?: string;
  readonly repositoryId: string;
  readonly name: string;
  readonly color: string;
  readonly description?: string;
}

type Payload = Readonly<Record<string, unknown>>;

function mutation<Input extends { readonly clientMutationId?: string }>(
  perform: (input: Input) => Promise<Payload>,
): Field {
  return field<{ readonly input: Input }>(['input'], async ({ input }) => ({
    clientMutationId: input.clientMutationId ?? null,
    ...(await perform(input)),
  }));
}

/** A mutation of one pull request, which its payload shows. */
function onPull<Input extends OnPull>(
  context: Context,
  need: Need,
  perform: (repository: Repository, issue: PullIssue, input: Input) => Promise<void>,
): Field {
  return mutation<Input>((input) => {
    const { repository, thing } = findPullNode(context, input.pullRequestId);
    return change(context, repository, need, async () => {
      await perform(repository, thing, input);
      return {
        actor: actorShape(context, context.caller.login),
        pullRequest: () => pullShape(context, repository, thing),
      };
    });
  });
}

function onLabelable(
  context: Context,
  perform: (repository: Repository, issue: PullIssue, names: readonly string[]) => void,
): Field {
  return mutation<OnLabelable>((input) => {
    const { repository, thing } = findPullNode(context, input.labelableId);
    return change(context, repository, LABELS, async () => {
      perform(repository, thing, labelNames(repository, input.labelIds));
      return { labelable: pullShape(context, repository, thing) };
    });
  });
}

function change(
  context: Context,
  repository: Repository,
  need: Need,
  perform: () => Promise<Payload>,
): Promise<Payload> {
  demand(context.caller, repository, need);
  return inTurn(repository, async () => {
    await settleRepository(context.world, repository);
    const payload = await perform();
    await settleRepository(context.world, repository);
    return payload;
  });
}

async function checkAutoMerge(repository: Repository, issue: PullIssue, input: MergeInput): Promise<void> {
  expectHead(issue, input.expectedHeadOid);
  if (!repository.allowAutoMerge) {
    throw new Failure('UNPROCESSABLE', 'Auto merge is not allowed for this repository');
  }
  const { status } = await computeMerge(repository, issue);
  if (status === 'CLEAN') throw new Failure('UNPROCESSABLE', 'Pull request Pull request is in clean status');
  if (status === 'DIRTY') throw new Failure('UNPROCESSABLE', 'Pull request Pull request is in dirty status');
}

function labelNames(repository: Repository, ids: readonly string[]): string[] {
  return ids.map((id) => findLabelNode(repository, id).name);
}
