/** Clauses of JQL about words in texts. */
import { textOf } from './document.ts';
import type { JiraIssue } from './issue.ts';
import { type Matches, noSuchOperator } from './jql-matching.ts';
import type { Clause } from './jql-parse.ts';

export const TEXT_FIELDS: Readonly<Record<string, (issue: JiraIssue) => readonly string[]>> = {
  summary: ({ summary }) => [summary],
  description: ({ description }) => [textOf(description)],
  text: ({ summary, description, comments }) => [
    summary,
    textOf(description),
    ...comments.map(({ body }) => textOf(body)),
  ],
};

/** All words are there, whole, in any order; in capitals or not. */
export function textClause(clause: Clause, textsOf: (issue: JiraIssue) => readonly string[]): Matches {
  const { operator, values } = clause;
  if (operator !== '~' && operator !== '!~') throw noSuchOperator(clause);
  const wanted = wordsOf(values[0]?.text ?? '');
  const has = (issue: JiraIssue) => {
    const words = new Set(textsOf(issue).flatMap(wordsOf));
    return wanted.every((word) => words.has(word));
  };
  return operator === '~' ? has : (issue) => !has(issue);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
