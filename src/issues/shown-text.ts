/** Texts of items in one line of a report. */

/** Characters of one value. */
const longest = 80;
/** How much of what is the same on both sides stands before the first difference. */
const lead = 20;

/** In quotation marks, in one line, cut where it is long. */
export function quoted(text: string): string {
  return `“${cut(inOneLine(text), 0)}”`;
}

/** Two texts, each so that the first difference between them is in sight. */
export function quotedPair(one: string, other: string): readonly [string, string] {
  const [first, second] = [inOneLine(one), inOneLine(other)];
  if (first === second) return [quoted(first), `${quoted(second)} (other white space)`];
  const from = Math.max(0, firstDifference(first, second) - lead);
  return [`“${cut(first, from)}”`, `“${cut(second, from)}”`];
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function cut(line: string, from: number): string {
  const start = line.length <= longest ? 0 : Math.min(from, line.length - longest);
  const shown = line.slice(start, start + longest);
  return `${start > 0 ? '…' : ''}${whole(shown)}${start + longest < line.length ? '…' : ''}`;
}

/** Without the half of a sign that the cut went through. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
}

function firstDifference(one: string, other: string): number {
  const least = Math.min(one.length, other.length);
  let at = 0;
  while (at < least && one[at] === other[at]) at += 1;
  return at;
}
