import type { Branch } from '../../sandbox/git/branch.ts';

/**
 * The branch with a date of its own for each commit that names none: a minute after the one before, from
 * `first` on. Histories begin with an old template; what comes after must be young enough to be carried.
 */
export function datedBranch(branch: Branch, next: () => Date): Branch {
  const dated: Branch = {
    branch: branch.branch,
    ids: branch.ids,
    head: () => branch.head(),
    withCommit(message, files, extra) {
      branch.withCommit(message, files, { date: next(), ...extra });
      return dated;
    },
    withCommits(specs) {
      branch.withCommits(specs.map((spec) => ({ date: next(), ...spec })));
      return dated;
    },
    withBranch(name, tell) {
      branch.withBranch(name, (side) => tell(datedBranch(side, next)));
      return dated;
    },
    withMerge(name, message, files, extra) {
      branch.withMerge(name, message, files, { date: next(), ...extra });
      return dated;
    },
    withRevert(id, extra) {
      branch.withRevert(id, { date: next(), ...extra });
      return dated;
    },
  };
  return dated;
}
