import { line } from './line.ts';
import type { About } from './mapping.ts';
import { onOneLine } from './problem.ts';

const pattern = /^([0-9]{1,6}) ?(m|minutes?|h|hours?|d|days?|w|weeks?)$/u;
const minutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60, w: 7 * 24 * 60 };

/** A span in whole minutes, from minutes to weeks. `least` in minutes, `longest` in days; `units` for a bare number, likeliest first. */
export function longSpan({
  least = 0,
  longest,
  units,
  ...about
}: About & { least?: number; longest: number; units: readonly [string, ...string[]] }) {
  return line({
    ...about,
    most: 20,
    units,
    pattern,
    fault: (text) => {
      const length = minutesOf(text);
      if (length !== undefined && length >= least && length <= longest * 24 * 60) return undefined;
      return {
        what: `is \`${onOneLine(text)}\`, which is not a time of at most ${longest} days`,
        cure: /^\d{1,6}$/u.test(text)
          ? `Write it with its unit: \`${text}${units[0]}\`.`
          : 'Write a whole number with its unit: `10m`, `12h`, `3 days` or `2 weeks`.',
      };
    },
  });
}

/** Undefined where the text is no span. */
export function minutesOf(text: string): number | undefined {
  const [, count, unit = ''] = pattern.exec(text) ?? [];
  const factor = minutes[unit.charAt(0)];
  return factor === undefined ? undefined : Number(count) * factor;
}
