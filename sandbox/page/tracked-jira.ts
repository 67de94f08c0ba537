/** An issue of Jira, to be compared. */
import { findField } from '../jira/fields.ts';
import type { JiraIssue } from '../jira/issue.ts';
import type { JiraSite } from '../jira/state.ts';
import { adf } from './adf.ts';
import { hiddenInProperties } from './hidden.ts';
import { factName, type Tone, type Tracked } from './tracked.ts';

const TONES: Readonly<Record<string, Tone>> = { indeterminate: 'doing', done: 'done' };

export function trackedInJira(site: JiraSite, issue: JiraIssue): Tracked {
  const status = site.statuses.get(issue.status);
  const nameOf = (account: string) => site.users.get(account)?.displayName ?? account;
  const custom = [...issue.custom].filter(([, value]) => value !== null && typeof value !== 'object');
  return {
    ...{ id: issue.id, name: issue.key, title: issue.summary },
    state: { says: status?.name ?? '', tone: TONES[status?.category ?? ''] ?? 'open' },
    labels: issue.labels.toSorted(),
    people: issue.assignee === null ? [] : [nameOf(issue.assignee)],
    facts: {
      ...Object.fromEntries(
        custom.map(([id, value]) => [factName(findField(site, id)?.name ?? id), String(value)]),
      ),
      ...(issue.dueDate !== null && { due: issue.dueDate }),
    },
    text: issue.description === null ? undefined : adf(issue.description),
    hidden: hiddenInProperties(issue.properties),
    comments: issue.comments.map(({ author, created, body, properties }) => ({
      ...{ author: nameOf(author), at: created, text: adf(body), hidden: hiddenInProperties(properties) },
    })),
    updatedAt: issue.updated,
  };
}
