import type { SyncError } from '../../model/error.ts';
import { createPages } from '../pages.ts';
import type { Description, Filter, Found, NewItem, TrackedItem, Tracker, Written } from '../tracker.ts';
import { createAnswers } from './answers.ts';
import { commentForm, commentsForm, descriptionForm, itemForm, itemsForm, listForm } from './forms.ts';
import { commentOf, descriptionOf, itemOf } from './item.ts';
import { createMarkedItems } from './marked-items.ts';
import { type OfferedBy, offeredBy } from './offer.ts';

export interface ModuleTrackerOptions extends OfferedBy {
  /** Where the module does not describe itself. */
  readonly assumed: Description;
  /** Whether a filter picks an item up: modules may leave that to us. */
  readonly picks: (filter: Filter, item: TrackedItem) => boolean;
}

/** A tracker that a user has written. What it says is anybody's word until it is read. */
export function createModuleTracker(options: ModuleTrackerOptions): Tracker {
  const { port, module, where, assumed, picks } = options;
  const { read, each, written, failed } = createAnswers(module, where);
  const { offer, lacking } = offeredBy(options);

  const item = (method: string) => (one: unknown) => itemOf(read(method, itemForm, one));
  const found = (method: string) => (one: unknown) => (one === null ? 'deleted' : item(method)(one));

  /** Without the method, each fails by itself: what can be read is synced all the same. */
  async function write<Now>(
    method: string,
    asked: readonly object[],
    readOne: (one: unknown) => Now,
    error: () => SyncError = () =>
      lacking(method, 'Add it, or give its fields a `direction` that only reads it.'),
  ): Promise<readonly Written<Now>[]> {
    if (asked.length === 0) return [];
    if (!(await offer()).methods.has(method)) return asked.map(() => ({ ok: false, error: error() }));
    return written(method, await port.call(method, asked), asked.length, readOne);
  }

  async function* list(query: Parameters<Tracker['list']>[0]): AsyncIterable<readonly TrackedItem[]> {
    await offer();
    const pages = createPages((why) => failed(`\`list\` of \`${module}\` ${why}.`));
    let after: string | number | undefined;
    do {
      const given = read('list', listForm, await port.call('list', { ...query, after }));
      const { items, next } = Array.isArray(given) ? { items: given, next: undefined } : given;
      yield items.map(itemOf).filter((one) => picks(query.filter, one));
      after = pages.to(next);
    } while (after !== undefined);
  }

  async function get(ids: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    await offer();
    const given = ids.length === 0 ? [] : each('get', await port.call('get', ids), ids.length);
    const read = found('get');
    return new Map(
      ids.map((id, index) => [id, given[index] === 'unreachable' ? 'unreachable' : read(given[index])]),
    );
  }

  async function present(ids: readonly string[]): Promise<readonly TrackedItem[]> {
    return [...(await get(ids)).values()].filter((one) => typeof one === 'object');
  }

  const marked = createMarkedItems(() => list({ filter: {}, since: undefined }), present);

  /** By what it keeps: a module that keeps neither mark nor id cannot tell. */
  async function findMarked(
    wanted: readonly Pick<NewItem, 'clientId' | 'mark'>[],
    made?: ReadonlySet<string>,
  ): Promise<readonly TrackedItem[]> {
    const { methods, marks, clientIds } = await offer();
    if (wanted.length === 0) return [];
    // Its list is asked for once: it would show nothing that has come since.
    if (made !== undefined && !methods.has('findMarked')) return [];
    if (methods.has('findMarked')) {
      return read('findMarked', itemsForm, await port.call('findMarked', wanted)).map(itemOf);
    }
    const byId = clientIds ? await present(wanted.map(({ clientId }) => clientId)) : [];
    if (!marks || byId.length === wanted.length) return byId;
    const byMark = await marked.find(new Set(wanted.map(({ mark }) => mark.link)));
    return [...new Map([...byId, ...byMark].map((one) => [one.id, one])).values()];
  }

  return {
    kind: 'module',
    batch: 50,
    list,
    get,
    findMarked,
    async describe() {
      const { methods, marks } = await offer();
      const described = methods.has('describe')
        ? descriptionOf(read('describe', descriptionForm, await port.call('describe', null)))
        : assumed;
      return marks || methods.has('findMarked') ? described : { ...described, marks: false };
    },
    async create(items) {
      const made = await write('create', items, item('create'));
      marked.saw(made.flatMap((one) => (one.ok ? [one.now] : [])));
      return made;
    },
    update: (items) => write('update', items, item('update')),
    end: (items) =>
      write('end', items, found('end'), () =>
        lacking('end', 'Add it, or set `on-delete: ignore`.', 'ISSUES_NOT_ENDED'),
      ),
    async comments(ids) {
      if (ids.length === 0) return new Map();
      if (!(await offer()).methods.has('comments')) {
        throw lacking('comments', 'Add it, give the comments with their items, or set `comments: false`.');
      }
      const given = each('comments', await port.call('comments', ids), ids.length);
      return new Map(
        ids.map((id, index) => [id, read('comments', commentsForm, given[index]).map(commentOf)]),
      );
    },
    writeComments: (edits) =>
      write('writeComments', edits, (one) =>
        one === 'outdated'
          ? 'outdated'
          : one === null
            ? 'deleted'
            : commentOf(read('writeComments', commentForm, one)),
      ),
  };
}
