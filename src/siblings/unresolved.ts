import type { Integration, Pick } from './integration.ts';
import type { TargetObjects } from './ports.ts';
import type { Selected } from './selection.ts';

type ConflictPick = Extract<Pick, { readonly result: 'conflict' }>;

/** Conflicts that stand on a branch as we committed them, by the sibling's commit. */
export type Unresolved = ReadonlyMap<string, ConflictPick>;

export interface UnresolvedSources {
  /** What the picks come to on the base, without the commits of people. */
  readonly fresh: Integration;
  /** Our commits on the branch, by the sibling's commit. */
  readonly carried: ReadonlyMap<string, string>;
  /** The branch as people left it. */
  readonly tip: string;
  readonly target: globalThis.Pick<TargetObjects, 'entries'>;
}

/** A conflict counts as resolved when none of its files is any longer as our commit has it. */
export async function findUnresolved({
  fresh,
  carried,
  tip,
  target,
}: UnresolvedSources): Promise<Unresolved> {
  const found = new Map<string, ConflictPick>();
  for (const pick of fresh.picks) {
    const sha = carried.get(pick.selected.commit.sha);
    if (pick.result !== 'conflict' || sha === undefined) continue;
    const [left, now] = await Promise.all([target.entries(sha), target.entries(tip)]);
    const open = pick.conflicts.filter(({ path }) => left.get(path)?.oid === now.get(path)?.oid);
    if (open.length > 0) found.set(pick.selected.commit.sha, { ...pick, sha, conflicts: open });
  }
  return found;
}

/** Of the commits still to come, those that would build on an open conflict: they wait for it. */
export function waitingFor(unresolved: Unresolved, missing: readonly Selected[]): readonly Pick[] {
  const held = new Map(
    [...unresolved].flatMap(([sha, { conflicts }]) => conflicts.map(({ path }) => [path, sha] as const)),
  );
  return missing.flatMap((selected): readonly Pick[] => {
    const paths = selected.files.map(({ path }) => path);
    const holder = paths.map((path) => held.get(path)).find((sha) => sha !== undefined);
    if (holder === undefined) return [];
    for (const path of paths) held.set(path, holder);
    return [{ selected, result: 'waits', for: holder }];
  });
}
