import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import {
  begin,
  expectAgreement,
  expectComments,
  expectLabels,
  expectNothingTwice,
  expectTitles,
  forget,
  forgotten,
  hastyLife,
  life,
  live,
  setting,
  settle,
} from './issues-life.ts';
import { rareLives, rareLivesWithoutState } from './issues-rare-lives.ts';

/** Any number with other seeds in a soak. */
const { SEQUENCES } = process.env;
const options = SEQUENCES === undefined ? { numRuns: 1000, seed: 20260301 } : { numRuns: Number(SEQUENCES) };

describe('whatever people did, and wherever runs failed or were killed', () => {
  test('two quiet runs bring all sides in step, nothing is there twice or lost, and a third writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(setting, life, async (given, steps) => {
        const lived = begin(given);
        await live(lived, steps);
        await settle(lived, steps);
        expectNothingTwice(lived, forgotten(lived, steps));
        expectAgreement(lived);
        const isCalm = lived.counts.faults === 0;
        if (given.marks || isCalm) expectTitles(lived, given.hasHistory);
        expectLabels(lived, isCalm);
        expectComments(lived);
      }),
      { ...options, examples: [...rareLives] },
    );
  });

  test('so do they where the state was lost on the way', async () => {
    await fc.assert(
      fc.asyncProperty(setting, hastyLife, hastyLife, async (given, steps, more) => {
        const lived = begin({ ...given, marks: true });
        await live(lived, steps);
        forget(lived);
        await live(lived, more);
        forget(lived);
        await settle(lived, [...steps, ...more]);
        expectNothingTwice(lived, [...steps, ...more]);
        expectAgreement(lived);
        expectTitles(lived, false);
        expectLabels(lived, false);
      }),
      { ...options, examples: [...rareLivesWithoutState] },
    );
  });
});
