/** An issue of GitHub, to be compared. */
import { nodeId } from '../github/node-id.ts';
import type { Issue, Repository } from '../world.ts';
import { hasText, hiddenInText } from './hidden.ts';
import { markdown } from './markdown.ts';
import type { Tracked } from './tracked.ts';

export function trackedInGitHub({ owner, name }: Repository, issue: Issue): Tracked {
  return {
    ...{ id: nodeId('I', issue.id), name: `${owner}/${name}#${issue.number}`, title: issue.title },
    state: { says: issue.state, tone: issue.state === 'open' ? 'open' : 'done' },
    labels: [...issue.labels].toSorted(),
    people: [...issue.assignees],
    facts: {},
    text: hasText(issue.body) ? markdown(issue.body) : undefined,
    hidden: hiddenInText(issue.body),
    comments: issue.comments.map(({ author, createdAt, body }) => ({
      ...{ author, at: createdAt, text: markdown(body), hidden: hiddenInText(body) },
    })),
    updatedAt: issue.updatedAt,
  };
}
