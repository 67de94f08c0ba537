/** Building and testing of candidates. */
import type { ErrorEntry } from './entry.ts';

export const validationErrors = {
  STEP_FAILED: {
    category: 'validation',
    meaning: 'A step of the validation has errors that the target does not have, or did not pass as a whole.',
    cure: 'Mend it in the sibling, or on the integration branch; each new error is annotated at its line.',
  },
  STEP_FLAKY: {
    category: 'validation',
    meaning: 'A step of the validation failed, and passed when it was run again on the same files.',
    cure: 'Nothing to do for this run; make the step reliable, for it costs its time twice.',
  },
  STEP_UNREADABLE: {
    category: 'validation',
    meaning:
      'The output or the report of a step could not be read, so that its errors cannot be told from those of the target.',
    cure: 'Correct `format`, `report` or `pattern` of the step.',
  },
  STEP_NOT_RUN: {
    category: 'validation',
    meaning:
      'A step could not be run: its setup failed, its program is not installed, or the time was used up.',
    cure: 'Add what is missing to the target, raise the limit named, or remove the step.',
  },
  STEP_DEFINITION_CHANGED: {
    category: 'validation',
    meaning:
      'A candidate changes what the validation itself runs; so that it passes says nothing, and it is not merged by itself.',
    cure: 'Read these changes with care, and merge the pull request yourself.',
  },
  OFFENDER_DROPPED: {
    category: 'validation',
    meaning: 'A commit brings new trouble; it was dropped, with what builds on it.',
    cure: 'Mend its cause, here (it may need what this repository lacks) or in the sibling; then list the commit under `retry` to have it offered again.',
  },
  NOT_PROVED: {
    category: 'validation',
    meaning: 'A candidate was not validated; so it is not merged by itself.',
    cure: 'Do what the finding says: resolve its conflicts, trust the sibling, or prove in another job.',
  },
  TARGET_BROKEN: {
    category: 'validation',
    meaning: 'The target fails a step of the validation by itself.',
    cure: 'Mend the target; errors of its own never count against a sibling, but a step that fails as a whole shows nothing.',
  },
  VERDICTS_INVALID: {
    category: 'validation',
    meaning: 'What another job handed over as verdicts is damaged, contradicts itself, or is on other trees.',
    cure: 'Look at the job that validates; until it hands over what fits, what is new is for review only.',
  },
} as const satisfies Record<string, ErrorEntry>;
