/** The fields that each site has and that can be written. See https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues. */
import { documentOf, NOT_A_DOCUMENT } from './document.ts';
import { dayValue, type Field, idOf, textValue } from './field.ts';
import { findIssue } from './lookup.ts';
import { FieldProblem } from './refusal.ts';
import { isObject } from './route.ts';
import { viewNamed, viewUser } from './view.ts';
import { viewBrief } from './view-brief.ts';

const MOST_SUMMARY = 255;

const system = (type: string, id: string, items?: string) => ({
  type,
  system: id,
  ...(items ? { items } : {}),
});

const summary: Field = {
  id: 'summary',
  name: 'Summary',
  schema: system('string', 'summary'),
  view: (_, issue) => issue.summary,
  write(_, value) {
    if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) {
      throw new FieldProblem('You must specify a summary of the issue.');
    }
    const text = textValue(value).trim();
    if (/[\r\n]/.test(text)) {
      throw new FieldProblem('The summary is invalid because it contains newline characters.');
    }
    if (text.length > MOST_SUMMARY) throw new FieldProblem("Summary can't exceed 255 characters.");
    return (issue) => {
      issue.summary = text;
    };
  },
};

const description: Field = {
  id: 'description',
  name: 'Description',
  schema: system('string', 'description'),
  view: (_, issue) => issue.description,
  write({ site }, value) {
    const document = value === null ? null : documentOf(site, value, NOT_A_DOCUMENT);
    return (issue) => {
      issue.description = document;
    };
  },
};

function userField(id: 'assignee' | 'reporter', name: string): Field {
  return {
    id,
    name,
    schema: system('user', id),
    view: (reading, issue) => viewUser(reading, issue[id]),
    write({ site }, value) {
      const named = isObject(value) ? (value.accountId ?? value.id) : value;
      const user = typeof named === 'string' ? site.users.get(named) : undefined;
      if (named !== null && !user?.active) throw new FieldProblem(`Specify a valid value for ${id}`);
      return (issue) => {
        issue[id] = user?.accountId ?? null;
      };
    },
  };
}

const priority: Field = {
  id: 'priority',
  name: 'Priority',
  schema: system('priority', 'priority'),
  view: (reading, issue) => viewNamed(reading, 'priority', reading.site.priorities, issue.priority),
  write({ site }, value) {
    const chosen = idOf(site.priorities, value);
    return (issue) => {
      issue.priority = chosen;
    };
  },
};

const duedate: Field = {
  id: 'duedate',
  name: 'Due date',
  schema: system('date', 'duedate'),
  view: (_, issue) => issue.dueDate,
  write(_, value) {
    const day = value === null ? null : dayValue(value);
    return (issue) => {
      issue.dueDate = day;
    };
  },
};

const parent: Field = {
  id: 'parent',
  name: 'Parent',
  schema: system('issuelink', 'parent'),
  view: ({ site, home, user }, issue) => {
    const above = issue.parent === null ? undefined : site.issues.get(issue.parent);
    return above ? viewBrief({ site, home, user }, above) : undefined;
  },
  write({ site }, value) {
    const named = isObject(value) ? (value.key ?? value.id) : value;
    const above = typeof named === 'string' ? findIssue(site, named) : undefined;
    if (named !== null && !above) throw new FieldProblem('Could not find issue by id or key.');
    return (issue) => {
      issue.parent = above?.id ?? null;
    };
  },
};

export const writableFields: readonly Field[] = [
  summary,
  description,
  userField('assignee', 'Assignee'),
  userField('reporter', 'Reporter'),
  priority,
  duedate,
  parent,
];
