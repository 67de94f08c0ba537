import type { Edit, Fields, FieldValue } from '../../model/item.ts';
import type { TrackedItem } from '../tracker.ts';
import { bodyOf } from './body.ts';
import { commentOf } from './comment.ts';
import { markIn } from './mark.ts';
import type { ProjectDirectory, ProjectField } from './project-directory.ts';
import type { WireItem, WireValue } from './project-forms.ts';

/** An item with what it stands for. It is as new as the newer of the two: a field moves the item's time only. */
export function projectItemOf(item: WireItem, { url, fields }: ProjectDirectory): TrackedItem {
  const { content } = item;
  const body = bodyOf(content.body);
  const isIssue = content.__typename === 'Issue';
  const values = new Map(
    item.fieldValues.nodes.flatMap((value) => (value?.field?.id ? [[value.field.id, value]] : [])),
  );
  return {
    id: item.id,
    name: isIssue ? `${content.repository.nameWithOwner}#${content.number}` : `draft: ${content.title}`,
    url: isIssue ? content.url : url,
    presence: item.isArchived ? 'archived' : 'present',
    createdAt: item.createdAt,
    snapshot: {
      fields: {
        ...ownFields(fields, values),
        title: content.title,
        description: body.description,
        assignees: content.assignees.nodes.map(({ login }) => login).toSorted(),
        ...(isIssue
          ? {
              'issue-state': content.state.toLowerCase(),
              labels: (content.labels?.nodes ?? []).map(({ name }) => name).toSorted(),
              milestone: content.milestone?.title ?? null,
            }
          : {}),
      },
      updatedAt: later(item.updatedAt, content.updatedAt),
      edits: editsOf(fields, values),
    },
    mark: markIn(body, 'project'),
    // Drafts are made by those who may write to the project.
    ...(isIssue && !content.viewerDidAuthor ? { isForeign: true } : {}),
    ...commentsOf(content),
  };
}

function commentsOf(content: WireItem['content']): Pick<TrackedItem, 'comments'> {
  if (content.__typename === 'DraftIssue') return { comments: [] };
  const { nodes, totalCount } = content.comments;
  return nodes.length < totalCount ? {} : { comments: nodes.map(commentOf) };
}

type Values = ReadonlyMap<string, WireValue>;

function ownFields(fields: readonly ProjectField[], values: Values): Fields {
  return Object.fromEntries(fields.map((field) => [field.name, readValue(values.get(field.id), field)]));
}

function readValue(value: WireValue | undefined, { type }: ProjectField): FieldValue {
  switch (type) {
    case 'TEXT':
      return value?.text || null;
    case 'NUMBER':
      return value?.number ?? null;
    case 'DATE':
      return value?.date ?? null;
    case 'SINGLE_SELECT':
      return value?.name ?? null;
    case 'ITERATION':
      return value?.title ?? null;
  }
}

/** Each value knows when it was set, and who set it first: whoever changed it since has no name. */
function editsOf(fields: readonly ProjectField[], values: Values): Readonly<Record<string, Edit>> {
  const edits = fields.flatMap(({ id, name }) => {
    const at = values.get(id)?.updatedAt;
    return at === undefined ? [] : [[name, { at }] as const];
  });
  return Object.fromEntries(edits);
}

function later(one: string, other: string): string {
  return Date.parse(one) < Date.parse(other) ? other : one;
}
