/** The body of a request that makes or changes an issue. */
import type { IssueChange } from '../issue-edit.ts';
import type { StateReason } from '../issue-event.ts';

type Named<Key extends string> = string | { readonly [key in Key]: string };

export interface IssueBody {
  readonly title?: string | null;
  readonly body?: string | null;
  readonly state?: 'open' | 'closed';
  readonly labels?: readonly Named<'name'>[];
  readonly assignees?: readonly Named<'login'>[];
  readonly milestone?: number | null;
  readonly state_reason?: StateReason | null;
  readonly type?: string | null;
}

/** What is left out stays; a body of null is an empty one. */
export function changeOf(body: IssueBody): IssueChange {
  return {
    title: body.title ?? undefined,
    body: body.body === null ? '' : body.body,
    state: body.state,
    stateReason: body.state_reason ?? undefined,
    labels: body.labels?.map((label) => nameOf(label, 'name')),
    assignees: body.assignees?.map((assignee) => nameOf(assignee, 'login')),
    milestone: body.milestone,
    type: body.type,
  };
}

export function nameOf<Key extends string>(named: Named<Key>, key: Key): string {
  return typeof named === 'string' ? named : named[key];
}
