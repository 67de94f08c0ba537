/** Mutations that merge: now, when the rules are met, or through a queue. */
import type { MergeMethod, Repository } from '../../world.ts';
import { demand, type Need } from '../access.ts';
import { arm, disarm } from '../auto-merge.ts';
import type { PullIssue } from '../lookup.ts';
import { mergePull } from '../merge.ts';
import { enqueue } from '../merge-queue.ts';
import type { Context, Field } from './context.ts';
import { findPullNode } from './find-node.ts';
import { change, mutation, type OnPull, onPull } from './mutation.ts';
import { queueEntryShape } from './shape-queue.ts';

const CONTENTS: Need = { permissions: ['contents'], access: 'write' };
const PULLS: Need = { permissions: ['pull_requests'], access: 'write' };

interface MergeInput extends OnPull {
  readonly mergeMethod?: MergeMethod;
  readonly expectedHeadOid?: string;
  readonly commitHeadline?: string;
  readonly commitBody?: string;
}

interface EnqueueInput extends OnPull {
  readonly expectedHeadOid?: string;
}

export function mergeMutations(context: Context): Record<string, Field> {
  const { world, caller } = context;
  return {
    mergePullRequest: onPull<MergeInput>(context, CONTENTS, async (repository, issue, input) => {
      await mergePull(world, repository, issue, {
        method: input.mergeMethod ?? 'MERGE',
        by: caller.login,
        expectedHead: input.expectedHeadOid,
        headline: input.commitHeadline,
        body: input.commitBody,
      });
    }),

    enablePullRequestAutoMerge: withBoth<MergeInput>(context, (repository, issue, input) =>
      arm(world, repository, issue, {
        method: input.mergeMethod ?? 'MERGE',
        by: caller.login,
        expectedHead: input.expectedHeadOid ?? null,
        headline: input.commitHeadline ?? null,
        body: input.commitBody ?? null,
      }),
    ),

    disablePullRequestAutoMerge: withBoth<OnPull>(context, async (_repository, issue) => {
      disarm(world, issue, caller.login);
    }),

    enqueuePullRequest: mutation<EnqueueInput>((input) => {
      const { repository, thing } = findPullNode(context, input.pullRequestId);
      return change(context, repository, CONTENTS, async () => {
        const entry = await enqueue(world, repository, thing, caller.login, input.expectedHeadOid);
        return { mergeQueueEntry: queueEntryShape(context, repository, thing, entry) };
      });
    }),
  };
}

/** Auto-merge wants the right to the contents and that to pull requests. */
function withBoth<Input extends OnPull>(
  context: Context,
  perform: (repository: Repository, issue: PullIssue, input: Input) => Promise<void>,
): Field {
  return onPull<Input>(context, CONTENTS, async (repository, issue, input) => {
    demand(context.caller, repository, PULLS);
    await perform(repository, issue, input);
  });
}
