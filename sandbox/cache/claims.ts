import type { Claim } from '../claims.ts';

const DOCS = 'https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching';

/** What the cache service does as GitHub does it; its protocol is the published client's. */
export const cacheClaims: readonly Claim[] = [
  {
    behaviour: 'An entry is never overwritten: the same key, version and scope conflict.',
    source: 'https://github.com/DeLaGuardo/setup-clojure/issues/118',
    test: 'an entry is never overwritten',
  },
  {
    behaviour: 'Keys are looked up exactly, then as prefixes, the newest entry first.',
    source: `${DOCS}#cache-key-matching`,
    test: 'a prefix finds the newest entry',
  },
  {
    behaviour: "A job reads its own branch's entries, then the default branch's, and no others.",
    source: `${DOCS}#restrictions-for-accessing-a-cache`,
    test: 'a branch reads the default branch after its own, and no other',
  },
  {
    behaviour: 'A read-only token is told `cache write denied:`.',
    source: 'https://github.com/actions/toolkit/pull/2429',
    test: 'a read-only job restores, and its save is refused with a warning',
  },
  {
    behaviour: 'A token without readable scope is told `cache read denied:`.',
    source: 'https://github.com/actions/toolkit/pull/2447',
    test: 'a job without any right is told so and misses',
  },
];
