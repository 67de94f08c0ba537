/** What stands within a line, from Markdown to Jira's documents. */
import type { PhrasingContent } from 'mdast';
import { fileAt, mentionAt } from './addresses.ts';
import { type AdfMark, type AdfNode, hardBreak, textNode } from './document.ts';
import { isRawText, rawMark, rawNodes } from './raw.ts';
import type { Reading } from './reading.ts';
import { taggedParts } from './tagged-parts.ts';

/** In the order in which documents have them. */
const order = ['link', 'em', 'strong', 'strike', 'subsup', 'underline', 'textColor', 'code'];
/** Text in code has no other look. */
const besideCode = new Set(['link', 'code']);

const looks: Readonly<Record<string, AdfMark>> = {
  emphasis: { type: 'em' },
  strong: { type: 'strong' },
  delete: { type: 'strike' },
};

/** Before an image that has to be a link. */
export const imageSign = '🖼';

export function inlineNodes(
  reading: Reading,
  children: readonly PhrasingContent[],
  marks: readonly AdfMark[] = [],
): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  const parts = taggedParts(children);
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (!child) continue;
    const part = parts.get(index);
    if (part) {
      nodes.push(...inlineNodes(reading, children.slice(index + 1, part.end), [...marks, part.mark]));
      index = part.end;
    } else nodes.push(...inlineNode(reading, child, marks));
  }
  return joined(nodes);
}

function inlineNode(reading: Reading, node: PhrasingContent, marks: readonly AdfMark[]): readonly AdfNode[] {
  switch (node.type) {
    case 'text':
      return lines(node.value, marks);
    case 'emphasis':
    case 'strong':
    case 'delete':
      return inlineNodes(reading, node.children, [...marks, looks[node.type] ?? { type: 'em' }]);
    case 'inlineCode':
      return lines(node.value, [...marks, { type: 'code' }]);
    case 'break':
      return [hardBreak];
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [hardBreak] : rawNodes(node.value);
    case 'link':
      return linkNodes(reading, node.url, node.title, node.children, marks);
    case 'linkReference': {
      const { url = '', title } = reading.definitions.get(node.identifier) ?? {};
      return linkNodes(reading, url, title, node.children, marks);
    }
    case 'image':
      return imageNodes(node.url, node.alt, marks);
    case 'imageReference':
      return imageNodes(reading.definitions.get(node.identifier)?.url ?? '', node.alt, marks);
    case 'footnoteReference':
      return rawNodes(`[^${node.label ?? node.identifier}]`);
    case 'raw':
      return isRawText(node.value) ? [textNode(node.value, [rawMark])] : lines(node.value, marks);
  }
}

function linkNodes(
  reading: Reading,
  url: string,
  title: string | null | undefined,
  children: readonly PhrasingContent[],
  marks: readonly AdfMark[],
): readonly AdfNode[] {
  const plain = inlineNodes(reading, children);
  const text = plain.map((node) => node.text ?? ' ').join('');
  const mention = mentionAt(reading, url, text);
  if (mention) return [mention];
  const file = fileAt(reading, url);
  if (file)
    return [{ type: 'mediaInline', attrs: { ...file, type: 'file', ...(text ? { alt: text } : {}) } }];
  if (url === '') return inlineNodes(reading, children, marks);
  const link: AdfMark = { type: 'link', attrs: { href: url, ...(title ? { title } : {}) } };
  if (text.trim() === '') return lines(url, [...marks, link]);
  return inlineNodes(reading, children, [...marks, link]);
}

/** Jira shows an image of elsewhere on a line of its own only; others are links. */
function imageNodes(
  url: string,
  alt: string | null | undefined,
  marks: readonly AdfMark[],
): readonly AdfNode[] {
  const isInLink = marks.some(({ type }) => type === 'link');
  if (isInLink || url === '') return lines(alt || imageSign, marks);
  const name = alt ? `${imageSign} ${alt}` : imageSign;
  return lines(name, [...marks, { type: 'link', attrs: { href: url } }]);
}

function lines(text: string, marks: readonly AdfMark[]): readonly AdfNode[] {
  const own = marksOf(marks);
  return text.split('\n').flatMap((line, index) => {
    const shown = line === '' ? [] : [textNode(line, own)];
    return index === 0 ? shown : [hardBreak, ...shown];
  });
}

/** Each kind once, the innermost; in one order, so that the same look is the same document. */
function marksOf(marks: readonly AdfMark[]): readonly AdfMark[] {
  const byType = new Map(marks.map((mark) => [mark.type, mark]));
  const isCode = byType.has('code');
  return order.flatMap((type) => {
    const mark = byType.get(type);
    return mark && (!isCode || besideCode.has(type)) ? [mark] : [];
  });
}

/** Texts of one look are one text. */
function joined(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const whole: AdfNode[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    const isSame =
      last?.text !== undefined &&
      node.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks);
    if (isSame) whole[whole.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else whole.push(node);
  }
  return whole;
}
