import type { Start } from '../model/sibling.ts';
import { line } from './line.ts';
import { onOneLine } from './problem.ts';
import { shaPattern } from './sha.ts';

const spanPattern = /^([1-9][0-9]{0,3}) ?(d|days?|w|weeks?)$/u;
const mostDays = 3650;

export const start = line({
  description:
    'Where the first run begins: a span back from now (`30 days`, `2 weeks`), a full commit id (the commits after it), or `head` (only what comes from now on). Later runs go on from what was carried.',
  examples: ['30 days', '2 weeks', 'head', '0123456789abcdef0123456789abcdef01234567'],
  most: 64,
  units: [' days', ' weeks'],
  pattern: new RegExp(`${spanPattern.source}|${shaPattern.source}|^head$`, 'u'),
  fault: (text) => {
    if (parseStart(text) !== undefined) return undefined;
    return {
      what: `is \`${onOneLine(text)}\`, which is no place to start from`,
      cure: `Write a span such as \`30 days\` or \`2 weeks\` (at most ${mostDays} days), a full commit id of 40 digits, or \`head\`.`,
    };
  },
});

export function parseStart(text: string): Start | undefined {
  if (text === 'head') return { kind: 'head' };
  if (shaPattern.test(text)) return { kind: 'sha', sha: text.toLowerCase() };
  const [, count, unit] = spanPattern.exec(text) ?? [];
  if (unit === undefined) return undefined;
  const days = Number(count) * (unit.startsWith('w') ? 7 : 1);
  return days > mostDays ? undefined : { kind: 'days', days };
}
