/** Lines of a Markdown text, and which of them are code for certain: nothing in those links, notifies or begins anything. */

export interface MarkdownLine {
  readonly text: string;
  /** The sign that it ends with, of the three that there are; empty at the end of the text. */
  readonly end: string;
  /** It belongs to a fenced block that stands in no list, quote or note, its fences included. */
  readonly isCode: boolean;
}

/**
 * Where it cannot be told what a fence is without reading the whole text as Markdown, no line behind it is code for
 * certain. Source: https://spec.commonmark.org/0.31.2/#leaf-blocks.
 */
export function markdownLines(text: string): readonly MarkdownLine[] {
  const isCode = createScanner();
  const parts = text.split(/(\r\n|\r|\n)/);
  const lines: MarkdownLine[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const line = parts[at] ?? '';
    lines.push({ text: line, end: parts[at + 1] ?? '', isCode: isCode(line) });
  }
  return lines;
}

const blank = /^[ \t]*$/;
const fenceOpening = /^ *(`{3,}(?=[^`]*$)|~{3,})/;
const fenceClosing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
const rule = /^ *([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const itemOpening = /^( *(?:[-*+]|(\d{1,9})[.)]))([ \t]+|$)(.*)$/s;

/** HTML that goes on over blank lines, with what ends it. */
const longHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^ *<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ *<!--/, /-->/],
  [/^ *<\?/, /\?>/],
  [/^ *<!\[CDATA\[/, /\]\]>/],
  [/^ *<![a-z]/i, />/],
];

function createScanner(): (line: string) => boolean {
  let fence: string | undefined;
  let htmlEnd: RegExp | undefined;
  let isAfterBlank = true;
  // A line that begins with `<` may have begun HTML, which ends with a blank line.
  let mayBeHtml = false;
  /** Columns that what belongs to a list's item is indented by; 0 where there is none. */
  let item: number | 'unclear' = 0;
  let isLost = false;

  return (line) => {
    if (isLost) return false;
    if (fence !== undefined) {
      if (isEndOf(fence, line)) fence = undefined;
      return true;
    }
    if (htmlEnd !== undefined) {
      if (htmlEnd.test(line)) htmlEnd = undefined;
      return false;
    }
    if (blank.test(line)) mayBeHtml = false;
    else look(line);
    isAfterBlank = blank.test(line);
    return fence !== undefined;
  };

  function look(line: string): void {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (indent > 3 || line.charAt(indent) === '\t' || (item !== 'unclear' && item > 0 && indent >= item))
      return;
    const opening = fenceOpening.exec(line)?.[1];
    const html = longHtml.find(([start]) => start.test(line));
    if (opening !== undefined || html !== undefined) {
      isLost = mayBeHtml || (item === 'unclear' && indent > 0);
      if (isLost) return;
      fence = opening;
      if (html !== undefined && !html[1].test(line)) htmlEnd = html[1];
      item = 0;
    } else {
      const outside = item === 'unclear' && indent > 0 ? 'unclear' : 0;
      const behind = isAfterBlank || item === 0 ? outside : 'unclear';
      mayBeHtml ||= line.charAt(indent) === '<';
      item = rule.test(line) ? outside : (itemOf(line) ?? behind);
    }
  }

  /** An item without a text may be the line under a heading; a number in the middle of a text may be but one. */
  function itemOf(line: string): number | 'unclear' | undefined {
    const [, mark, number, space = '', rest = ''] = itemOpening.exec(line) ?? [];
    if (mark === undefined) return undefined;
    const isNew = isAfterBlank || item !== 0;
    // It may belong to HTML, or to an item of which nobody knows how far it reaches.
    if (mayBeHtml || (item === 'unclear' && mark.startsWith(' '))) return 'unclear';
    if (rest === '' || (number !== undefined && Number(number) !== 1 && !isNew)) return 'unclear';
    const width = columnAfter(mark.length, space) - mark.length;
    return mark.length + (width > 4 ? 1 : width);
  }
}

/** Tabs reach to the next column that is a multiple of four. */
function columnAfter(column: number, space: string): number {
  let at = column;
  for (const sign of space) at += sign === '\t' ? 4 - (at % 4) : 1;
  return at;
}

function isEndOf(fence: string, line: string): boolean {
  const mark = fenceClosing.exec(line)?.[1];
  return mark !== undefined && mark.charAt(0) === fence.charAt(0) && mark.length >= fence.length;
}
