/** Texts that would take too long to be read: somebody has made them so. */

/** Signs that begin a link, a footnote or an address, each of which is looked for to the end of its paragraph. */
const opening = /[[<]/g;
const mostInParagraph = 500;

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** In code they begin nothing. */
export function isCostly(text: string): boolean {
  let open: string | undefined;
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
    if (count > mostInParagraph) return true;
  }
  return false;
}
