/**
 * HTML and footnotes, which Markdown has and Jira has not: shown in a grey of their own as they are written, and known
 * by it again.
 */
import { type AdfMark, type AdfNode, hardBreak, textNode } from './document.ts';

/** Not one of the colours that Jira offers to people. */
export const rawMark: AdfMark = { type: 'textColor', attrs: { color: '#8993a5' } };

/** Signs of a footnote or an alert; Markdown knows no longer ones. */
const signs = /^(?:\[\^[^\]\s]{1,999}\]:?|\[!\w{1,40}\])$/;

/** Text that Markdown may have as it is; another one of that colour is but text. */
export function isRawText(text: string): boolean {
  return (/^<[a-z!/?]/i.test(text) && text.length > 2 && text.endsWith('>')) || signs.test(text);
}

export function isRaw({ type, marks }: AdfNode): boolean {
  return (
    type === 'text' &&
    marks !== undefined &&
    marks.some((mark) => mark.type === rawMark.type && mark.attrs?.color === rawMark.attrs?.color)
  );
}

export function rawNodes(value: string): readonly AdfNode[] {
  return value.split('\n').flatMap((line, index) => {
    const shown = line === '' ? [] : [textNode(line, [rawMark])];
    return index === 0 ? shown : [hardBreak, ...shown];
  });
}

/** Pieces of a text that is kept as it was written, side by side. */
export interface RawStretch {
  /** Behind the last of them. */
  readonly end: number;
  /** What is written from each of them to the end. */
  readonly from: ReadonlyMap<number, string>;
}

export function rawStretch(nodes: readonly AdfNode[], start: number): RawStretch {
  let end = start;
  const begins = new Map<number, number>();
  const parts: string[] = [];
  let length = 0;
  while (end < nodes.length) {
    const node = nodes[end];
    const next = nodes[end + 1];
    if (!node || !(isRaw(node) || (node.type === 'hardBreak' && next && isRaw(next)))) break;
    const part = node.text ?? '\n';
    begins.set(end, length);
    parts.push(part);
    length += part.length;
    end += 1;
  }
  const whole = parts.join('');
  return { end, from: new Map([...begins].map(([index, at]) => [index, whole.slice(at)])) };
}
