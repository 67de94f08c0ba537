/** Values that a project mirrors from the issue of an item. Only the title has them for a draft. */
import { labelsOf } from '../lookup.ts';
import { nodeId } from '../node-id.ts';
import type { MirrorType, Project, ProjectField, ProjectItem } from '../project.ts';
import { time } from '../rest/view-issue.ts';
import type { IssuePlace } from '../sub-issues.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, field, type Shape } from './context.ts';
import { actorShape, labelShape, milestoneShape } from './shape-actor.ts';
import { fieldShape } from './shape-project-field.ts';

export function mirrorValue(
  context: Context,
  project: Project,
  item: ProjectItem,
  place: IssuePlace | undefined,
  one: ProjectField,
): Shape | undefined {
  const shown =
    one.type === 'TITLE'
      ? titleOf(item, place, one)
      : place && MIRRORS[one.type as MirrorType]?.(context, place);
  return shown && { ...shown, field: () => fieldShape(context, project, one) };
}

function titleOf(item: ProjectItem, place: IssuePlace | undefined, one: ProjectField): Shape | undefined {
  const title = item.content.kind === 'draft' ? item.content.title : place?.issue.title;
  if (title === undefined) return undefined;
  return {
    __typename: 'ProjectV2ItemFieldTextValue',
    id: nodeId('PVTFV', `${item.id}/${one.id}`),
    text: title,
    createdAt: time(item.createdAt),
    updatedAt: time(item.updatedAt),
  };
}

type Mirror = (context: Context, place: IssuePlace) => Shape | undefined;

const MIRRORS: Readonly<Partial<Record<MirrorType, Mirror>>> = {
  ASSIGNEES: (context, { issue }) =>
    issue.assignees.size === 0
      ? undefined
      : {
          __typename: 'ProjectV2ItemFieldUserValue',
          users: field<PageArgs>(PAGE, (args) =>
            connection('users', [...issue.assignees], args, (login) => actorShape(context, login)),
          ),
        },
  LABELS: (context, { repository, issue }) =>
    issue.labels.size === 0
      ? undefined
      : {
          __typename: 'ProjectV2ItemFieldLabelValue',
          labels: field<PageArgs>(PAGE, (args) =>
            connection('labels', labelsOf(repository, issue), args, (label) =>
              labelShape(context, repository, label),
            ),
          ),
        },
  MILESTONE: (context, { repository, issue }) =>
    issue.milestone === null
      ? undefined
      : {
          __typename: 'ProjectV2ItemFieldMilestoneValue',
          milestone: milestoneShape(context, repository, issue.milestone),
        },
  REPOSITORY: (context, { repository }) => ({
    __typename: 'ProjectV2ItemFieldRepositoryValue',
    repository: () => context.shapeRepository(context, repository),
  }),
};
