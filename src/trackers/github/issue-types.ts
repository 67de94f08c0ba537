/** The types of a repository's issues, beside what is read and written of them otherwise. */
import { SyncError } from '../../model/error.ts';
import type { FieldValue } from '../../model/item.ts';
import { once } from '../once.ts';
import type { Found, TrackedItem, Written } from '../tracker.ts';
import { valueUnfit, valueUnknown } from './errors.ts';
import type { GitHubTypesPort, Repository } from './ports.ts';
import { placeOf, typesOf } from './type-lists.ts';

/** What the field is called. */
export const typeField = 'type';

export interface IssueTypes {
  readonly offered: () => Promise<readonly string[]>;
  /** The items with their types, as far as these are told. */
  add(items: readonly TrackedItem[]): Promise<readonly TrackedItem[]>;
  /** The same of what was written, which stays so whatever meets this look. `known`: types that were set, by id. */
  addAfter<Now extends Found>(
    written: readonly Written<Now>[],
    known?: ReadonlyMap<string, string | null>,
  ): Promise<readonly Written<Now | TrackedItem>[]>;
  /** Of the issue that is called so. Throws where there is no such type, or it was not set. */
  set(name: string, type: FieldValue): Promise<string | null>;
  /** One that there is, as it is spelt; null takes it off. */
  wanted(value: FieldValue): Promise<string | null>;
}

export function createIssueTypes(port: GitHubTypesPort, repository: Repository): IssueTypes {
  const offered = once(() => port.offered(repository));

  function typed(item: TrackedItem, type: string | null | undefined): TrackedItem {
    if (type === undefined) return item;
    const { snapshot } = item;
    return { ...item, snapshot: { ...snapshot, fields: { ...snapshot.fields, [typeField]: type } } };
  }

  async function wanted(value: FieldValue): Promise<string | null> {
    if (value === null || value === '') return null;
    if (typeof value !== 'string') throw valueUnfit(typeField, value, 'a text');
    const known = await offered();
    const found = known.find((name) => name.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw valueUnknown(typeField, value, known);
    return found;
  }

  return {
    offered,
    wanted,
    async add(items) {
      if (items.length === 0) return items;
      const types = await typesOf(port, repository, items);
      return items.map((item) => typed(item, types.get(item.id)));
    },
    async addAfter(written, known = new Map()) {
      const items = written.flatMap((one): TrackedItem[] =>
        one.ok && typeof one.now === 'object' && !known.has(one.now.id) ? [one.now] : [],
      );
      const read = items.length === 0 ? known : await typesOf(port, repository, items).catch(() => known);
      const types = new Map([...read, ...known]);
      return written.map((one) => {
        if (!one.ok || typeof one.now !== 'object') return one;
        return { ok: true, now: typed(one.now, types.get(one.now.id)) };
      });
    },
    async set(name, value) {
      const type = await wanted(value);
      const { at, number } = placeOf({ name });
      if ((await port.set(at, number, type)) === type) return type;
      throw new SyncError('PERMISSION_MISSING', `GitHub leaves the type of ${name} as it is.`, {
        hint: 'Let the account of the token push to the repository: without that GitHub changes no type.',
      });
    },
  };
}
