import { once } from '../once.ts';
import type { Tracker } from '../tracker.ts';
import { readComments } from './comment-pages.ts';
import { writeComments } from './issue-comments.ts';
import { createIssues, type Tools } from './issue-create.ts';
import { endIssues } from './issue-end.ts';
import { createIssueReader } from './issue-read.ts';
import { updateIssues } from './issue-update.ts';
import type { GitHubPlacesPort, GitHubPort, Repository } from './ports.ts';
import { describe, readDirectory } from './repository-directory.ts';
import { batch } from './settle.ts';

export interface GitHubIssuesOptions extends Repository {
  readonly port: GitHubPort;
  /** Undefined: what has left the repository counts as deleted. */
  readonly places?: GitHubPlacesPort;
}

/** The issues of a repository. An item's id is the issue's global id, a person's the login. */
export function createGitHubIssuesTracker({ port, places, owner, name }: GitHubIssuesOptions): Tracker {
  const repository = { owner, name };
  const place = `${owner}/${name}`;
  const reader = createIssueReader(port, repository, places);

  const directory = once(() => readDirectory(port, repository));
  const tools: Tools = { port, reader, place, directory };

  return {
    kind: 'github-issues',
    batch,
    describe: async () => describe(await directory()),
    list: (query) => reader.list(query),
    get: (ids, numbers) => reader.get(ids, numbers),
    findMarked: (wanted, made) => reader.marked(new Set(wanted.map(({ mark }) => mark.link)), made),
    create: (items) => createIssues(items, tools),
    update: (items) => updateIssues(items, tools),
    end: (items) => endIssues(items, tools),
    comments: (ids) => readComments(port, ids, place),
    writeComments: (edits) => writeComments(edits, port, place),
  };
}
