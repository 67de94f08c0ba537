import Sequencer from '@jest/test-sequencer';

/**
 * Suites that take longest, by what they took in a run of all of them: begun last, one of them would run alone
 * when all others have ended, and a fresh machine knows nothing of earlier runs. Folders stand for what is not named.
 */
const longest = [
  'scenario/three-jobs.',
  'scenario/validation-bisect.',
  'guard/hostile.',
  'scenario/faults.',
  'scenario/two-runs.',
  'scenario/kills.',
  'scenario/issues-faults.',
  'scenario/issues-kills.',
  'scenario/state.',
  'scenario/siblings-many.',
  'scenario/merging.',
  'scenario/people-branch.',
  'scenario/validation-state.',
  'scenario/validation-steps.',
  'scenario/merging-people.',
  'scenario/people-pull-request.',
  'scenario/merging-reasons.',
  'scenario/merging-base.',
  'scenario/inventory-state.',
  'scenario/secrets-drift.',
  'scenario/secrets-change.',
  'scenario/faults-lasting.',
  'scenario/merging-waits.',
  'scenario/verify.',
  'scenario/secrets-refused.',
  'scenario/demo.',
  'scenario/second-run.',
  'scenario/',
  'guard/',
  'property/',
].map((name) => `/__tests__/${name}`);

export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const rankOf = ({ path }) => {
      const rank = longest.findIndex((name) => path.includes(name));
      return rank < 0 ? longest.length : rank;
    };
    // As jest orders them, where the rank is the same.
    const usual = await super.sort(tests);
    return usual.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
