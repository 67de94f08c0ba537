/** What a clause of JQL asks of an issue, by field; a field that is not here is refused. */
import type { JiraIssue } from './issue.ts';
import { dateClause } from './jql-date.ts';
import type { Asking, Matches } from './jql-matching.ts';
import type { Clause } from './jql-parse.ts';
import { propertyClause } from './jql-property.ts';
import { TEXT_FIELDS, textClause } from './jql-text.ts';
import { VALUE_FIELDS, valueClause } from './jql-value.ts';
import { JiraRefusal } from './refusal.ts';

const TIMES: Readonly<Record<string, (issue: JiraIssue) => Date>> = {
  updated: ({ updated }) => updated,
  created: ({ created }) => created,
};

export function clauseMatcher(asking: Asking, clause: Clause): Matches {
  const name = clause.field.toLowerCase();
  const property = /^issue\.property\[([^\]]+)\]\.(.+)$/i.exec(clause.field);
  if (property) return propertyClause(asking.site, clause, property[1] ?? '', property[2] ?? '');
  const timeOf = TIMES[name];
  if (timeOf) return dateClause(asking, clause, timeOf);
  const textsOf = TEXT_FIELDS[name];
  if (textsOf) return textClause(clause, textsOf);
  const field = VALUE_FIELDS[name];
  if (field) return valueClause(asking, clause, field);
  throw new JiraRefusal(400, [
    `Field '${clause.field}' does not exist or you do not have permission to view it.`,
  ]);
}
