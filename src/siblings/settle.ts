import type { Sibling } from '../model/sibling.ts';
import type { Integration } from './integration.ts';
import type { Settled } from './observation.ts';
import type { NotSelected, Selection } from './selection.ts';
import { isListed } from './sha-list.ts';

interface SettledRange {
  readonly from: string | null;
  readonly head: string;
  /** Ids of the commits looked at, oldest first. */
  readonly order: readonly string[];
  /** Commits of the range that earlier pull requests have handled. */
  readonly handled: readonly string[];
}

/**
 * How far the baseline moves when what this run offers is merged or declined: to the head, unless commits
 * still wait (for a conflict, or for their turn); those stay above it.
 */
export function settle(
  sibling: Sibling,
  range: SettledRange,
  selection: Selection,
  integration: Integration,
): Settled {
  const pending = pendingOf(sibling, selection, integration);
  const retried = range.order.filter((sha) => isListed(sibling.retry, sha) && !pending.has(sha));
  const first = range.order.findIndex((sha) => pending.has(sha));
  if (first === -1) return { sha: range.head, handled: [], retried };
  // Off the first-parent line, "before" in a list says nothing about ancestry: only exceptions are safe.
  const isLine = sibling.merges === 'first-parent';
  // Commits of `retry` stand in front, and lie far below: no baseline may go back to them.
  const last = range.order.slice(0, first).findLastIndex((sha) => !isListed(sibling.retry, sha));
  const done = isLine ? range.order.slice(last + 1) : range.order;
  // What a rule leaves out it leaves out again; thousands of names would not fit into a pull request.
  const byRule = new Set(selection.leftOut.filter(isByRule).map(({ commit }) => commit.sha));
  return {
    sha: isLine ? (range.order[last] ?? range.from) : range.from,
    handled: [...range.handled, ...done.filter((sha) => !pending.has(sha) && !byRule.has(sha))],
    retried,
  };
}

function isByRule({ why }: NotSelected): boolean {
  return why.reason !== 'credential';
}

function pendingOf(sibling: Sibling, selection: Selection, integration: Integration): ReadonlySet<string> {
  const pending = new Set<string>();
  for (const { commit, why } of selection.leftOut) {
    if (why.reason === 'count') pending.add(commit.sha);
  }
  for (const pick of integration.picks) {
    const waits = pick.result === 'waits' || (pick.result === 'left-out' && sibling.onConflict === 'stop');
    if (waits) pending.add(pick.selected.commit.sha);
  }
  return pending;
}
