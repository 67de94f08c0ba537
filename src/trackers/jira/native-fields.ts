/** The fields that each site has. */

import type { AdfSite } from '../adf/document.ts';
import { fromAdf } from '../adf/from-adf.ts';
import { toAdf } from '../adf/to-adf.ts';
import { elementsOf, type JiraField, nameIn, partOf, setIn, textIn } from './field.ts';
import { type RelationField, relatedIn, relationFields } from './relations.ts';

const value = { kind: 'value', type: 'string', writes: true, clears: true } as const;
const set = { kind: 'set', type: 'array', writes: true, clears: true } as const;
const named = { write: (name: unknown) => (name === null ? null : { name }) };
const elements = { element: (name: string) => ({ name }) };

export function nativeFields(site: AdfSite): readonly JiraField[] {
  return [
    { ...value, name: 'title', id: 'summary', clears: false, longest: 255, read: textIn, write: String },
    { ...value, name: 'description', id: 'description', kind: 'text', longest: 32_767, ...textual(site) },
    { ...value, name: 'state', id: 'status', clears: false, read: (state) => nameIn(state) ?? undefined },
    {
      ...{ ...set, name: 'labels', id: 'labels', longest: 255, blanks: false },
      read: (labels) => setIn(labels, textIn),
      element: String,
    },
    {
      ...{ ...set, name: 'assignees', id: 'assignee', names: 'people' },
      read: (person) => setIn([person], (one) => nameIn(one, 'accountId')),
      // Jira knows one.
      write: (people) => {
        const [accountId] = elementsOf(people);
        return accountId === undefined ? null : { accountId };
      },
    },
    {
      ...{ ...value, name: 'priority', id: 'priority', clears: false },
      read: (priority) => nameIn(priority),
      ...named,
    },
    { ...value, name: 'due-date', id: 'duedate', type: 'date', read: textIn, write: (day) => day },
    {
      ...{ ...value, name: 'parent', id: 'parent', names: 'items' },
      read: (parent) => nameIn(parent, 'id'),
      write: (id) => (id === null ? null : { id: String(id) }),
    },
    { ...value, name: 'type', id: 'issuetype', clears: false, read: (type) => nameIn(type), ...named },
    {
      ...value,
      name: 'project',
      id: 'project',
      writes: false,
      clears: false,
      read: (one) => nameIn(one, 'key'),
    },
    {
      ...value,
      name: 'Resolution',
      id: 'resolution',
      writes: false,
      clears: false,
      read: (one) => nameIn(one),
    },
    {
      ...set,
      name: 'Components',
      id: 'components',
      read: (list) => setIn(list, (one) => nameIn(one)),
      ...elements,
    },
    {
      ...set,
      name: 'Fix versions',
      id: 'fixVersions',
      read: (list) => setIn(list, (one) => nameIn(one)),
      ...elements,
    },
    ...(Object.keys(relationFields) as RelationField[]).map(
      (name): JiraField => ({
        ...{ ...set, name, id: 'issuelinks', names: 'items' },
        read: (links) => (Array.isArray(links) ? relatedIn(links, name) : undefined),
      }),
    ),
    {
      ...{ ...set, name: 'attachments', id: 'attachment', names: 'addresses' },
      read: (files) => setIn(files, (file) => addressOf(site, file)),
    },
  ];
}

/** Documents on the wire, Markdown here. */
export function textual(site: AdfSite): Pick<JiraField, 'read' | 'write'> {
  return {
    read: (document) => fromAdf(document, site) || null,
    write: (text) => (text === null || text === '' ? null : toAdf(String(text), site)),
  };
}

/** Where people open the file. */
function addressOf({ site }: AdfSite, file: unknown): string | null {
  const id = partOf(file, 'id');
  const name = nameIn(file, 'filename');
  if (typeof id !== 'string' || name === null) return null;
  return `${site}/secure/attachment/${encodeURIComponent(id)}/${encodeURIComponent(name)}`;
}
