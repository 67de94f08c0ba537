import type { Commit } from './commit.ts';
import type { Reverted, Subject } from './conventional.ts';
import { parseOrigins } from './trailers.ts';

/** The commits seen so far, found again by what a later revert says of them. */
export interface SeenCommits {
  add(commit: Commit, subject: Subject): void;
  /**
   * The ids of what a revert undoes: 40 digits where the commit was seen, else as the revert names it.
   * Empty where it names nothing that can be found.
   */
  find(reverted: Reverted): readonly string[];
}

export function createSeenCommits(): SeenCommits {
  /** Not indexed yet: most histories have no revert. */
  let waiting: { commit: Commit; subject: Subject }[] = [];
  const ids = new Map<string, string>();
  const byPullRequest = new Map<number, string>();
  const byTitle = new Map<string, string>();

  function bySha(sha: string): string {
    const whole = ids.get(sha);
    if (whole !== undefined || sha.length === 40) return whole ?? sha;
    for (const [known, id] of ids) if (known.startsWith(sha)) return id;
    return sha;
  }

  function index(commit: Commit, subject: Subject): void {
    ids.set(commit.sha, commit.sha);
    // A commit that was itself carried here is reverted here under its first name, too.
    for (const origin of parseOrigins(commit.message)) ids.set(origin.sha, commit.sha);
    if (subject.pullRequest !== undefined) byPullRequest.set(subject.pullRequest, commit.sha);
    byTitle.set(subject.title, commit.sha);
    byTitle.set(subject.description, commit.sha);
  }

  return {
    add(commit, subject) {
      waiting.push({ commit, subject });
    },
    find(reverted) {
      for (const { commit, subject } of waiting) index(commit, subject);
      waiting = [];
      if (reverted.shas.length > 0) return reverted.shas.map(bySha);
      const { pullRequest, title } = reverted;
      const named = pullRequest === undefined ? undefined : byPullRequest.get(pullRequest);
      const found = named ?? (title === undefined ? undefined : byTitle.get(title));
      return found === undefined ? [] : [found];
    },
  };
}
