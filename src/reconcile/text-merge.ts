/** Edits of one text on two sides, put together by lines. */
import { diff3Merge } from 'node-diff3';

/**
 * The search for common lines takes time with the lines and with the pairs of equal lines; what a hostile text of
 * 100 KB can make of that is far from a person's edits.
 */
const mostLines = 4000;
const mostPairs = 400_000;

/** Undefined where the edits overlap, or the texts are too long to compare. */
export function mergeTexts(one: string, base: string, other: string): string | undefined {
  if (one === base || one === other) return other;
  if (other === base) return one;
  const [ours, before, theirs] = [one.split('\n'), base.split('\n'), other.split('\n')];
  if (isTooMuch(before, ours) || isTooMuch(before, theirs)) return undefined;
  const lines: string[] = [];
  for (const { ok } of diff3Merge(ours, before, theirs, { excludeFalseConflicts: true })) {
    if (ok === undefined) return undefined;
    lines.push(...ok);
  }
  return lines.join('\n');
}

function isTooMuch(before: readonly string[], after: readonly string[]): boolean {
  if (before.length > mostLines || after.length > mostLines) return true;
  const counts = new Map<string, number>();
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) + 1);
  let pairs = 0;
  for (const line of after) pairs += counts.get(line) ?? 0;
  return pairs > mostPairs;
}
