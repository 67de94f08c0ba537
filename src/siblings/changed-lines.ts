import type { TargetRepository } from './git.ts';
import type { Integration } from './integration.ts';
import type { SiblingsRules } from './rules.ts';

/** Lines added and removed since `base`; only counted where it counts, for both versions of every file are needed. */
export async function changedLines(
  { risk }: SiblingsRules,
  { files, tip }: Integration,
  base: string,
  targetRepository: () => Promise<TargetRepository>,
): Promise<number | undefined> {
  if (risk.weights['lines-changed'] === 0) return undefined;
  const into = await targetRepository();
  await into.fetchBlobs(
    files.filter(({ before }) => before.mode !== '160000').map(({ before }) => before.oid),
  );
  return into.countLines(base, tip);
}
