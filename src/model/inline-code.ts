/** Code within the lines of a Markdown text, as far as that is certain. */
import { markdownLines } from './markdown-lines.ts';

export interface TextPart {
  readonly text: string;
  /** For certain: where it cannot be told without reading the whole text as Markdown, it is none. */
  readonly isCode: boolean;
}

/** HTML, in which backticks are but backticks, for nobody knows how long. */
const tag = /<[a-z/!?]/i;
/** What goes before backticks, or takes some away: an escape, a formula, the address and the title of a link. */
const unclear = /\\$|\$|\]\(/;
/** What may stand between a space, or other code, and code: no address ends with it. */
const before = /^[([{"'*_~>,;/+-]*$/;

/** All of a text, in order. Source: https://spec.commonmark.org/0.31.2/#code-spans. */
export function textParts(text: string): readonly TextPart[] {
  const scan = createScanner();
  return markdownLines(text).flatMap(({ text: line, end, isCode }) => [
    ...scan(line, isCode),
    { text: end, isCode },
  ]);
}

function createScanner(): (line: string, isCode: boolean) => readonly TextPart[] {
  /** Code may have begun that goes on, until a blank line at the latest. */
  let isOpen = false;
  let isLost = false;

  return (line, isCode) => {
    if (isCode || line.trim() === '') {
      isOpen = false;
      return [{ text: line, isCode }];
    }
    const spans = isOpen || isLost ? [] : spansOf(line);
    const parts: TextPart[] = [];
    let at = 0;
    for (const [start, end] of spans) {
      const between = line.slice(at, start);
      const token = /[^ \t]*$/.exec(between)?.[0] ?? '';
      const code = line.slice(start, end);
      // A row of a table ends its cells within code, too.
      if (tag.test(between) || unclear.test(between) || !before.test(token) || code.includes('|')) break;
      parts.push({ text: between, isCode: false }, { text: code, isCode: true });
      at = end;
    }
    const rest = line.slice(at);
    isLost ||= tag.test(rest);
    isOpen ||= rest.includes('`') || unclear.test(rest);
    return [...parts, { text: rest, isCode: false }];
  };
}

/** Backticks up to the next that are as many, one after the other, until there are none for some. */
function spansOf(line: string): readonly (readonly [number, number])[] {
  const runs = [...line.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ index, length }));
  const next = new Map<number, number>();
  const closing = runs
    .toReversed()
    .map(({ length }, turn) => {
      const found = next.get(length);
      next.set(length, runs.length - 1 - turn);
      return found;
    })
    .toReversed();
  const spans: [number, number][] = [];
  for (let opens = 0; opens < runs.length; ) {
    const [start, closes] = [runs[opens], closing[opens]];
    const end = closes === undefined ? undefined : runs[closes];
    if (start === undefined || closes === undefined || end === undefined) break;
    spans.push([start.index, end.index + end.length]);
    opens = closes + 1;
  }
  return spans;
}
