/** An issue of Linear, to be compared. */
import { identifierOf } from '../linear/issue-name.ts';
import type { LinearIssue } from '../linear/state.ts';
import { hiddenInAttachments } from './hidden.ts';
import { plainMarkdown } from './markdown.ts';
import type { Tone, Tracked } from './tracked.ts';

const TONES: Readonly<Record<string, Tone>> = { started: 'doing', completed: 'done', canceled: 'done' };
const PRIORITIES = ['none', 'urgent', 'high', 'medium', 'low'];

export function trackedInLinear(issue: LinearIssue): Tracked {
  const { id, title, state, labels, assignee, priority, estimate, dueDate, description, comments } = issue;
  return {
    id,
    name: identifierOf(issue),
    title,
    state: { says: state.name, tone: TONES[state.type] ?? 'open' },
    labels: [...labels].map(({ name }) => name).toSorted(),
    people: assignee === null ? [] : [assignee.displayName],
    facts: {
      ...(priority !== 0 && { priority: PRIORITIES[priority] ?? '' }),
      ...(estimate !== null && { points: String(estimate) }),
      ...(dueDate !== null && { due: dueDate }),
    },
    text: description ? plainMarkdown(description) : undefined,
    hidden: hiddenInAttachments(issue),
    comments: comments.map(({ body, user, speaksFor, createdAt }) => ({
      author: speaksFor ?? user.displayName,
      at: createdAt,
      text: plainMarkdown(body),
      hidden: [],
    })),
    updatedAt: issue.updatedAt,
  };
}
