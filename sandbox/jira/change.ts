/** Every write of an issue goes through here: it moves `updated`, enters the history, and reaches search late. */

import { textOf } from './document.ts';
import { findField } from './fields.ts';
import type { ChangeItem, JiraIssue } from './issue.ts';
import { hideWrite } from './search-index.ts';
import type { JiraSite } from './state.ts';

/** Makes a change in the name of a person. An edit that changes nothing leaves no trace. */
export function changeIssue(
  site: JiraSite,
  issue: JiraIssue,
  author: string,
  change: (issue: JiraIssue) => void,
): void {
  const before = structuredClone(issue);
  change(issue);
  const items = itemsBetween(site, before, issue);
  if (items.length === 0 && JSON.stringify(plain(before)) === JSON.stringify(plain(issue))) return;
  hideWrite(site.index, issue.id, before);
  const at = site.now();
  issue.updated = at;
  if (items.length > 0) issue.history.push({ id: String(site.nextId()), author, created: at, items });
}

/** A write of what search sees and `updated` does not: entity properties. */
export function changeQuietly(site: JiraSite, issue: JiraIssue, change: () => void): void {
  hideWrite(site.index, issue.id, issue);
  change();
}

/** For comparison: maps as lists. */
function plain(issue: JiraIssue): object {
  return { ...issue, custom: [...issue.custom], properties: [...issue.properties] };
}

type Told = (issue: JiraIssue) => string | null;

/** What the history tells of, by the field's id. */
const TOLD = {
  summary: (issue) => issue.summary,
  description: (issue) => issue.description && textOf(issue.description),
  status: (issue) => issue.status,
  resolution: (issue) => issue.resolution,
  labels: (issue) => issue.labels.join(' ') || null,
  assignee: (issue) => issue.assignee,
  reporter: (issue) => issue.reporter,
  priority: (issue) => issue.priority,
  duedate: (issue) => issue.dueDate,
  parent: (issue) => issue.parent,
  components: (issue) => issue.components.join(',') || null,
  fixVersions: (issue) => issue.fixVersions.join(',') || null,
  issuetype: (issue) => issue.issueType,
  project: (issue) => issue.project,
  Key: (issue) => issue.key,
} as const satisfies Record<string, Told>;

/** Values that are ids, and what they are called. */
const NAMES: Readonly<Record<string, (site: JiraSite, id: string) => string | undefined>> = {
  status: (site, id) => site.statuses.get(id)?.name,
  resolution: (site, id) => site.resolutions.find((named) => named.id === id)?.name,
  priority: (site, id) => site.priorities.find((named) => named.id === id)?.name,
  assignee: (site, id) => site.users.get(id)?.displayName,
  reporter: (site, id) => site.users.get(id)?.displayName,
};

function itemsBetween(site: JiraSite, before: JiraIssue, after: JiraIssue): readonly ChangeItem[] {
  const system = Object.entries(TOLD).map(([id, told]) => [id, id, told(before), told(after)] as const);
  const ids = new Set([...before.custom.keys(), ...after.custom.keys()]);
  const custom = [...ids].map((id) => {
    const name = findField(site, id)?.name ?? id;
    return [id, name, written(before.custom.get(id)), written(after.custom.get(id))] as const;
  });
  return [...system, ...custom].flatMap(([fieldId, field, from, to]) => {
    if (from === to) return [];
    const nameOf = (value: string | null) =>
      value === null ? null : (NAMES[fieldId]?.(site, value) ?? value);
    return [{ field, fieldId, from, fromString: nameOf(from), to, toString: nameOf(to) }];
  });
}

function written(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
