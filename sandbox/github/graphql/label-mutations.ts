/** Mutations of labels, and of those on a pull request. */
import type { Issue, Repository } from '../../world.ts';
import type { Need } from '../access.ts';
import { recording } from '../issue-history.ts';
import { addLabels, createLabel } from '../labels.ts';
import { takeOff } from '../removals.ts';
import type { Context, Field } from './context.ts';
import { findLabelNode, findRepositoryNode } from './find-node.ts';
import { eitherShape, onIssue } from './issue-target.ts';
import { change, mutation } from './mutation.ts';
import { labelShape } from './shape-actor.ts';

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
  perform: (repository: Repository, issue: Issue, names: readonly string[]) => void,
): Field {
  const { world, caller } = context;
  return onIssue<OnLabelable>(context, 'labelableId', async (repository, issue, input) => {
    const names = labelNames(repository, input.labelIds);
    await recording(world, repository, issue, caller.login, () => perform(repository, issue, names));
    return { labelable: () => eitherShape(context, repository, issue) };
  });
}

export function labelNames(repository: Repository, ids: readonly string[]): string[] {
  return ids.map((id) => findLabelNode(repository, id).name);
}
