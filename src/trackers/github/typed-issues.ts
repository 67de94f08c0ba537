import type { TrackedItem, Tracker } from '../tracker.ts';
import { createIssueTypes, typeField } from './issue-types.ts';
import type { GitHubTypesPort, Repository } from './ports.ts';
import { createTyped, updateTyped } from './type-writes.ts';

/** A tracker of issues that knows their types, too: a request or two more for each page that is listed. */
export function withTypes(tracker: Tracker, port: GitHubTypesPort, repository: Repository): Tracker {
  const types = createIssueTypes(port, repository);
  return {
    ...tracker,
    create: (items) => createTyped(items, tracker, types),
    update: (items) => updateTyped(items, tracker, types),
    async end(items) {
      return types.addAfter(await tracker.end(items));
    },
    async describe() {
      const [description, options] = await Promise.all([tracker.describe(), types.offered()]);
      if (options.length === 0) return description;
      const field = { name: typeField, kind: 'value', type: 'string', writes: true, clears: true } as const;
      return { ...description, fields: [...description.fields, { ...field, options }] };
    },
    async *list({ filter: { types: wanted, ...filter }, since }) {
      const asked = new Set(wanted?.map((type) => type.toLowerCase()));
      const isAsked = ({ snapshot }: TrackedItem) =>
        wanted === undefined || asked.has(String(snapshot.fields[typeField] ?? '').toLowerCase());
      for await (const page of tracker.list({ filter, since })) {
        const items = (await types.add(page)).filter(isAsked);
        if (items.length > 0) yield items;
      }
    },
    async get(...asked) {
      const found = await tracker.get(...asked);
      const items = await types.add([...found.values()].filter((one) => typeof one === 'object'));
      const typed = new Map(items.map((item) => [item.id, item]));
      return new Map(
        [...found].map(([id, one]) => [id, typeof one === 'object' ? (typed.get(one.id) ?? one) : one]),
      );
    },
    findMarked: async (items) => types.add(await tracker.findMarked(items)),
  };
}
