import type { Finding } from '../model/finding.ts';

/** Of each code, before those that came later. */
const firstOfACode = 3;

/**
 * The first few findings of every code, then the others: only so many are shown beside the code, and a mapping that
 * lacks forty values must not hide the one conflict.
 */
export function inFairOrder(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  const ranked = findings.map((finding) => {
    const rank = seen.get(finding.code) ?? 0;
    seen.set(finding.code, rank + 1);
    return { finding, rank };
  });
  const [early, late] = [true, false].map((isEarly) =>
    ranked.filter(({ rank }) => rank < firstOfACode === isEarly).map(({ finding }) => finding),
  );
  return [...(early ?? []), ...(late ?? [])];
}
