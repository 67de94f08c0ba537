/** Texts that would take too long to be read: somebody has made them so. */
import { markdownLines } from '../../model/markdown-lines.ts';

/** Signs that begin a link, a footnote or an address, each of which is looked for to the end of its paragraph. */
const opening = /[[<]/g;
const mostInParagraph = 500;

/** Of lines, and of signs of looks: each is compared with those before it. Jira keeps no more characters. */
const most = { characters: 32_767, lines: 4_000, signs: 4_000 } as const;
const look = /[*_~]/g;
/** Each line is asked whether it goes on with all quotes and lists that are open. */
const deep = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){21}/;

/** As Markdown has it: what only looks blank ends no paragraph. */
const blank = /^[ \t]*$/;

/** In code they begin nothing. */
export function isCostly(text: string): boolean {
  let characters = 0;
  let lines = 0;
  let signs = 0;
  let count = 0;
  for (const { text: line, isCode } of markdownLines(text)) {
    if (isCode || blank.test(line)) count = 0;
    if (isCode) continue;
    count += line.match(opening)?.length ?? 0;
    characters += line.length;
    lines += 1;
    signs += line.match(look)?.length ?? 0;
    if (count > mostInParagraph || characters > most.characters || lines > most.lines) return true;
    if (signs > most.signs || deep.test(line)) return true;
  }
  return false;
}
