/** Two texts as one block of lines, `-` before those of the first and `+` before those of the second. */
import { type LineRun, lineRuns } from './line-difference.ts';

/** Lines of one block. */
const mostLines = 60;
/** Characters of one line. */
const longestLine = 200;
/** Lines that are the same, around those that are not. */
const around = 2;

export function differenceBlock(one: string, other: string): string {
  const runs = lineRuns(one, other);
  const lines = runs.flatMap((run, at) =>
    run.kind === 'same' ? shortRun(run, at === 0, at === runs.length - 1) : otherRun(run),
  );
  const left = lines.length - mostLines;
  return [...lines.slice(0, mostLines), ...(left > 0 ? [`… ${left} more lines`] : [])].join('\n');
}

function otherRun({ removed, added }: Extract<LineRun, { kind: 'other' }>): readonly string[] {
  return [...removed.map((line) => `- ${short(line)}`), ...added.map((line) => `+ ${short(line)}`)];
}

/** Of what is the same, what stands next to a difference. */
function shortRun(
  { lines }: Extract<LineRun, { kind: 'same' }>,
  isFirst: boolean,
  isLast: boolean,
): readonly string[] {
  const head = isFirst ? [] : lines.slice(0, around);
  const tail = isLast ? [] : lines.slice(Math.max(head.length, lines.length - around));
  const hidden = lines.length - head.length - tail.length;
  const gap = hidden > 0 ? [`… ${hidden} ${hidden === 1 ? 'line' : 'lines'}`] : [];
  return [...head.map((line) => `  ${short(line)}`), ...gap, ...tail.map((line) => `  ${short(line)}`)];
}

function short(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine).toWellFormed()}…` : line;
}
