import type { PathConflict } from './integration.ts';
import type { LeftOut, NotSelected, Selected, Selection } from './selection.ts';

/** These are in the target, or came from there: they explain no conflict. */
const arrived: ReadonlySet<LeftOut['reason']> = new Set(['origin', 'synced']);

export type Prerequisites = (pick: Selected, conflicts: readonly PathConflict[]) => readonly NotSelected[];

/**
 * Finds the commits that were not carried, came before a pick, and touch the files of its conflicts.
 * Without `order` every commit left out counts as earlier.
 */
export function createPrerequisites(selection: Selection, order: readonly string[]): Prerequisites {
  const position = new Map(order.map((sha, index) => [sha, index]));
  const at = (sha: string, otherwise: number) => position.get(sha) ?? otherwise;
  const missing = selection.leftOut.filter(({ why }) => !arrived.has(why.reason));

  return (pick, conflicts) => {
    const conflicting = new Set(conflicts.map(({ path }) => path));
    const paths = new Set(
      pick.files.filter(({ path }) => conflicting.has(path)).map(({ change }) => change.display),
    );
    const own = at(pick.commit.sha, Number.POSITIVE_INFINITY);
    return missing.filter(
      ({ commit }) => at(commit.sha, -1) < own && commit.files.some(({ display }) => paths.has(display)),
    );
  };
}
