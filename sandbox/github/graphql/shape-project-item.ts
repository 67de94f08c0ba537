/** Items of projects in GraphQL, with what they show: an issue, a pull request or a draft. */
import { canSee } from '../access.ts';
import { nodeId } from '../node-id.ts';
import type { DraftIssue, Project, ProjectField, ProjectItem } from '../project.ts';
import { time } from '../rest/view-issue.ts';
import { type IssuePlace, placeOf } from '../sub-issues.ts';
import { connection, PAGE, type PageArgs } from './connection.ts';
import { type Context, field, type Shape } from './context.ts';
import { eitherShape } from './issue-target.ts';
import { actorShape } from './shape-actor.ts';
import { mirrorValue } from './shape-project-mirror.ts';
import { ownValue } from './shape-project-value.ts';

export function itemShape(context: Context, project: Project, item: ProjectItem): Shape {
  const place = visiblePlace(context, item);
  const shownBy = (one: ProjectField) =>
    ownValue(context, project, item, one) ?? mirrorValue(context, project, item, place, one);
  return {
    __typename: 'ProjectV2Item',
    id: nodeId('PVTI', item.id),
    databaseId: item.id,
    fullDatabaseId: String(item.id),
    type: typeOf(item, place),
    isArchived: item.archived,
    createdAt: time(item.createdAt),
    updatedAt: time(item.updatedAt),
    creator: () => actorShape(context, item.creator),
    project: () => context.shapeProject(context, project),
    content: () => {
      if (item.content.kind === 'draft') return draftShape(context, item.content);
      return place ? eitherShape(context, place.repository, place.issue) : null;
    },
    fieldValues: field<PageArgs>(PAGE, (args) => {
      const values = [...project.fields.values()].map(shownBy).filter((value) => value !== undefined);
      return connection('fieldValues', values, args);
    }),
    fieldValueByName: field<{ readonly name: string }>(['name'], ({ name }) => {
      const found = [...project.fields.values()].find((one) => one.name === name);
      return (found && shownBy(found)) ?? null;
    }),
  };
}

export function draftShape(context: Context, draft: DraftIssue): Shape {
  return {
    __typename: 'DraftIssue',
    id: nodeId('DI', draft.id),
    title: draft.title,
    body: draft.body,
    createdAt: time(draft.createdAt),
    updatedAt: time(draft.updatedAt),
    creator: () => actorShape(context, draft.creator),
    assignees: field<PageArgs>(PAGE, (args) =>
      connection('assignees', [...draft.assignees], args, (login) => actorShape(context, login)),
    ),
  };
}

/** The item's issue, where the caller may see it. */
function visiblePlace({ world, caller }: Context, { content }: ProjectItem): IssuePlace | undefined {
  const place = content.kind === 'issue' ? placeOf(world, content.id) : undefined;
  return place && canSee(caller, place.repository) ? place : undefined;
}

function typeOf(item: ProjectItem, place: IssuePlace | undefined): string {
  if (item.content.kind === 'draft') return 'DRAFT_ISSUE';
  if (!place) return 'REDACTED';
  return place.issue.pull ? 'PULL_REQUEST' : 'ISSUE';
}
