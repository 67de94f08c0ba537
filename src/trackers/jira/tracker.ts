import { SyncError, toSyncError } from '../../model/error.ts';
import type { Found, ItemEdit, ItemEnd, TrackedItem, Tracker, Written } from '../tracker.ts';
import { asWritten, type FieldsTold } from './as-written.ts';
import { writeComments } from './comment-writer.ts';
import { describe } from './describe.ts';
import { editTogether } from './edit-together.ts';
import { nothing } from './forms.ts';
import { makeIssues, mostAtOnce } from './issue-maker.ts';
import { createIssueReader } from './issue-reader.ts';
import { editIssue, fieldNames } from './issue-writer.ts';
import { createMarkedIssues } from './marked-issues.ts';
import type { JiraPort } from './ports.ts';
import { refusedError } from './refused.ts';
import { notFound, settleEach } from './settle-each.ts';
import { createSiteFacts } from './site-facts.ts';
import { isIn, move, toDone } from './transitions.ts';

export interface JiraTrackerOptions {
  readonly port: JiraPort;
  /** The project's key. */
  readonly project: string;
  /** Names of the fields that a mapping uses. Without any of the site's own, one request less is sent. Default: all. */
  readonly fields?: readonly string[];
}

/**
 * A project of Jira Cloud. Relations are issue links of the types Relates, Blocks and Duplicate; addresses under
 * `attachments` are remote links. The state moves by one transition, which gets what its screen asks for as far as it
 * is known. An issue is `deleted` when Jira shows its project and not the issue: Jira itself tells an issue that may
 * not be seen from one that is gone by nothing else.
 */
export function createJiraTracker({ port, project, fields }: JiraTrackerOptions): Tracker {
  const { site } = port;
  const facts = createSiteFacts({ port, site, project, wanted: fields });
  const reader = createIssueReader({ port, facts, site, project });
  const marked = createMarkedIssues(port, reader, project);
  const tools = { port, facts, reader };

  /** Ids that were written, as what is there now. */
  async function readBack<Now>(
    written: readonly Written<string>[],
    missing: Written<Now>,
  ): Promise<readonly Written<TrackedItem | Now>[]> {
    const ids = written.flatMap((one) => (one.ok ? [one.now] : []));
    reader.wrote(ids);
    if (ids.length === 0) return written.filter((one) => !one.ok);
    // It is written, whatever becomes of the look at it.
    const items = await reader.items(ids).catch(toSyncError);
    if (items instanceof SyncError) return written.map((one) => (one.ok ? { ok: false, error: items } : one));
    marked.saw([...items.values()]);
    return written.map((one) => {
      if (!one.ok) return one;
      const now = items.get(one.now);
      return now ? { ok: true, now } : missing;
    });
  }

  const gone: Written<never> = { ok: false, error: notFound(`read an issue of ${project} that was written`) };

  /** Whoever has ended it in another way is not overruled. */
  async function close(id: string): Promise<void> {
    if (await isIn(port, id, toDone.isThere)) return;
    const nameOf = fieldNames(await facts.fields());
    await move(port, { id, ...toDone, given: {}, nameOf });
  }

  async function remove(id: string): Promise<void> {
    const what = `delete the issue ${id} of Jira`;
    const reply = await port.ask({
      method: 'DELETE',
      path: `/issue/${encodeURIComponent(id)}`,
      form: nothing,
      what,
    });
    if (!reply.ok && reply.status !== 404) throw refusedError(what, reply);
  }

  async function endOne({ id, action }: ItemEnd): Promise<string> {
    switch (action) {
      case 'close':
      // Only the larger plans have an archive, and not for this API: what would go there is closed.
      case 'archive':
        await close(id);
        return id;
      case 'delete':
        await remove(id);
        return id;
    }
  }

  return {
    kind: 'jira',
    batch: mostAtOnce,
    describe: () => describe(port, facts, project),
    async *list(query) {
      for await (const items of reader.list(query)) {
        marked.saw(items);
        yield items;
      }
    },
    get: reader.get,
    findMarked: marked.find,
    async create(items) {
      return readBack(await makeIssues(tools, items), gone);
    },
    async update(items) {
      const together = await editTogether(port, items);
      const left = items.filter(({ id }) => !together.has(id));
      const told = new Map<ItemEdit, FieldsTold>();
      const edit = async (item: ItemEdit) => {
        told.set(item, await editIssue(tools, item));
        return item.id;
      };
      const single = await settleEach(left, edit, [...together.values()]);
      const alone = new Map(left.map((item, at) => [item, single[at]] as const));
      const now = await readBack<never>(
        items.map((item) => together.get(item.id) ?? alone.get(item) ?? gone),
        gone,
      );
      const known = await facts.fields().catch(() => []);
      return items.map((item, at) => {
        const one = now[at] ?? gone;
        return one.ok ? { ok: true, now: asWritten(one.now, item.edits, known, told.get(item) ?? {}) } : one;
      });
    },
    async end(items) {
      const ended = await settleEach(items, endOne);
      const ids = ended.flatMap((one) => (one.ok ? [one.now] : []));
      const now = await reader.get(ids).catch(() => new Map<string, Found>());
      return ended.map((one): Written<Found> => {
        return one.ok ? { ok: true, now: now.get(one.now) ?? 'unreachable' } : one;
      });
    },
    comments: reader.comments,
    writeComments: (edits) => writeComments({ port, reader, site }, edits),
  };
}
