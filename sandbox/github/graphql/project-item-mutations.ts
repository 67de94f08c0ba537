/** Mutations of a project's items: values of fields, the archive, the way out. */
import { nodeId } from '../node-id.ts';
import type { Project, ProjectItem } from '../project.ts';
import { setArchived } from '../project-items.ts';
import { clearValue, type GivenValue, setValue } from '../project-values.ts';
import { Refusal } from '../refusal.ts';
import type { Context, Field } from './context.ts';
import { findFieldOf, findItemOf, findProject } from './find-project.ts';
import { type MutationInput, mutation, type Payload } from './mutation.ts';
import { changeProject } from './project-mutations.ts';
import { itemShape } from './shape-project-item.ts';

interface OnItem extends MutationInput {
  readonly projectId: string;
  readonly itemId: string;
}

interface OnField extends OnItem {
  readonly fieldId: string;
}

export function projectItemMutations(context: Context): Record<string, Field> {
  const { world, caller } = context;
  return {
    updateProjectV2ItemFieldValue: onItem<OnField & { readonly value: GivenValue }>(
      context,
      (project, item, input) => {
        const field = findFieldOf(context, project, input.fieldId);
        setValue(world, { item, field, by: caller.login }, input.value);
        return { projectV2Item: () => itemShape(context, project, item) };
      },
    ),

    clearProjectV2ItemFieldValue: onItem<OnField>(context, (project, item, input) => {
      clearValue(world, item, findFieldOf(context, project, input.fieldId));
      return { projectV2Item: () => itemShape(context, project, item) };
    }),

    archiveProjectV2Item: onItem<OnItem>(context, (project, item) => {
      setArchived(world, item, true);
      return { item: () => itemShape(context, project, item) };
    }),

    unarchiveProjectV2Item: onItem<OnItem>(context, (project, item) => {
      setArchived(world, item, false);
      return { item: () => itemShape(context, project, item) };
    }),

    deleteProjectV2Item: onItem<OnItem>(context, (project, item) => {
      project.items.delete(item.id);
      return { deletedItemId: nodeId('PVTI', item.id) };
    }),
  };
}

function onItem<Input extends OnItem>(
  context: Context,
  perform: (project: Project, item: ProjectItem, input: Input) => Payload,
): Field {
  return mutation<Input>((input) => {
    const project = findProject(context, input.projectId);
    const item = findItemOf(context, project, input.itemId);
    if (context.added.has(item.id)) {
      throw new Refusal(422, 'You cannot add and update an item in the same call');
    }
    return changeProject(context, project, () => perform(project, item, input));
  });
}
