/** Many cases of one test: a few at a time, because a run mostly waits, and all of them, whatever the first ones show. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { exhaustive } from './sample.ts';

const atOnce = 3;

/** What a case came to, and what it should have come to; one that throws came to its error. */
export interface Outcome {
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Fails with the difference of each case that came to something else than expected. */
export async function expectOfEach<T>(
  cases: readonly T[],
  outcomeOf: (one: T) => Promise<Outcome>,
  what: (one: T) => string = (one) => JSON.stringify(one),
): Promise<void> {
  const waiting = cases.values();
  const wrong: { readonly what: string; readonly outcome: Outcome }[] = [];
  let done = 0;
  const work = async () => {
    for (const one of waiting) {
      const outcome = await outcomeOf(one).catch((error: unknown) => ({
        actual: String(error),
        expected: 'no error',
      }));
      const right = isDeepStrictEqual(outcome.actual, outcome.expected);
      if (!right) wrong.push({ what: what(one), outcome });
      done += 1;
      if (exhaustive) progress(`${done} of ${cases.length}: ${right ? 'right' : 'WRONG'} ${what(one)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  expect(wrong.map(({ what, outcome }) => ({ what, came: outcome.actual }))).toEqual(
    wrong.map(({ what, outcome }) => ({ what, came: outcome.expected })),
  );
}

/** An hour is long without a word. */
function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
