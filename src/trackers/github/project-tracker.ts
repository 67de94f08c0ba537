import { SyncError } from '../../model/error.ts';
import { once } from '../once.ts';
import type { CommentEdit, TrackedComment, Tracker, Written } from '../tracker.ts';
import { readComments } from './comment-pages.ts';
import { writeComments } from './issue-comments.ts';
import type { GitHubPort } from './ports.ts';
import type { ProjectTools } from './project-craft.ts';
import { createItems } from './project-create.ts';
import { describeProject, type ProjectPlace, readProject } from './project-directory.ts';
import { endItems } from './project-end.ts';
import { createProjectReader } from './project-read.ts';
import { updateItems } from './project-update.ts';
import { batch } from './settle.ts';

export interface GitHubProjectOptions extends ProjectPlace {
  readonly port: GitHubPort;
}

/** A project. New items are drafts; an item keeps its id when it becomes an issue, and when its issue moves. */
export function createGitHubProjectTracker({ port, owner, number }: GitHubProjectOptions): Tracker {
  const place = `project ${number} of ${owner}`;
  const directory = once(() => readProject(port, { owner, number }));
  const reader = createProjectReader(port, place, directory);
  const tools: ProjectTools = { port, reader, place };

  /** Comments are the issue's own, wherever it is. */
  async function contentOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wire = await reader.wire(ids);
    const pairs = ids.flatMap((id) => {
      const content = wire.get(id)?.content;
      return content?.__typename === 'Issue' ? [[id, content.id] as const] : [];
    });
    return new Map(pairs);
  }

  return {
    kind: 'github-project',
    batch,
    describe: async () => describeProject(await directory()),
    list: (query) => reader.list(query),
    get: (ids) => reader.get(ids),
    findMarked: (wanted, made) => reader.marked(new Set(wanted.map(({ mark }) => mark.link)), made),
    create: (items) => createItems(items, tools),
    update: (items) => updateItems(items, tools),
    end: (items) => endItems(items, tools),
    async comments(ids) {
      const content = await contentOf(ids);
      const read = await readComments(port, [...content.values()], place);
      return new Map(
        ids.flatMap((id) => {
          const issue = content.get(id);
          const comments = issue === undefined ? [] : read.get(issue);
          return comments === undefined ? [] : [[id, comments] as const];
        }),
      );
    },
    async writeComments(edits) {
      const content = await contentOf([...new Set(edits.map(({ item }) => item))]);
      const open = edits.filter(({ item }) => content.has(item));
      const onIssues = open.map((edit): CommentEdit => ({ ...edit, item: content.get(edit.item) ?? '' }));
      const results = await writeComments(onIssues, port, place);
      const written = new Map(open.map((edit, at) => [edit, results[at]]));
      return edits.map((edit) => written.get(edit) ?? withoutComments);
    },
  };
}

const withoutComments: Written<TrackedComment | 'deleted'> = {
  ok: false,
  error: new SyncError('GITHUB_VALUE_UNKNOWN', 'A draft of a project has no comments.', {
    hint: 'Convert the draft to an issue.',
  }),
};
