import type { Edit, Fields } from '../../model/item.ts';
import type { TrackedItem } from '../tracker.ts';
import { bodyOf } from './body.ts';
import { commentOf } from './comment.ts';
import type { WireIssue } from './issue-forms.ts';
import { markIn } from './mark.ts';

/** There is no archive: what would go there is closed. */
const closed = ['close', 'archive'] as const;

export function itemOf(issue: WireIssue): TrackedItem {
  const body = bodyOf(issue.body);
  const { comments } = issue;
  const isWhole = comments.nodes.length >= comments.totalCount;
  return {
    id: issue.id,
    name: `${issue.repository.nameWithOwner}#${issue.number}`,
    url: issue.url,
    presence: 'present',
    createdAt: issue.createdAt,
    snapshot: {
      fields: fieldsOf(issue, body.description),
      updatedAt: issue.updatedAt,
      edits: editsOf(issue),
    },
    mark: markIn(body, 'issue'),
    ...(issue.state.toLowerCase() === 'closed' ? { endedBy: closed } : {}),
    ...(issue.viewerDidAuthor ? {} : { isForeign: true }),
    ...(isWhole ? { comments: comments.nodes.map(commentOf) } : {}),
  };
}

function fieldsOf(issue: WireIssue, description: string | null): Fields {
  return {
    title: issue.title,
    description,
    state: issue.state.toLowerCase(),
    'state-reason': reasons[issue.stateReason ?? ''] ?? null,
    labels: (issue.labels?.nodes ?? []).map(({ name }) => name).toSorted(),
    assignees: issue.assignees.nodes.map(({ login }) => login).toSorted(),
    milestone: issue.milestone?.title ?? null,
    parent: issue.parent?.id ?? null,
  };
}

/** That it was opened again is no reason of what it is now. */
const reasons: Readonly<Record<string, string>> = {
  COMPLETED: 'completed',
  NOT_PLANNED: 'not planned',
  DUPLICATE: 'duplicate',
};

const fieldOfEvent: Readonly<Record<string, string>> = {
  RenamedTitleEvent: 'title',
  LabeledEvent: 'labels',
  UnlabeledEvent: 'labels',
  AssignedEvent: 'assignees',
  UnassignedEvent: 'assignees',
  MilestonedEvent: 'milestone',
  DemilestonedEvent: 'milestone',
  ClosedEvent: 'state',
  ReopenedEvent: 'state',
};

/** The last edit of each field that the timeline tells of; a text's stands on the issue itself. */
function editsOf({ timelineItems, lastEditedAt, editor }: WireIssue): Readonly<Record<string, Edit>> {
  const edits: Record<string, Edit> = {};
  for (const event of timelineItems.nodes) {
    const field = fieldOfEvent[event?.__typename ?? ''];
    if (field === undefined || event?.createdAt === undefined) continue;
    edits[field] = editBy(event.createdAt, event.actor?.login);
  }
  if (lastEditedAt) edits.description = editBy(lastEditedAt, editor?.login);
  return edits;
}

function editBy(at: string, login: string | undefined): Edit {
  return login === undefined ? { at } : { at, by: login };
}
