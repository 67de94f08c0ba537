import { SyncError } from '../../model/error.ts';
import type { FieldValue } from '../../model/item.ts';
import { once } from '../once.ts';
import { valueUnfit, valueUnknown } from './errors.ts';
import type { GitHubRestPort, Repository } from './ports.ts';
import { placeOf } from './rest-facts.ts';
import type { RestPart } from './rest-part.ts';

/** The types of a repository's issues. */
export function createTypePart(port: GitHubRestPort, repository: Repository): RestPart {
  const offered = once(() => port.offered(repository));

  /** One that there is, as it is spelt; null takes it off. */
  async function wanted(value: FieldValue): Promise<string | null> {
    if (value === null || value === '') return null;
    if (typeof value !== 'string') throw valueUnfit('type', value, 'a text');
    const known = await offered();
    const found = known.find((name) => name.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw valueUnknown('type', value, known);
    return found;
  }

  return {
    none: { type: null },
    async fields() {
      const options = await offered();
      if (options.length === 0) return [];
      return [{ name: 'type', kind: 'value', type: 'string', writes: true, clears: true, options }];
    },
    read: async (_, facts) => (facts === undefined ? {} : { type: facts.type }),
    async check({ type = null }) {
      await wanted(type);
    },
    async write(item, edits) {
      const type = await wanted(edits.at(-1)?.value ?? null);
      const { at, number } = placeOf(item);
      if ((await port.set(at, number, type)) === type) return { type };
      throw new SyncError('PERMISSION_MISSING', `GitHub leaves the type of ${item.name} as it is.`, {
        hint: 'Let the account of the token push to the repository: without that GitHub changes no type.',
      });
    },
  };
}
