/** All cases when `EXHAUSTIVE=1` (`npm run test:exhaustive`), else a spread of them that is the same each time. */
export const exhaustive = process.env.EXHAUSTIVE === '1';

/** `SAMPLE_SEED` chooses other cases. */
export const seed = Number(process.env.SAMPLE_SEED ?? 7);

/** One case out of each of `count` stretches of equal length. The seed says which. */
export function sample<T>(cases: readonly T[], count: number, chosenBy = seed): readonly T[] {
  if (exhaustive || cases.length <= count) return cases;
  const random = randomFrom(chosenBy);
  const stretch = cases.length / count;
  return Array.from({ length: count }, (_, index) => cases[Math.floor((index + random()) * stretch)]).filter(
    (chosen) => chosen !== undefined,
  );
}

/** What the gate looks at of cases with names; the others wait for `EXHAUSTIVE=1`. */
export function inGate<T>(
  cases: readonly T[],
  nameOf: (one: T) => string,
  names: readonly string[],
): readonly T[] {
  const chosen = cases.filter((one) => names.includes(nameOf(one)));
  if (chosen.length !== names.length) throw new Error(`not all of these are cases: ${names.join(', ')}`);
  return exhaustive ? cases : chosen;
}

/** Numbers in [0, 1): a linear congruential generator (Numerical Recipes, section 7.1), begun far from its neighbours. */
export function randomFrom(seed: number): () => number {
  let value = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0;
    return value / 2 ** 32;
  };
}
