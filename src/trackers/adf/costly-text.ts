/** Texts that would take too long to be read: somebody has made them so. */

/** Signs that begin a link, a footnote or an address, each of which is looked for to the end of its paragraph. */
const opening = /[[<]/g;
const mostInParagraph = 500;

/** Of lines, and of signs of looks: each is compared with those before it. Jira keeps no more characters. */
const most = { characters: 32_767, lines: 4_000, signs: 4_000 } as const;
const look = /[*_~]/g;
/** Each line is asked whether it goes on with all quotes and lists that are open. */
const deep = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){21}/;

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** In code they begin nothing. */
export function isCostly(text: string): boolean {
  let open: string | undefined;
  let characters = 0;
  let lines = 0;
  let signs = 0;
  let count = 0;
  for (const line of text.split('\n')) {
    const mark = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (mark?.startsWith(open) === true) open = undefined;
      continue;
    }
    if (mark !== undefined || line.trim() === '') count = 0;
    if (mark !== undefined) open = mark;
    else count += line.match(opening)?.length ?? 0;
    characters += line.length;
    lines += 1;
    signs += line.match(look)?.length ?? 0;
    if (count > mostInParagraph || characters > most.characters || lines > most.lines) return true;
    if (signs > most.signs || deep.test(line)) return true;
  }
  return false;
}
