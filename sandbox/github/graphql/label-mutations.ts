/** Mutations of labels, and of those on a pull request. */
import type { Repository } from '../../world.ts';
import type { Need } from '../access.ts';
import { addLabels, createLabel } from '../labels.ts';
import type { PullIssue } from '../lookup.ts';
import { takeOff } from '../removals.ts';
import type { Context, Field } from './context.ts';
import { findLabelNode, findPullNode, findRepositoryNode } from './find-node.ts';
import { change, mutation } from './mutation.ts';
import { labelShape } from './shape-actor.ts';
import { pullShape } from './shape-pull.ts';

const LABELS: Need = { permissions: ['issues', 'pull_requests'], access: 'write' };

interface OnLabelable {
  readonly clientMutationId?: string;
  readonly labelableId: string;
  readonly labelIds: readonly string[];
}

interface NewLabelInput {
  readonly clientMutationId?: string;
  readonly repositoryId: string;
  readonly name: string;
  readonly color: string;
  readonly description?: string;
}

export function labelMutations(context: Context): Record<string, Field> {
  return {
    createLabel: mutation<NewLabelInput>((input) => {
      const repository = findRepositoryNode(context, input.repositoryId);
      return change(context, repository, LABELS, async () => {
        const label = createLabel(context.world, repository, input);
        return { label: labelShape(context, repository, label) };
      });
    }),

    addLabelsToLabelable: onLabelable(context, (repository, issue, names) =>
      addLabels(context.world, repository, issue, names),
    ),

    removeLabelsFromLabelable: onLabelable(context, (_repository, issue, names) => {
      for (const name of names) takeOff(context.world, issue, 'label', name);
    }),
  };
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

export function labelNames(repository: Repository, ids: readonly string[]): string[] {
  return ids.map((id) => findLabelNode(repository, id).name);
}
