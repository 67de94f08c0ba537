/** What mutations have in common: one `input`, a right, and a repository that is changed by one at a time. */
import type { Repository } from '../../world.ts';
import { demand, type Need } from '../access.ts';
import { inTurn } from '../lock.ts';
import type { PullIssue } from '../lookup.ts';
import { settleRepository } from '../settle.ts';
import { type Context, type Field, field } from './context.ts';
import { findPullNode } from './find-node.ts';
import { actorShape } from './shape-actor.ts';
import { pullShape } from './shape-pull.ts';

export interface MutationInput {
  readonly clientMutationId?: string;
}

export interface OnPull extends MutationInput {
  readonly pullRequestId: string;
}

export type Payload = Readonly<Record<string, unknown>>;

export function mutation<Input extends MutationInput>(perform: (input: Input) => Promise<Payload>): Field {
  return field<{ readonly input: Input }>(['input'], async ({ input }) => ({
    clientMutationId: input.clientMutationId ?? null,
    ...(await perform(input)),
  }));
}

/** A mutation of one pull request, which its payload shows. */
export function onPull<Input extends OnPull>(
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

export function change(
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
