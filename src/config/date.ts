import { line } from './line.ts';
import type { About } from './mapping.ts';
import { onOneLine } from './problem.ts';

const pattern = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/u;

/** A day, or a moment with its zone, in ISO 8601. */
export function date(about: About) {
  return line({
    ...about,
    most: 40,
    pattern,
    fault: (text) => {
      if (isDate(text)) return undefined;
      return {
        what: `is \`${onOneLine(text)}\`, which is not a date`,
        cure: 'Write a day as `2026-01-31`, or a moment with its zone as `2026-01-31T08:00:00Z`.',
      };
    },
  });
}

/** Of the calendar, too. */
export function isDate(text: string): boolean {
  if (!pattern.test(text) || Number.isNaN(Date.parse(text))) return false;
  // `Date` takes 30 February for 2 March.
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** The moment as ISO 8601 in UTC: of a day, its beginning for `since` and its end for `until`. */
export function parseDate(text: string, end: 'since' | 'until'): string {
  const day = text.length === 10;
  const clock = end === 'since' ? 'T00:00:00.000Z' : 'T23:59:59.999Z';
  return new Date(day ? `${text}${clock}` : text).toISOString();
}
