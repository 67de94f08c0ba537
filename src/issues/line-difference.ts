/** What differs between two texts, by lines. */
import { diffComm } from 'node-diff3';

/** Beyond, finding the common lines within takes too long for what a reader gains: all of them count as different. */
const mostLines = 400;

export type LineRun =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'other'; readonly removed: readonly string[]; readonly added: readonly string[] };

/** In order, from the first line to the last. */
export function lineRuns(before: string, after: string): readonly LineRun[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < least - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const runs: LineRun[] = [
    { kind: 'same', lines: old.slice(0, start) },
    ...within(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { kind: 'same', lines: old.slice(old.length - end) },
  ];
  return runs.filter((run) => (run.kind === 'same' ? run.lines : [...run.removed, ...run.added]).length > 0);
}

function within(removed: readonly string[], added: readonly string[]): readonly LineRun[] {
  if (Math.max(removed.length, added.length) > mostLines) return [{ kind: 'other', removed, added }];
  return diffComm([...removed], [...added]).map((run) =>
    'common' in run
      ? { kind: 'same', lines: run.common }
      : { kind: 'other', removed: run.buffer1, added: run.buffer2 },
  );
}
