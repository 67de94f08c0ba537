import { object, safeParse, string } from 'zod/mini';
import type { SyncError } from '../../model/error.ts';
import { textTooLong } from './errors.ts';
import { longestLabel } from './limits.ts';
import type { GitHubPort } from './ports.ts';
import type { Directory } from './repository-directory.ts';
import { settle } from './settle.ts';

const form = object({ id: string(), name: string() });

/** Makes the labels that the repository has not, and notes them in the directory. A label that fails is named later. */
export async function makeLabels(
  port: GitHubPort,
  directory: Directory,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, SyncError>> {
  const missing = new Map<string, string>();
  const failed = new Map<string, SyncError>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (directory.labels.has(key)) continue;
    const { length } = [...name];
    if (length > longestLabel) failed.set(key, textTooLong('label', length, longestLabel));
    else if (!missing.has(key)) missing.set(key, name);
  }
  const wanted = [...missing.values()];
  const jobs = wanted.map((name) => ({
    piece: [{ name: 'createLabel', input: { repositoryId: directory.id, name, color: 'ededed' } }] as const,
  }));
  const results = await settle(jobs, {
    ...{ port, what: 'make labels' },
    read(shown) {
      const parsed = safeParse(form, shown);
      return parsed.success ? parsed.data : undefined;
    },
    // Whoever needs it finds it missing, and the next run has it.
    lookUp: async (indexes) => indexes.map(() => undefined),
  });
  for (const [at, written] of results.entries()) {
    const key = (wanted[at] ?? '').toLowerCase();
    if (written.ok) directory.labels.set(key, written.now.id);
    else failed.set(key, written.error);
  }
  return failed;
}
