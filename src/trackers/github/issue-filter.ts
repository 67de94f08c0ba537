import type { Filter, ListQuery, TrackedItem } from '../tracker.ts';
import { filterUnfit } from './errors.ts';

/** GitHub's `IssueFilters`: what it can narrow by itself, so that fewer come. */
export function issueFilters({ filter, since }: ListQuery): Readonly<Record<string, unknown>> {
  refuseUnfit(filter);
  const { labels = [], states = [], assignees = [] } = filter;
  const [state, otherState] = states.map((name) => name.toLowerCase());
  return {
    // Several are looked at here: whether GitHub wants one of them or all, it does not say.
    ...(labels.length === 1 ? { labels } : {}),
    ...(assignees.length === 1 ? { assignee: assignees[0] } : {}),
    ...(state !== undefined && otherState === undefined ? { states: [state.toUpperCase()] } : {}),
    ...(since === undefined ? {} : { since }),
  };
}

export function refuseUnfit({ types = [], project }: Filter): void {
  if (types.length > 0) throw filterUnfit('type');
  if (project !== undefined) throw filterUnfit('project');
}

/** All that is given must hold: one of the labels, one of the states, one of the people. */
export function fits({ snapshot }: TrackedItem, filter: Filter): boolean {
  const { fields } = snapshot;
  const has = (field: string, wanted: string) => listOf(fields[field]).includes(wanted.toLowerCase());
  const hasOneOf = (field: string, wanted: readonly string[] = []) =>
    wanted.length === 0 || wanted.some((value) => has(field, value));
  const words = `${String(fields.title ?? '')}\n${String(fields.description ?? '')}`.toLowerCase();
  return (
    hasOneOf('labels', filter.labels) &&
    hasOneOf('state', filter.states) &&
    hasOneOf('assignees', filter.assignees) &&
    (filter.text === undefined || words.includes(filter.text.toLowerCase()))
  );
}

function listOf(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.map((one) => String(one).toLowerCase());
}
