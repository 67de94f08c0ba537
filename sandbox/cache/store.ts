/**
 * The entries of the Actions cache and the rules by which a job finds them. Source: GitHub's docs,
 * "Dependency caching reference": entries are immutable, looked up in the job's own scope and then in the
 * default branch's, by exact key and then by prefix, newest first, and only with an equal version.
 */
import type { World } from '../world.ts';

export interface CacheEntry {
  readonly id: number;
  /** `owner/name` */
  readonly repository: string;
  readonly key: string;
  /** Hash over paths and compression, made by the client. */
  readonly version: string;
  /** Ref of the job that wrote it. */
  readonly scope: string;
  readonly createdAt: Date;
  /** Undefined until uploaded; tests may replace it to damage an entry. */
  data: Buffer | undefined;
  /** Readable from here on. */
  finalized: boolean;
}

/** What a runtime token allows: one scope to write, several to read in that order. */
export interface CacheGrant {
  readonly repository: string;
  readonly writes: string | undefined;
  readonly reads: readonly string[];
}

export interface CacheKey {
  readonly key: string;
  readonly version: string;
}

export interface CacheStore {
  readonly entries: CacheEntry[];
  /** Undefined when the scope has such an entry already, finished or not. */
  reserve(grant: CacheGrant, wanted: CacheKey): CacheEntry | undefined;
  own(grant: CacheGrant, wanted: CacheKey): CacheEntry | undefined;
  find(grant: CacheGrant, keys: readonly string[], version: string): CacheEntry | undefined;
}

export function createCacheStore(world: World): CacheStore {
  const entries: CacheEntry[] = [];

  function own(grant: CacheGrant, { key, version }: CacheKey): CacheEntry | undefined {
    return entries.find(
      (entry) =>
        entry.repository === grant.repository &&
        entry.scope === grant.writes &&
        entry.key === key &&
        entry.version === version,
    );
  }

  return {
    entries,
    own,
    reserve(grant, wanted) {
      if (grant.writes === undefined || own(grant, wanted)) return undefined;
      const entry: CacheEntry = {
        id: world.nextId(),
        repository: grant.repository,
        key: wanted.key,
        version: wanted.version,
        scope: grant.writes,
        createdAt: world.now(),
        data: undefined,
        finalized: false,
      };
      entries.push(entry);
      return entry;
    },
    find(grant, keys, version) {
      const readable = entries.filter(
        (entry) => entry.finalized && entry.repository === grant.repository && entry.version === version,
      );
      for (const scope of grant.reads) {
        const here = readable.filter((entry) => entry.scope === scope);
        for (const key of keys) {
          const found =
            here.find((entry) => entry.key === key) ?? here.findLast((entry) => entry.key.startsWith(key));
          if (found) return found;
        }
      }
      return undefined;
    },
  };
}
