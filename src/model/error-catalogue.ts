/**
 * Every code that a finding or an error can carry, with its category, its meaning and the usual cure.
 * `docs/errors.md` is generated from this table (`npm run docs`).
 */
import type { ErrorEntry } from './errors/entry.ts';
import { environmentErrors } from './errors/environments.ts';
import { issueErrors } from './errors/issues.ts';
import { runErrors } from './errors/run.ts';
import { secretErrors } from './errors/secrets.ts';
import { serviceErrors } from './errors/services.ts';
import { siblingErrors } from './errors/siblings.ts';
import { trackerErrors } from './errors/trackers.ts';
import { validationErrors } from './errors/validation.ts';

export type { ErrorCategory } from './errors/entry.ts';

export const errorCatalogue = {
  ...runErrors,
  ...siblingErrors,
  ...validationErrors,
  ...environmentErrors,
  ...secretErrors,
  ...serviceErrors,
  ...issueErrors,
  ...trackerErrors,
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
