/** Clauses of JQL about fields whose values are compared whole: keys, statuses, labels, people. */
import type { JiraIssue } from './issue.ts';
import { type Asking, type Matches, noSuchOperator } from './jql-matching.ts';
import type { Clause, Operand } from './jql-parse.ts';
import { findIssue, maySee, projectOf } from './lookup.ts';
import { JiraRefusal } from './refusal.ts';
import type { Named } from './state.ts';

/** A field whose values are compared whole. */
export interface ValueField {
  /** What the issue has. */
  of(issue: JiraIssue, asking: Asking): readonly string[];
  /** What a value of the query stands for; undefined when there is no such thing. */
  resolve(text: string, asking: Asking): string | undefined;
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
const named = (list: Iterable<Named>, text: string) =>
  [...list].find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase())?.id;

const issueKey: ValueField = {
  of: ({ id }) => [id],
  resolve: (text, { site, user }) => {
    const issue = findIssue(site, text);
    return issue && maySee(user, projectOf(site, issue)) ? issue.id : undefined;
  },
};
const project: ValueField = {
  of: (issue) => [issue.project],
  resolve: (text, { site, user }) => {
    const known = [...site.projects.values()].filter((each) => maySee(user, each));
    return known.find(({ id, key, name }) =>
      [id, key, name].some((value) => value.toLowerCase() === text.toLowerCase()),
    )?.key;
  },
};
const issueType: ValueField = {
  of: (issue, { site }) =>
    one(projectOf(site, issue).issueTypes.find(({ id }) => id === issue.issueType)?.name ?? null),
  resolve: (text, { site }) => {
    const types = [...site.projects.values()].flatMap(({ issueTypes }) => issueTypes);
    return types.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase())?.name;
  },
};
const person = (of: (issue: JiraIssue) => string | null): ValueField => ({
  of: (issue) => one(of(issue)),
  resolve: (text, { site }) => (site.users.has(text) ? text : undefined),
});
const CATEGORIES = { 'to do': 'new', 'in progress': 'indeterminate', done: 'done' } as const;

export const VALUE_FIELDS: Readonly<Record<string, ValueField>> = {
  project,
  key: issueKey,
  issuekey: issueKey,
  issue: issueKey,
  id: issueKey,
  parent: { ...issueKey, of: ({ parent }) => one(parent) },
  issuetype: issueType,
  type: issueType,
  labels: { of: ({ labels }) => labels, resolve: (text) => text },
  status: { of: ({ status }) => [status], resolve: (text, { site }) => named(site.statuses.values(), text) },
  statuscategory: {
    of: (issue, { site }) => one(site.statuses.get(issue.status)?.category ?? null),
    resolve: (text) => CATEGORIES[text.toLowerCase() as keyof typeof CATEGORIES],
  },
  priority: {
    of: ({ priority }) => one(priority),
    resolve: (text, { site }) => named(site.priorities, text),
  },
  resolution: {
    of: ({ resolution }) => one(resolution),
    resolve: (text, { site }) => named(site.resolutions, text),
  },
  assignee: person(({ assignee }) => assignee),
  reporter: person(({ reporter }) => reporter),
  creator: person(({ creator }) => creator),
};

/** What is empty is neither equal to a value nor unequal to it. */
export function valueClause(asking: Asking, clause: Clause, field: ValueField): Matches {
  const { operator, values } = clause;
  const isEmpty = (issue: JiraIssue) => field.of(issue, asking).length === 0;
  if (values.some(({ kind }) => kind === 'empty')) {
    if (operator === 'is' || operator === '=') return isEmpty;
    if (operator === 'is not' || operator === '!=') return (issue) => !isEmpty(issue);
    throw noSuchOperator(clause);
  }
  const wanted = new Set(values.map((value) => resolved(asking, clause, field, value)));
  const has = (issue: JiraIssue) => field.of(issue, asking).some((value) => wanted.has(value));
  if (operator === '=' || operator === 'in') return has;
  if (operator === '!=' || operator === 'not in') return (issue) => !isEmpty(issue) && !has(issue);
  throw noSuchOperator(clause);
}

function resolved(
  asking: Asking,
  { field: name }: Clause,
  field: ValueField,
  { kind, text }: Operand,
): string {
  if (kind === 'function') {
    if (text.toLowerCase() === 'currentuser') return asking.user.accountId;
    throw new JiraRefusal(400, [`Unable to find JQL function '${text}()'.`]);
  }
  const found = field.resolve(text, asking);
  if (found !== undefined) return found;
  const message =
    field === issueKey
      ? `An issue with key '${text}' does not exist for field '${name}'.`
      : `The value '${text}' does not exist for the field '${name}'.`;
  throw new JiraRefusal(400, [message]);
}
