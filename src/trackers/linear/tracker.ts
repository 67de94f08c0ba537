import { portions } from '../../model/portions.ts';
import { once } from '../once.ts';
import type { Mark, NewItem, TrackedComment, Tracker } from '../tracker.ts';
import { commentOf } from './comment.ts';
import { batch, type Tools } from './crafts.ts';
import { createIssues } from './create-issues.ts';
import { describe, readDirectory } from './directory.ts';
import { endIssues } from './end-issues.ts';
import { issueParts, type Reading } from './issue-parts.ts';
import { addressesOf, subtitleOf } from './mark.ts';
import type { LinearPort } from './ports.ts';
import { createIssueReader } from './read.ts';
import { readComments } from './read-comments.ts';
import { updateIssues } from './update-issues.ts';
import { writeComments } from './write-comments.ts';

export interface LinearTrackerOptions {
  readonly port: LinearPort;
  /** Its key, in any case: `ENG`. */
  readonly team: string;
  /** Name or id. Only its issues are listed, and new ones go there. */
  readonly project?: string | undefined;
  /** What comes with each issue; what the mapping does not name is better left out. Default: all. */
  readonly reading?: Partial<Reading>;
}

/** New issues looked for in one request, by their own ids and their marks. */
const mostWanted = 100;

/** A team of Linear. */
export function createLinearTracker({ port, project, reading, ...options }: LinearTrackerOptions): Tracker {
  const team = options.team.toUpperCase();
  const wanted: Reading = { comments: true, relations: true, ...reading };
  const reader = createIssueReader(port, { team, project }, wanted);
  const tools: Tools = { port, team, reader, parts: issueParts(wanted) };

  const directory = once(() => readDirectory(port, team));

  return {
    kind: 'linear',
    batch,
    list: (query) => reader.list(query),
    get: (ids) => reader.get(ids),
    describe: async () => describe(await directory(), project),
    async findMarked(items) {
      const found = [];
      for (const some of portions(items, mostWanted)) {
        found.push(
          ...(await reader.marked(
            some.map(({ clientId }) => clientId),
            marksFilter(some),
          )),
        );
      }
      return found;
    },
    create: (items) => createIssues(items, project, tools, directory),
    update: (items) => updateIssues(items, tools, directory),
    end: (items) => endIssues(items, tools, directory),
    async comments(ids) {
      const all = new Map<string, TrackedComment[]>(ids.map((id) => [id, []]));
      const read = await readComments(port, ids, 'issue');
      for (const comment of read.all) {
        all.get(comment.issueId ?? '')?.push(commentOf(comment, read.viewer));
      }
      return all;
    },
    writeComments: (edits) => writeComments(edits, tools, async () => (await directory()).isApplication),
  };
}

/** By the addresses of the other sides, which may have changed, or by the link in the subtitle. */
function marksFilter(items: readonly Pick<NewItem, 'mark'>[]): object {
  const marks: readonly Mark[] = items.map(({ mark }) => mark);
  const urls = marks.flatMap(addressesOf);
  return { or: [{ url: { in: urls } }, { subtitle: { in: marks.map(({ link }) => subtitleOf(link)) } }] };
}
