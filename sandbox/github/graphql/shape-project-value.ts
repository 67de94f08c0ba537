/** Values of a project's own fields. */
import { nodeId } from '../node-id.ts';
import type { ItemValue, Project, ProjectField, ProjectItem } from '../project.ts';
import { time } from '../rest/view-issue.ts';
import type { Context, Shape } from './context.ts';
import { actorShape } from './shape-actor.ts';
import { fieldShape } from './shape-project-field.ts';

/** Undefined where the field is empty, or mirrors the issue. */
export function ownValue(
  context: Context,
  project: Project,
  item: ProjectItem,
  field: ProjectField,
): Shape | undefined {
  const value = item.values.get(field.id);
  const shown = value && show(field, value);
  if (!value || !shown) return undefined;
  return {
    id: nodeId('PVTFV', value.id),
    databaseId: value.id,
    createdAt: time(value.createdAt),
    updatedAt: time(value.updatedAt),
    creator: () => actorShape(context, value.creator),
    field: () => fieldShape(context, project, field),
    item: () => context.shapeItem(context, project, item),
    ...shown,
  };
}

function show(field: ProjectField, { value }: ItemValue): Shape | undefined {
  switch (field.type) {
    case 'TEXT':
      return { __typename: 'ProjectV2ItemFieldTextValue', text: value };
    case 'NUMBER':
      return { __typename: 'ProjectV2ItemFieldNumberValue', number: value };
    case 'DATE':
      return { __typename: 'ProjectV2ItemFieldDateValue', date: value };
    case 'SINGLE_SELECT': {
      const option = field.options.find(({ id }) => id === value);
      if (!option) return undefined;
      const { id: optionId, ...look } = option;
      return { __typename: 'ProjectV2ItemFieldSingleSelectValue', optionId, ...look };
    }
    case 'ITERATION': {
      const iteration = field.iterations.find(({ id }) => id === value);
      if (!iteration) return undefined;
      const { id: iterationId, title, startDate, duration } = iteration;
      return { __typename: 'ProjectV2ItemFieldIterationValue', iterationId, title, startDate, duration };
    }
    default:
      return undefined;
  }
}
