/** Many cases of one test: a few at a time, because a run mostly waits, and all of them, whatever the first ones show. */
import { expect } from '@jest/globals';
import { exhaustive } from './sample.ts';

const atOnce = 3;
/** A difference of whole worlds is long to read. */
const mostShown = 3;

/** What a case came to, and what it should have come to. */
export interface Outcome {
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Fails with all cases that came to something else than expected, and says of the first ones to what. */
export async function expectOfEach<T>(
  cases: readonly T[],
  outcomeOf: (one: T) => Promise<Outcome>,
  what: (one: T) => string = (one) => JSON.stringify(one),
): Promise<void> {
  const waiting = cases.values();
  const wrong: { readonly what: string; readonly why: string }[] = [];
  let done = 0;
  const work = async () => {
    for (const one of waiting) {
      const why = await outcomeOf(one).then(difference, String);
      if (why !== undefined) wrong.push({ what: what(one), why });
      done += 1;
      if (exhaustive)
        progress(`${done} of ${cases.length}: ${why === undefined ? 'right' : 'WRONG'} ${what(one)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, mostShown).map(({ what, why }) => `${what}\n${why}`);
  throw new Error(
    [`${wrong.length} of ${cases.length} went wrong:`, ...wrong.map(({ what }) => what), '', ...shown].join(
      '\n',
    ),
  );
}

function difference({ actual, expected }: Outcome): string | undefined {
  try {
    expect(actual).toEqual(expected);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** An hour is long without a word. */
function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
