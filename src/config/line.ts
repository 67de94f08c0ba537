import { meta, string } from 'zod/mini';
import { type About, cured, faulted } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';

interface LineRule extends About {
  /** UTF-16 units. */
  readonly most: number;
  /** For editors, which cannot run `fault`; may be laxer, never stricter. */
  readonly pattern?: RegExp;
  /** Sees text that is not empty, not too long and free of control characters. */
  readonly fault?: (text: string) => Fault | undefined;
  /** What a bare number lacks, likeliest first: `8` should have been one of `8m`, `8s`. */
  readonly units?: readonly string[];
}

/** Without a space at its end or beginning. */
const trimmed = /^\S(?:[^\n\r]*\S)?$/u;

/** One line of text. */
export function line({ most, pattern, fault, units = [], ...about }: LineRule) {
  return string(cured((written) => withUnit(written, units))).check(
    faulted((text) => lineFault(text, most) ?? fault?.(text)),
    meta({
      ...about,
      minLength: 1,
      maxLength: most,
      pattern: (pattern ?? trimmed).source,
    }),
  );
}

function withUnit(written: unknown, units: readonly string[]): string | undefined {
  if (typeof written !== 'number' || units.length === 0) return undefined;
  // Half of all is half of a hundred.
  if (units[0] === '%' && written > 0 && written < 1)
    return `Write it in percent: \`${Math.round(written * 100)}%\`.`;
  return `Write it with its unit: ${units.map((unit) => `\`${written}${unit}\``).join(' or ')}.`;
}

/** Why a text is not one plain line of at most `most` UTF-16 units. */
export function lineFault(text: string, most: number): Fault | undefined {
  if (text.trim() === '') return { what: 'is an empty text', cure: 'Write a value, or remove the key.' };
  if (text.length > most) {
    return { what: `has ${text.length} characters; the most is ${most}`, cure: 'Shorten it.' };
  }
  if (/\p{Cc}/u.test(text)) {
    return {
      what: `is \`${onOneLine(text)}\`, with a control character`,
      cure: 'Write it on one line of plain text.',
    };
  }
  if (text.trim() === text) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, with a space at its end or beginning`,
    cure: 'Remove the space.',
  };
}
