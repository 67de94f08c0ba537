import type { Sibling } from '../model/sibling.ts';
import type { Commit } from './commit.ts';
import { createCommitRules } from './commit-rules.ts';
import { parseSubject, type Subject } from './conventional.ts';
import { createPathRules, type JudgedFiles } from './path-rules.ts';
import { createSeenCommits } from './reverts.ts';
import type { LeftOut, NotSelected, Selected, Selection } from './selection.ts';
import { isListed } from './sha-list.ts';
import { parseOriginChain } from './trailers.ts';

export interface SelectionInput {
  /** Oldest first. */
  readonly commits: readonly Commit[];
  readonly sibling: Sibling;
  /** Ids of this sibling's commits that the target's origin trailers name. */
  readonly synced: ReadonlySet<string>;
  /** `owner/repo`. */
  readonly target: string;
}

/**
 * Decides for every commit whether it is offered to the target, and why not. Pure. The oldest `maxCommits`
 * of those that pass are selected. A revert follows what it undoes, whatever its own type and scope; author and
 * date must pass, for anything can call itself a revert.
 * Throws `CONFIG_INVALID` for rules that cannot be used.
 */
export function selectCommits(input: SelectionInput): Selection {
  const { sibling } = input;
  const judgeFiles = createPathRules(sibling.paths);
  const rules = createCommitRules(sibling);
  const seen = createSeenCommits();
  /** What the target has or is offered, now or in a later run. */
  const carried = new Set(input.synced);
  const selected: Selected[] = [];
  const leftOut: NotSelected[] = [];

  for (const commit of input.commits) {
    const subject = parseSubject(commit.message);
    const reverts = subject.reverts ? seen.find(subject.reverts) : [];
    seen.add(commit, subject);
    const why = handledBefore(commit, input) ?? refusal(commit, subject, reverts);
    const judged = why === undefined ? judgeFiles(commit.files) : unjudged;
    const reason = why ?? (judged.files.length === 0 ? noFiles : undefined);
    if (reason !== undefined) {
      leftOut.push({ commit, why: reason, dropped: judged.dropped });
      continue;
    }
    carried.add(commit.sha);
    if (selected.length >= sibling.maxCommits) {
      leftOut.push({ commit, why: { reason: 'count' }, dropped: judged.dropped });
    } else {
      selected.push({ commit, type: subject.type, breaking: subject.breaking, reverts, ...judged });
    }
  }
  return { selected, leftOut, order: input.commits.map(({ sha }) => sha) };

  function refusal(commit: Commit, subject: Subject, reverts: readonly string[]): LeftOut | undefined {
    if (commit.parents.length > 1 && sibling.merges === 'skip') return { reason: 'merge' };
    const missing = reverts.find((sha) => !isCarried(sha, carried));
    if (missing !== undefined) return { reason: 'revert-of-unsynced', reverts: missing };
    return (reverts.length > 0 ? undefined : rules.ofSubject(subject)) ?? rules.ofOrigin(commit);
  }
}

const unjudged: JudgedFiles = { files: [], dropped: [] };
const noFiles: LeftOut = { reason: 'paths' };

/** `retry` brings back what was handled before, but never what came from the target itself. */
function handledBefore(commit: Commit, input: SelectionInput): LeftOut | undefined {
  const target = input.target.toLowerCase();
  // The whole chain counts: A → B → C → A is a loop as well.
  const own = parseOriginChain(commit.message).find((origin) => origin.repo.toLowerCase() === target);
  if (own) return { reason: 'origin', origin: `${own.repo}@${own.sha}` };
  if (isListed(input.sibling.retry, commit.sha)) return undefined;
  if (input.synced.has(commit.sha)) return { reason: 'synced' };
  return undefined;
}

function isCarried(sha: string, carried: ReadonlySet<string>): boolean {
  if (carried.has(sha) || sha.length === 40) return carried.has(sha);
  for (const known of carried) if (known.startsWith(sha)) return true;
  return false;
}
