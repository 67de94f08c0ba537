import type { Fields } from '../../model/item.ts';
import { portions } from '../../model/portions.ts';
import type { Found, TrackedItem, Tracker, Written } from '../tracker.ts';
import type { GitHubRestPort, Repository } from './ports.ts';
import { atOnce, factsOf } from './rest-facts.ts';
import type { RestPart } from './rest-part.ts';
import { createWithParts, updateWithParts } from './rest-writes.ts';

/** A tracker of issues that knows these parts of them, too: a request or two more for each page that is listed. */
export function withParts(
  tracker: Tracker,
  port: GitHubRestPort,
  repository: Repository,
  parts: readonly RestPart[],
): Tracker {
  const names = parts.flatMap(({ none }) => Object.keys(none));

  async function told(items: readonly TrackedItem[]): Promise<ReadonlyMap<string, Fields>> {
    const fields = new Map<string, Fields>();
    if (items.length === 0) return fields;
    const facts = await factsOf(port, repository, items);
    for (const some of portions(items, atOnce)) {
      const read = (item: TrackedItem) =>
        Promise.all(parts.map((part) => part.read(item, facts.get(item.id))));
      const all = await Promise.all(some.map(read));
      for (const [at, { id }] of some.entries()) fields.set(id, Object.assign({}, ...(all[at] ?? [])));
    }
    return fields;
  }

  async function add(items: readonly TrackedItem[]): Promise<readonly TrackedItem[]> {
    const fields = await told(items);
    return items.map((item) => filled(item, fields.get(item.id)));
  }

  /** What was written stays so whatever meets this look. `known`: what need not be looked at, by id. */
  async function addAfter<Now extends Found>(
    written: readonly Written<Now>[],
    known: ReadonlyMap<string, Fields> = new Map(),
  ): Promise<readonly Written<Now | TrackedItem>[]> {
    const isKnown = ({ id }: TrackedItem) => names.every((name) => Object.hasOwn(known.get(id) ?? {}, name));
    const items = written.flatMap((one): TrackedItem[] =>
      one.ok && typeof one.now === 'object' && !isKnown(one.now) ? [one.now] : [],
    );
    const read = await told(items).catch(() => known);
    return written.map((one) => {
      if (!one.ok) return one.partly ? { ...one, partly: filled(one.partly, known.get(one.partly.id)) } : one;
      if (typeof one.now !== 'object') return one;
      const { id } = one.now;
      return { ok: true, now: filled(one.now, { ...read.get(id), ...known.get(id) }) };
    });
  }

  return {
    ...tracker,
    async create(items) {
      const { written, known } = await createWithParts(items, tracker, parts);
      return addAfter(written, known);
    },
    async update(items) {
      const { written, known } = await updateWithParts(items, tracker, parts);
      return addAfter(written, known);
    },
    async end(items) {
      return addAfter(await tracker.end(items));
    },
    async describe() {
      const [description, ...more] = await Promise.all([
        tracker.describe(),
        ...parts.map((part) => part.fields()),
      ]);
      return { ...description, fields: [...description.fields, ...more.flat()] };
    },
    async *list({ filter: { types: wanted, ...filter }, since }) {
      const asked = new Set(wanted?.map((type) => type.toLowerCase()));
      const isAsked = ({ snapshot }: TrackedItem) =>
        wanted === undefined || asked.has(String(snapshot.fields.type ?? '').toLowerCase());
      for await (const page of tracker.list({ filter, since })) {
        const items = (await add(page)).filter(isAsked);
        if (items.length > 0) yield items;
      }
    },
    async get(...asked) {
      const found = await tracker.get(...asked);
      const items = await add([...found.values()].filter((one) => typeof one === 'object'));
      const full = new Map(items.map((item) => [item.id, item]));
      return new Map(
        [...found].map(([id, one]) => [id, typeof one === 'object' ? (full.get(one.id) ?? one) : one]),
      );
    },
    findMarked: async (...asked) => add(await tracker.findMarked(...asked)),
  };
}

function filled(item: TrackedItem, fields: Fields | undefined): TrackedItem {
  const { snapshot } = item;
  return { ...item, snapshot: { ...snapshot, fields: { ...snapshot.fields, ...fields } } };
}
