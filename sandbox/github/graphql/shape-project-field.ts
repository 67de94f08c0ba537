/** Fields of projects, each kind with what it can hold. */
import { nodeId } from '../node-id.ts';
import type { Iteration, Option, Project, ProjectField } from '../project.ts';
import { time } from '../rest/view-issue.ts';
import { type Context, field, type Shape } from './context.ts';

const KINDS = {
  SINGLE_SELECT: ['PVTSSF', 'ProjectV2SingleSelectField'],
  ITERATION: ['PVTIF', 'ProjectV2IterationField'],
} as const;

/** A field of plain values has the same prefix whatever its type: only `dataType` tells. */
const PLAIN = ['PVTF', 'ProjectV2Field'] as const;

export function fieldShape(context: Context, project: Project, one: ProjectField): Shape {
  const [prefix, typename] =
    one.type === 'SINGLE_SELECT' || one.type === 'ITERATION' ? KINDS[one.type] : PLAIN;
  return {
    __typename: typename,
    id: nodeId(prefix, one.id),
    databaseId: one.id,
    name: one.name,
    dataType: one.type,
    createdAt: time(one.createdAt),
    updatedAt: time(one.createdAt),
    project: () => context.shapeProject(context, project),
    ...contentOf(one),
  };
}

function contentOf(one: ProjectField): Record<string, unknown> {
  switch (one.type) {
    case 'SINGLE_SELECT':
      return {
        options: field<{ readonly names?: readonly string[] }>(['names'], ({ names }) =>
          one.options.filter(({ name }) => !names || names.includes(name)).map(optionShape),
        ),
      };
    case 'ITERATION':
      return {
        configuration: {
          __typename: 'ProjectV2IterationFieldConfiguration',
          duration: 14,
          startDay: 1,
          iterations: one.iterations.filter(({ completed }) => !completed).map(iterationShape),
          completedIterations: one.iterations.filter(({ completed }) => completed).map(iterationShape),
        },
      };
    default:
      return {};
  }
}

function optionShape({ id, name, color, description }: Option): Shape {
  return { __typename: 'ProjectV2SingleSelectFieldOption', id, name, color, description };
}

function iterationShape({ id, title, startDate, duration }: Iteration): Shape {
  return { __typename: 'ProjectV2IterationFieldIteration', id, title, startDate, duration };
}
