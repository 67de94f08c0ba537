/** What all clauses of JQL share: who asks, and the refusal of an operator. */
import type { JiraIssue } from './issue.ts';
import type { Clause } from './jql-parse.ts';
import { JiraRefusal } from './refusal.ts';
import type { JiraSite, JiraUser } from './state.ts';

export interface Asking {
  readonly site: JiraSite;
  readonly user: JiraUser;
}

export type Matches = (issue: JiraIssue) => boolean;

export function noSuchOperator({ operator, field }: Clause): JiraRefusal {
  return new JiraRefusal(400, [`The operator '${operator}' is not supported by the '${field}' field.`]);
}
