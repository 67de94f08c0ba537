/** A tracker in memory: stateful, with a clock of its own, altering texts as real ones do, and failing as it is told. */
import { SyncError } from '../../src/model/error.ts';
import type { Edit, Fields, FieldValue, ItemRef } from '../../src/model/item.ts';
import { isOvertaken } from '../../src/trackers/overtaken.ts';
import type {
  CommentEdit,
  CommentNow,
  Description,
  FieldEdit,
  Found,
  ItemEdit,
  ItemEnd,
  ListQuery,
  Mark,
  NewItem,
  TrackedComment,
  TrackedItem,
  Tracker,
  Written,
} from '../../src/trackers/tracker.ts';

/** The run was stopped here: no call after it gets through. */
export class Killed extends Error {}

export interface Call {
  readonly system: string;
  readonly method: keyof Tracker;
  readonly isWrite: boolean;
}

/**
 * `refused`: fails before any effect. `lost`: takes effect, and the answer is lost. `killed`: the run ends before it;
 * `killed after`: with the effect; `killed halfway`: with half of the effect. `flaky`: every second item of a write
 * fails by itself; a list leaves out what changed in the last seconds.
 */
export type Fate = 'through' | 'refused' | 'lost' | 'killed' | 'killed after' | 'killed halfway' | 'flaky';

export interface MemoryOptions {
  readonly system: string;
  /** Milliseconds since 1970, by the true clock. */
  readonly clock: () => number;
  /** Milliseconds that its own clock is ahead. */
  readonly offset?: number;
  /** Milliseconds that its times are rounded down to. */
  readonly grain?: number;
  /** What it makes of a text. */
  readonly stores?: (text: string) => string;
  /** Tells the last edit of single fields. */
  readonly hasHistory?: boolean;
  readonly commentsComeAlong?: boolean;
  /** Says of items which are closed already. */
  readonly tellsClosed?: boolean;
  readonly takesClientIds?: boolean;
  /** Items that were moved elsewhere are found under their old id. */
  readonly followsMoves?: boolean;
  /** Takes marks, and forgets them. */
  readonly isUnmarked?: boolean;
  readonly batch?: number;
  readonly fate?: (call: Call) => Fate;
}

export interface StoredComment {
  id: string;
  body: string;
  author: string;
  createdAt: string;
  updatedAt: string;
  copyOf: ItemRef | undefined;
  mayDecide?: boolean;
  isForeign?: true;
}

export interface StoredItem {
  id: string;
  name: string;
  fields: Fields;
  presence: 'present' | 'archived';
  readonly createdAt: string;
  updatedAt: string;
  edits: Record<string, Edit>;
  mark: Mark | undefined;
  isForeign?: true;
  isRestricted?: true;
  owner: string | undefined;
  comments: StoredComment[];
}

export interface MemoryTracker extends Tracker {
  readonly items: Map<string, StoredItem>;
  readonly calls: Call[];
  readonly followsMoves: boolean;
  readonly writes: () => number;
  /** What people do. */
  readonly add: (fields: Fields) => StoredItem;
  readonly edit: (id: string, field: string, value: FieldValue) => void;
  readonly remove: (id: string) => void;
  readonly archive: (id: string) => void;
  readonly restore: (id: string) => void;
  /** Under another id, as a transfer to another place gives it. */
  readonly move: (id: string) => string;
  readonly say: (id: string, body: string) => StoredComment;
  readonly rephrase: (id: string, comment: string, body: string) => void;
  readonly unsay: (id: string, comment: string) => void;
}

const late = 4000;

export function memoryTracker(options: MemoryOptions): MemoryTracker {
  const { system, clock, offset = 0, grain = 1, stores = (text) => text } = options;
  const items = new Map<string, StoredItem>();
  const movedTo = new Map<string, string>();
  const calls: Call[] = [];
  let turn = 0;

  const stamp = () => new Date(Math.floor((clock() + offset) / grain) * grain).toISOString();
  const nextId = (kind: string) => `${system}-${kind}${++turn}`;
  const stored = (value: FieldValue) => (typeof value === 'string' ? stores(value) : value);
  const storedAll = (fields: Fields) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, stored(value)]));

  return {
    items,
    calls,
    followsMoves: options.followsMoves ?? true,
    writes: () => calls.filter(({ isWrite }) => isWrite).length,
    kind: 'memory',
    batch: options.batch ?? 50,

    add: (fields) => put(nextId('i'), fields, undefined, 'a person'),
    edit(id, field, value) {
      const item = items.get(id);
      if (item !== undefined) set(item, field, value, 'a person');
    },
    remove: (id) => void items.delete(id),
    archive: (id) => putAway(id, 'archived'),
    restore: (id) => putAway(id, 'present'),
    move(id) {
      const item = items.get(id);
      if (item === undefined) return id;
      const to = nextId('m');
      items.delete(id);
      items.set(to, Object.assign(item, { id: to, name: `${system}#${to}`, updatedAt: stamp() }));
      movedTo.set(id, to);
      return to;
    },
    say: (id, body) => comment(id, nextId('c'), body, 'a person', undefined),
    rephrase(id, which, body) {
      const found = items.get(id)?.comments.find((one) => one.id === which);
      if (found !== undefined) Object.assign(found, { body: stores(body), updatedAt: touch(id) });
    },
    unsay(id, which) {
      const item = items.get(id);
      if (item === undefined) return;
      item.comments = item.comments.filter((one) => one.id !== which);
      touch(id);
    },

    async describe(): Promise<Description> {
      return { fields: [], people: [] };
    },
    async *list({ filter, since }: ListQuery) {
      const fate = called('list', false);
      const after = since === undefined ? undefined : Date.parse(since);
      const before = fate === 'flaky' ? clock() + offset - late : Number.POSITIVE_INFINITY;
      const found = [...items.values()].filter(({ presence, updatedAt, fields }) => {
        const time = Date.parse(updatedAt);
        if (presence !== 'present' && after === undefined) return false;
        if (after !== undefined && time < after) return false;
        if (filter.labels !== undefined && !filter.labels.some((label) => labelsOf(fields).includes(label)))
          return false;
        return time <= before;
      });
      yield found.sort((one, other) => Date.parse(one.updatedAt) - Date.parse(other.updatedAt)).map(shown);
    },
    async get(ids) {
      called('get', false);
      return new Map(ids.map((id): [string, Found] => [id, foundBy(id)]));
    },
    async findMarked(wanted, made) {
      called('findMarked', false);
      const links = new Set(wanted.map(({ mark }) => mark.link));
      const ids = new Set(wanted.map(({ clientId }) => clientId));
      return [...items.values()]
        .filter(({ id, mark }) => !made?.has(id) && (ids.has(id) || links.has(mark?.link ?? '')))
        .map(shown);
    },
    async create(news) {
      return written('create', news, (one: NewItem) => {
        const id = options.takesClientIds === true ? one.clientId : nextId('i');
        const same = items.get(id);
        if (same !== undefined) return shown(same);
        return shown(put(id, one.fields, kept(one.mark).mark, 'the tool'));
      });
    },
    async update(edits) {
      return written('update', edits, (one: ItemEdit) => {
        const item = items.get(one.id);
        if (item === undefined) throw new SyncError('ISSUES_PARKED', `There is no ${one.id}.`);
        for (const edit of one.edits) set(item, edit.field, edited(item, edit), 'the tool');
        if (one.mark !== undefined) Object.assign(item, { ...kept(one.mark), updatedAt: stamp() });
        return shown(item);
      });
    },
    async end(ends) {
      return written('end', ends, ({ id, action }: ItemEnd): Found => {
        const item = items.get(id);
        if (item === undefined || action === 'delete') {
          items.delete(id);
          return 'deleted';
        }
        // What is closed stays as its people have left it.
        if (action === 'close') {
          if (item.fields.state !== 'closed') set(item, 'state', 'closed', 'the tool');
        } else Object.assign(item, { presence: 'archived', updatedAt: stamp() });
        return shown(item);
      });
    },
    async comments(ids) {
      called('comments', false);
      return new Map(ids.flatMap((id) => [[id, (items.get(id)?.comments ?? []).map(shownComment)] as const]));
    },
    async writeComments(edits) {
      return written('writeComments', edits, (one: CommentEdit): CommentNow => {
        const item = items.get(one.item);
        if (item === undefined) throw new SyncError('ISSUES_PARKED', `There is no ${one.item}.`);
        if (one.kind === 'create') {
          const id = options.takesClientIds === true ? one.clientId : nextId('c');
          const same = item.comments.find((known) => known.id === id);
          if (same !== undefined) return shownComment(same);
          return shownComment(comment(one.item, id, one.body, 'the tool', one.copyOf));
        }
        const known = item.comments.find(({ id }) => id === one.id);
        if (isOvertaken(one, known?.body)) return 'outdated';
        if (one.kind === 'delete') {
          item.comments = item.comments.filter(({ id }) => id !== one.id);
          touch(one.item);
          return 'deleted';
        }
        if (known === undefined) throw new SyncError('ISSUES_PARKED', `There is no ${one.id}.`);
        return shownComment(Object.assign(known, { body: stores(one.body), updatedAt: touch(one.item) }));
      });
    },
  };

  function putAway(id: string, presence: StoredItem['presence']): void {
    const item = items.get(id);
    if (item !== undefined) Object.assign(item, { presence, updatedAt: stamp() });
  }

  function kept(mark: Mark): Pick<StoredItem, 'mark'> {
    return { mark: options.isUnmarked === true ? undefined : mark };
  }

  function called(method: keyof Tracker, isWrite: boolean): Fate {
    const call = { system, method, isWrite };
    calls.push(call);
    const fate = options.fate?.(call) ?? 'through';
    if (fate === 'killed') throw new Killed();
    if (fate === 'refused' || (fate === 'lost' && !isWrite))
      throw new SyncError('NETWORK', `${system} is out of reach.`);
    if (!isWrite && (fate === 'killed after' || fate === 'killed halfway')) throw new Killed();
    return fate;
  }

  function written<I, O>(method: keyof Tracker, inputs: readonly I[], write: (one: I) => O): Written<O>[] {
    const fate = called(method, true);
    const some = fate === 'killed halfway' ? inputs.slice(0, Math.ceil(inputs.length / 2)) : inputs;
    const answers = some.map((one, index): Written<O> => {
      if (fate === 'flaky' && index % 2 === 0)
        return { ok: false, error: new SyncError('ISSUES_PARKED', 'Not now.') };
      try {
        return { ok: true, now: write(one) };
      } catch (thrown) {
        if (thrown instanceof SyncError) return { ok: false, error: thrown };
        throw thrown;
      }
    });
    if (fate === 'killed after' || fate === 'killed halfway') throw new Killed();
    if (fate === 'lost') throw new SyncError('NETWORK', `${system} did not answer.`);
    return answers;
  }

  function put(id: string, fields: Fields, mark: Mark | undefined, by: string): StoredItem {
    const at = stamp();
    const item: StoredItem = {
      id,
      name: `${system}#${id}`,
      fields: storedAll(fields),
      presence: 'present',
      createdAt: at,
      updatedAt: at,
      edits: Object.fromEntries(Object.keys(fields).map((name) => [name, { at, by }])),
      mark,
      owner: undefined,
      comments: [],
    };
    items.set(id, item);
    movedTo.delete(id);
    return item;
  }

  function set(item: StoredItem, field: string, value: FieldValue, by: string): void {
    const at = stamp();
    item.fields = { ...item.fields, [field]: stored(value) };
    item.edits = { ...item.edits, [field]: { at, by } };
    item.updatedAt = at;
  }

  function edited({ fields }: StoredItem, edit: FieldEdit): FieldValue {
    if (edit.kind !== 'set') return edit.value;
    const now = fields[edit.field];
    const kept = Array.isArray(now) ? now.filter((one) => !edit.remove.includes(one)) : [];
    return [...new Set([...kept, ...edit.add])];
  }

  function comment(
    item: string,
    id: string,
    body: string,
    author: string,
    copyOf: ItemRef | undefined,
  ): StoredComment {
    const at = touch(item);
    const made = { id, body: stores(body), author, createdAt: at, updatedAt: at, copyOf };
    items.get(item)?.comments.push(made);
    return made;
  }

  function touch(id: string): string {
    const at = stamp();
    const item = items.get(id);
    if (item !== undefined) item.updatedAt = at;
    return at;
  }

  function foundBy(id: string): Found {
    const to = options.followsMoves === false ? id : latest(id);
    const item = items.get(to);
    return item === undefined ? 'deleted' : shown(item);
  }

  function latest(id: string): string {
    const next = movedTo.get(id);
    return next === undefined ? id : latest(next);
  }

  function shown(item: StoredItem): TrackedItem {
    const { id, name, fields, presence, createdAt, updatedAt, edits, mark, owner, isForeign, isRestricted } =
      item;
    return {
      id,
      name,
      url: `https://${system}.example/${id}`,
      presence,
      createdAt,
      snapshot: { fields, updatedAt, ...(options.hasHistory === true && { edits }) },
      mark,
      ...(options.tellsClosed === true && fields.state === 'closed' && { endedBy: ['close'] as const }),
      ...(isForeign && { isForeign }),
      ...(isRestricted && { isRestricted }),
      ...(owner !== undefined && { owner }),
      ...(options.commentsComeAlong === true && { comments: item.comments.map(shownComment) }),
    };
  }
}

function shownComment({ author, copyOf, mayDecide, ...plain }: StoredComment): TrackedComment {
  const person = { id: author, name: author };
  return {
    ...{ ...plain, author: person },
    ...(copyOf !== undefined && { copyOf }),
    ...(mayDecide !== undefined && { mayDecide }),
  };
}

function labelsOf({ labels }: Fields): readonly string[] {
  return Array.isArray(labels) ? labels : [];
}
