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
  type Life,
  life,
  live,
  type Setting,
  setting,
  settle,
} from './issues-life.ts';

/** Any number with other seeds in a soak. */
const { SEQUENCES } = process.env;
const options = SEQUENCES === undefined ? { numRuns: 1000, seed: 20260301 } : { numRuns: Number(SEQUENCES) };

/**
 * An item that got another id is known by its mark. A side that may not be written has none; and no list brings what is
 * archived, so that its counterpart, moved before it could be marked, is a stranger once the state is lost.
 */
function traceable({ isReadOnly }: Setting, steps: Life, isArchiving: boolean): Life {
  return isReadOnly || isArchiving ? steps.filter(({ step }) => step.kind !== 'move') : steps;
}

function archives(steps: Life): boolean {
  return steps.some(({ step }) => step.kind === 'archive');
}

describe('whatever people did, and wherever runs failed or were killed', () => {
  test('two quiet runs bring all sides in step, nothing is there twice or lost, and a third writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(setting, life, async (given, all) => {
        const steps = traceable(given, all, false);
        const lived = begin(given);
        await live(lived, steps);
        await settle(lived, steps);
        expectNothingTwice(lived);
        expectAgreement(lived);
        expectTitles(lived, true);
        expectLabels(lived, lived.counts.faults === 0);
        expectComments(lived);
      }),
      options,
    );
  });

  test('so do they where the state was lost on the way', async () => {
    await fc.assert(
      fc.asyncProperty(setting, life, life, async (given, before, after) => {
        const isArchiving = archives([...before, ...after]);
        const [steps, more] = [before, after].map((all) => traceable(given, all, isArchiving)) as [
          Life,
          Life,
        ];
        const lived = begin(given);
        await live(lived, steps);
        forget(lived);
        await live(lived, more);
        forget(lived);
        await settle(lived, [...steps, ...more]);
        expectNothingTwice(lived);
        expectAgreement(lived);
        expectTitles(lived, false);
        expectLabels(lived, false);
      }),
      options,
    );
  });
});
