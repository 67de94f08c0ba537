/** All fields of a site, and an issue through them. */
import type { Field } from './field.ts';
import { customField } from './field-custom.ts';
import { listFields } from './field-lists.ts';
import { shownFields } from './field-shown.ts';
import { writableFields } from './field-system.ts';
import type { JiraIssue } from './issue.ts';
import type { JiraSite } from './state.ts';
import { jiraTime } from './time.ts';
import { type Reading, viewProperties, viewUser } from './view.ts';

const SYSTEM: readonly Field[] = [...writableFields, ...listFields, ...shownFields];

export function fieldsOf({ customFields }: JiraSite): readonly Field[] {
  return [...SYSTEM, ...[...customFields.values()].map(customField)];
}

export function findField(site: JiraSite, id: string): Field | undefined {
  const custom = site.customFields.get(id);
  return custom ? customField(custom) : SYSTEM.find((field) => field.id === id);
}

/** What is asked for beside the fields. */
export interface Asked {
  /** Names of fields, `*all`, `*navigable`, and with a minus those that are not wanted. */
  readonly fields: readonly string[];
  /** Keys of entity properties. */
  readonly properties?: readonly string[];
  readonly expand?: string;
}

/** What `*navigable` leaves out. */
const NOT_NAVIGABLE = new Set(['comment', 'attachment', 'parent']);

export function viewIssue(reading: Reading, issue: JiraIssue, asked: Asked): object {
  const wanted = chosenFields(reading.site, asked.fields);
  const fields = wanted.map((field) => [field.id, field.view(reading, issue)] as const);
  const shown = fields.filter(([, value]) => value !== undefined);
  const properties = viewProperties(issue.properties) as readonly { key: string; value: unknown }[];
  const keys = asked.properties ?? [];
  const named = properties.filter(({ key }) => keys.includes(key) || keys.includes('*all'));
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${reading.home}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(asked.expand?.includes('changelog') ? { changelog: viewChangelog(reading, issue) } : {}),
    ...(keys.length > 0
      ? { properties: Object.fromEntries(named.map(({ key, value }) => [key, value])) }
      : {}),
    fields: Object.fromEntries(shown),
  };
}

function chosenFields(site: JiraSite, names: readonly string[]): readonly Field[] {
  const all = fieldsOf(site);
  const unwanted = names.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
  const wanted = names.filter((name) => !name.startsWith('-'));
  const everything = wanted.includes('*all') || (wanted.length === 0 && unwanted.length > 0);
  const navigable = wanted.includes('*navigable');
  return all.filter(({ id }) => {
    if (unwanted.includes(id)) return false;
    return everything || wanted.includes(id) || (navigable && !NOT_NAVIGABLE.has(id));
  });
}

/** Newest first. */
export function viewChangelog(reading: Reading, issue: JiraIssue): object {
  const histories = issue.history.toReversed().map(({ id, author, created, items }) => ({
    id,
    author: viewUser(reading, author),
    created: jiraTime(created, reading.user.timeZone),
    items,
  }));
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}
