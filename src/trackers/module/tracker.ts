import { SyncError } from '../../model/error.ts';
import type { ErrorCode } from '../../model/error-catalogue.ts';
import type { Place } from '../../model/finding.ts';
import type { SystemName } from '../../model/item.ts';
import type { Description, Filter, Found, NewItem, TrackedItem, Tracker, Written } from '../tracker.ts';
import { createAnswers } from './answers.ts';
import { commentForm, commentsForm, descriptionForm, itemForm, itemsForm, listForm } from './forms.ts';
import { commentOf, descriptionOf, itemOf } from './item.ts';
import type { ModulePort, Offer } from './ports.ts';

export interface ModuleTrackerOptions {
  readonly port: ModulePort;
  /** The system's. */
  readonly name: SystemName;
  /** As the configuration names it. */
  readonly module: string;
  readonly where: Place;
  /** Where the module does not describe itself. */
  readonly assumed: Description;
  /** Whether a filter picks an item up: modules may leave that to us. */
  readonly picks: (filter: Filter, item: TrackedItem) => boolean;
}

const needed = ['list', 'get'] as const;
const others = [
  ...['create', 'update', 'end', 'describe', 'findMarked', 'comments', 'writeComments'],
] as const;

/** More pages than a list has. */
const mostPages = 10_000;

/** A tracker that a user has written. What it says is anybody's word until it is read. */
export function createModuleTracker(options: ModuleTrackerOptions): Tracker {
  const { port, name, module, where, assumed, picks } = options;
  const { read, each, written, failed } = createAnswers(module, where);
  let offered: Promise<Offer> | undefined;

  /** @throws SyncError where it cannot even be read */
  function offer(): Promise<Offer> {
    offered ??= readOffer().catch((error: unknown) => {
      // Whoever asks later asks again.
      offered = undefined;
      throw error;
    });
    return offered;
  }

  async function readOffer(): Promise<Offer> {
    const one = await port.offers([...needed, ...others]);
    const missing = needed.filter((method) => !one.methods.has(method));
    if (missing.length > 0) throw lacking(missing.join('` and `'), 'Every tracker has `list` and `get`.');
    return one;
  }

  function lacking(method: string, hint: string, code: ErrorCode = 'ISSUES_MODULE_UNUSABLE') {
    return new SyncError(code, `\`${module}\`, which serves ${name}, has no \`${method}\`.`, { hint, where });
  }

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
    let after: string | number | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const given = read('list', listForm, await port.call('list', { ...query, after }));
      const { items, next } = Array.isArray(given) ? { items: given, next: undefined } : given;
      yield items.map(itemOf).filter((one) => picks(query.filter, one));
      if (next === undefined || next === null) return;
      after = next;
    }
    throw failed(`\`list\` of \`${module}\` comes to no end.`);
  }

  async function get(ids: readonly string[]): Promise<ReadonlyMap<string, Found>> {
    await offer();
    const given = ids.length === 0 ? [] : each('get', await port.call('get', ids), ids.length);
    const read = found('get');
    return new Map(
      ids.map((id, index) => [id, given[index] === 'unreachable' ? 'unreachable' : read(given[index])]),
    );
  }

  /** By what it keeps: a module that keeps neither mark nor id cannot tell. */
  async function findMarked(
    wanted: readonly Pick<NewItem, 'clientId' | 'mark'>[],
  ): Promise<readonly TrackedItem[]> {
    const { methods, marks, clientIds } = await offer();
    if (wanted.length === 0) return [];
    if (methods.has('findMarked')) {
      return read('findMarked', itemsForm, await port.call('findMarked', wanted)).map(itemOf);
    }
    const items = new Map<string, TrackedItem>();
    if (clientIds) {
      for (const one of (await get(wanted.map(({ clientId }) => clientId))).values()) {
        if (typeof one === 'object') items.set(one.id, one);
      }
    }
    if (marks && items.size < wanted.length) {
      const links = new Set(wanted.map(({ mark }) => mark.link));
      for await (const page of list({ filter: {}, since: undefined })) {
        for (const one of page)
          if (one.mark !== undefined && links.has(one.mark.link)) items.set(one.id, one);
      }
    }
    return [...items.values()];
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
    create: (items) => write('create', items, item('create')),
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
