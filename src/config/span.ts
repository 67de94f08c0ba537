import { line } from './line.ts';
import type { About } from './mapping.ts';
import { onOneLine } from './problem.ts';

const pattern = /^(\d{1,6}(?:\.\d{1,3})?) ?(ms|s|m|h)$/u;
const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A span of time of at most `longest` milliseconds. `noun` names it in a fault: "a pause". */
export function span({ longest, noun, ...about }: About & { longest: number; noun: string }) {
  return line({
    ...about,
    most: 20,
    units: ['m', 's'],
    pattern,
    fault: (text) => {
      const length = parseSpan(text);
      if (length !== undefined && length <= longest) return undefined;
      const most = longest >= 3_600_000 ? `${longest / 3_600_000} hours` : `${longest / 60_000} minutes`;
      return {
        what: `is \`${onOneLine(text)}\`, which is not ${noun} of at most ${most}`,
        cure: /^\d{1,6}$/u.test(text)
          ? `Write it with its unit: \`${text}m\` or \`${text}s\`.`
          : 'Write a number with its unit: `1500ms`, `1.5s` or `1m`.',
      };
    },
  });
}

/** Milliseconds; undefined where the text is no span. */
function parseSpan(text: string): number | undefined {
  const [, count, unit = ''] = pattern.exec(text) ?? [];
  const factor = milliseconds[unit];
  return factor === undefined ? undefined : Math.round(Number(count) * factor);
}

/** Of a text that the schema has let pass. */
export function spanOf(text: string): number {
  return parseSpan(text) ?? 0;
}
