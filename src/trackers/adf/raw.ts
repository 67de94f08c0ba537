/**
 * HTML and footnotes, which Markdown has and Jira has not: shown in a grey of their own as they are written, and known
 * by it again.
 */
import { type AdfMark, type AdfNode, hardBreak, textNode } from './document.ts';

/** Not one of the colours that Jira offers to people. */
export const rawMark: AdfMark = { type: 'textColor', attrs: { color: '#8993a5' } };

const forms = [/^<[a-z!/?][\s\S]*>$/i, /^\[\^[^\]\s]+\]:?$/, /^\[!\w+\]$/];

/** Text that Markdown may have as it is; another one of that colour is but text. */
export function isRawText(text: string): boolean {
  return forms.some((form) => form.test(text));
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
