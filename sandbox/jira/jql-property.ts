/**
 * Entity properties in JQL. Only what an app had indexed is found: for a program that has no more than an API
 * token, a property is there and cannot be searched for.
 */
import type { JiraIssue } from './issue.ts';
import { type Matches, noSuchOperator } from './jql-matching.ts';
import type { Clause } from './jql-parse.ts';
import { isObject } from './route.ts';
import type { JiraSite } from './state.ts';

export function propertyClause(site: JiraSite, clause: Clause, key: string, path: string): Matches {
  const { operator, values } = clause;
  if (!['=', '!=', 'in', 'not in', 'is', 'is not'].includes(operator)) throw noSuchOperator(clause);
  const isIndexed = site.indexedProperties.has(`${key}.${path}`);
  const indexed = (issue: JiraIssue) => (isIndexed ? at(issue.properties.get(key), path) : undefined);
  const isNegative = operator === '!=' || operator.includes('not');
  if (values.some(({ kind }) => kind === 'empty'))
    return (issue) => (indexed(issue) === undefined) !== isNegative;
  const wanted = new Set(values.map(({ text }) => text));
  return (issue) => {
    const value = indexed(issue);
    return value !== undefined && wanted.has(String(value)) !== isNegative;
  };
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, step) => (isObject(inner) ? inner[step] : undefined), value);
}
