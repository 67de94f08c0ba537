/** Mutations that bring things into a project, and the one that replaces a field's options. */
import { inTurn } from '../lock.ts';
import type { Project, ProjectItem } from '../project.ts';
import { demandWrite } from '../project-access.ts';
import { addDraft, addIssueItem, convertDraft, editDraft } from '../project-items.ts';
import { replaceOptions } from '../project-values.ts';
import type { Context, Field } from './context.ts';
import { findIssueNode, findKey, findRepositoryNode } from './find-node.ts';
import { findDraft, findField, findItem, findProject } from './find-project.ts';
import { ISSUES } from './issue-target.ts';
import { change, type MutationInput, mutation, type Payload } from './mutation.ts';
import { fieldShape } from './shape-project-field.ts';
import { draftShape, itemShape } from './shape-project-item.ts';

interface AddInput extends MutationInput {
  readonly projectId: string;
  readonly contentId: string;
}

interface DraftInput extends MutationInput {
  readonly projectId: string;
  readonly title: string;
  readonly body?: string;
  readonly assigneeIds?: readonly string[];
}

interface DraftUpdateInput extends MutationInput {
  readonly draftIssueId: string;
  readonly title?: string;
  readonly body?: string;
  readonly assigneeIds?: readonly string[];
}

interface ConvertInput extends MutationInput {
  readonly itemId: string;
  readonly repositoryId: string;
}

interface FieldInput extends MutationInput {
  readonly fieldId: string;
  readonly name?: string;
  readonly singleSelectOptions?: readonly {
    readonly name: string;
    readonly color: string;
    readonly description: string;
  }[];
}

export function projectMutations(context: Context): Record<string, Field> {
  const { world, caller } = context;
  return {
    addProjectV2ItemById: mutation<AddInput>((input) => {
      const project = findProject(context, input.projectId);
      const { thing } = findIssueNode(context, input.contentId);
      return changeProject(context, project, () => {
        const item = addIssueItem(world, project, thing, caller.login);
        return { item: added(context, project, item) };
      });
    }),

    addProjectV2DraftIssue: mutation<DraftInput>((input) => {
      const project = findProject(context, input.projectId);
      const assignees = (input.assigneeIds ?? []).map((id) => findKey('U', id));
      const { title, body = '' } = input;
      return changeProject(context, project, () => {
        const item = addDraft(world, project, { title, body, assignees }, caller.login);
        return { projectItem: added(context, project, item) };
      });
    }),

    updateProjectV2DraftIssue: mutation<DraftUpdateInput>((input) => {
      const { project, item } = findDraft(context, input.draftIssueId);
      const assignees = input.assigneeIds?.map((id) => findKey('U', id));
      return changeProject(context, project, () => {
        editDraft(world, item, { title: input.title, body: input.body, assignees });
        const { content } = item;
        return { draftIssue: content.kind === 'draft' ? draftShape(context, content) : null };
      });
    }),

    convertProjectV2DraftIssueItemToIssue: mutation<ConvertInput>((input) => {
      const { project, item } = findItem(context, input.itemId);
      const repository = findRepositoryNode(context, input.repositoryId);
      demandWrite(world, caller, project);
      return change(context, repository, ISSUES, async () => {
        await convertDraft(world, item, repository, caller);
        return { item: () => itemShape(context, project, item) };
      });
    }),

    updateProjectV2Field: mutation<FieldInput>((input) => {
      const { project, field } = findField(context, input.fieldId);
      return changeProject(context, project, () => {
        if (input.name !== undefined) field.name = input.name;
        if (input.singleSelectOptions?.length)
          replaceOptions(world, project, field, input.singleSelectOptions);
        return { projectV2Field: () => fieldShape(context, project, field) };
      });
    }),
  };
}

/** Projects take turns too. */
export function changeProject(context: Context, project: Project, perform: () => Payload): Promise<Payload> {
  demandWrite(context.world, context.caller, project);
  return inTurn(project, async () => perform());
}

function added(context: Context, project: Project, item: ProjectItem): () => unknown {
  context.added.add(item.id);
  return () => itemShape(context, project, item);
}
