import type { Fields, FieldValue } from '../../model/item.ts';
import type { TrackedItem } from '../tracker.ts';
import { commentOf } from './comment.ts';
import type { LinearIssue } from './forms.ts';
import { lengths } from './issue-parts.ts';
import { isMark, markOf } from './mark.ts';
import { priorityName } from './priority.ts';

/** Integrations of Linear's own that keep whole issues in step; that with Slack carries conversations only. */
const keepers: Readonly<Record<string, string>> = { github: 'GitHub', jira: 'Jira' };

/** Types of states. Whoever has canceled it is not overruled. */
const done: ReadonlySet<string> = new Set(['completed', 'canceled', 'duplicate']);

/** An issue with its lists whole, but for comments: more than come with an issue are left out. */
export function itemOf(issue: LinearIssue, viewer?: string): TrackedItem {
  const mark = markOf(issue.attachments.nodes);
  const keeper = issue.syncedWith?.map(({ service }) => keepers[service]).find((name) => name !== undefined);
  const { comments } = issue;
  const isWhole = comments !== undefined && comments.nodes.length < lengths.comments;
  return {
    id: issue.id,
    name: issue.identifier,
    url: issue.url,
    presence: issue.archivedAt == null ? 'present' : 'archived',
    createdAt: issue.createdAt,
    snapshot: { fields: fieldsOf(issue), updatedAt: issue.updatedAt },
    mark,
    ...(done.has(issue.state.type) ? { endedBy: ['close'] } : {}),
    ...(issue.project ? { project: issue.project.id } : {}),
    ...(keeper === undefined ? {} : { owner: `Linear's own sync with ${keeper}` }),
    ...(isWhole ? { comments: comments.nodes.map((one) => commentOf(one, viewer)) } : {}),
  };
}

function fieldsOf(issue: LinearIssue): Fields {
  const { relations, inverseRelations } = issue;
  const fields: Record<string, FieldValue> = {
    title: issue.title,
    description: issue.description || null,
    state: issue.state.name,
    labels: sorted(issue.labels.nodes.map(({ name }) => name)),
    assignees: issue.assignee ? [issue.assignee.id] : [],
    estimate: issue.estimate ?? null,
    'due-date': issue.dueDate ?? null,
    cycle: issue.cycle ? cycleName(issue.cycle) : null,
    project: issue.project?.name ?? null,
    milestone: issue.projectMilestone?.name ?? null,
    parent: issue.parent?.id ?? null,
    attachments: sorted(issue.attachments.nodes.filter((one) => !isMark(one)).map(({ url }) => url)),
  };
  const priority = priorityName(issue.priority);
  // A number that Linear has added since is left alone.
  if (priority !== undefined) fields.priority = priority;
  if (relations && inverseRelations) Object.assign(fields, relatedTo(issue));
  return fields;
}

/** Which relations, seen from which end, make which field. */
export const relationFields = {
  relations: { type: 'related', ends: ['from', 'to'] },
  blocks: { type: 'blocks', ends: ['from'] },
  'blocked-by': { type: 'blocks', ends: ['to'] },
  'duplicate-of': { type: 'duplicate', ends: ['from'] },
} as const satisfies Record<string, { type: string; ends: readonly ('from' | 'to')[] }>;

export type RelationField = keyof typeof relationFields;

/** One relation of an issue, seen from it. */
export interface RelationEnd {
  readonly id: string;
  readonly type: string;
  readonly end: 'from' | 'to';
  /** The other issue. */
  readonly other: string;
}

export function relationEnds({
  relations,
  inverseRelations,
}: Pick<LinearIssue, 'relations' | 'inverseRelations'>): readonly RelationEnd[] {
  return [
    ...(relations?.nodes ?? []).map(({ id, type, relatedIssue }) => ({
      ...{ id, type, end: 'from' as const },
      other: relatedIssue.id,
    })),
    ...(inverseRelations?.nodes ?? []).map(({ id, type, issue }) => ({
      ...{ id, type, end: 'to' as const },
      other: issue.id,
    })),
  ];
}

export function isOfField({ type, end }: RelationEnd, field: RelationField): boolean {
  const rule: { readonly type: string; readonly ends: readonly string[] } = relationFields[field];
  return rule.type === type && rule.ends.includes(end);
}

function relatedTo(issue: LinearIssue): Fields {
  const ends = relationEnds(issue);
  const names = Object.keys(relationFields) as RelationField[];
  return Object.fromEntries(
    names.map((name) => [name, sorted(ends.filter((end) => isOfField(end, name)).map(({ other }) => other))]),
  );
}

/** Cycles that nobody has named go by their number. */
export function cycleName({
  name,
  number,
}: {
  readonly name?: string | null | undefined;
  readonly number: number;
}) {
  return name || `Cycle ${number}`;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted();
}
