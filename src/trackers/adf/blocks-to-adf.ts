/** Blocks, from Markdown to Jira's documents. What may not stand in a place takes a form that may, and is read back from it. */
import type { Blockquote, FootnoteDefinition, Paragraph, RootContent } from 'mdast';
import { type AdfMark, type AdfNode, paragraph, textNode } from './document.ts';
import { expandParts } from './expand-part.ts';
import { inlineNodes } from './inline-to-adf.ts';
import { listNode } from './list-to-adf.ts';
import { writeMarkdown } from './markdown.ts';
import { imageNode } from './media-to-adf.ts';
import { panelOf } from './panel-kinds.ts';
import { expandAt, mayStand, type Place } from './places.ts';
import { rawMark, rawNodes } from './raw.ts';
import type { Reading } from './reading.ts';
import { tableNode } from './table-to-adf.ts';

/** How a line is marked that would be a rule. */
const ruleSign = '—';

export function blockNodes(
  reading: Reading,
  children: readonly RootContent[],
  place: Place,
): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  const expand = expandAt(place);
  const parts = expand && expandParts(children);
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (!child) continue;
    const part = parts?.get(index);
    if (expand && part) {
      const content = blockNodes(reading, children.slice(index + 1, part.end), expand.inside);
      nodes.push({
        type: expand.type,
        attrs: { title: part.title },
        content: content.length > 0 ? content : [paragraph([])],
      });
      index = part.end;
    } else nodes.push(...blockNode(reading, child, place));
  }
  return nodes;
}

function blockNode(reading: Reading, node: RootContent, place: Place): readonly AdfNode[] {
  switch (node.type) {
    case 'paragraph':
      return [imageNode(node) ?? paragraph(inlineNodes(reading, node.children))];
    case 'heading': {
      if (mayStand('heading', place)) {
        return [
          { type: 'heading', attrs: { level: node.depth }, content: inlineNodes(reading, node.children) },
        ];
      }
      const strong: AdfMark = { type: 'strong' };
      return [paragraph(inlineNodes(reading, node.children, [strong]))];
    }
    case 'blockquote':
      return quoteNodes(reading, node, place);
    case 'list':
      return [listNode(reading, node, place, blockNodes)];
    case 'code': {
      const language = node.lang && /^[^\s`]+$/.test(node.lang) ? { attrs: { language: node.lang } } : {};
      return [codeBlock(node.value, language)];
    }
    case 'thematicBreak':
      return [mayStand('rule', place) ? { type: 'rule' } : paragraph([textNode(ruleSign)])];
    case 'html':
      return [paragraph(rawNodes(node.value))];
    case 'table':
      if (mayStand('table', place)) return [tableNode(reading, node)];
      return [
        codeBlock(writeMarkdown({ type: 'root', children: [node] }), { attrs: { language: 'markdown' } }),
      ];
    case 'footnoteDefinition':
      return footnoteNodes(reading, node, place);
    // Where they are used, they are already there.
    case 'definition':
      return [];
    default:
      return [];
  }
}

export function codeBlock(value: string, more: Pick<AdfNode, 'attrs'> = {}): AdfNode {
  return { type: 'codeBlock', ...more, ...(value === '' ? {} : { content: [textNode(value)] }) };
}

function quoteNodes(reading: Reading, node: Blockquote, place: Place): readonly AdfNode[] {
  const panel = mayStand('panel', place) ? panelParts(node) : undefined;
  if (panel) {
    const content = blockNodes(reading, panel.children, 'panel');
    return [{ type: 'panel', attrs: { panelType: panel.panelType }, content: filled(content) }];
  }
  if (mayStand('blockquote', place)) {
    return [{ type: 'blockquote', content: filled(blockNodes(reading, node.children, 'quote')) }];
  }
  // A quote where none may stand: each of its paragraphs begins with the sign.
  return blockNodes(reading, node.children, place).map((block) =>
    block.type === 'paragraph'
      ? paragraph([textNode('> '), ...(block.content ?? [])].reduce(joinFirst, []))
      : block,
  );
}

/** The sign and a text of the same look behind it are one text. */
function joinFirst(nodes: readonly AdfNode[], node: AdfNode): readonly AdfNode[] {
  const [first] = nodes;
  const isSecond = nodes.length === 1 && first?.text !== undefined && node.type === 'text';
  return isSecond && !node.marks && !first.marks
    ? [textNode(`${first.text}${node.text ?? ''}`)]
    : [...nodes, node];
}

function panelParts({
  children,
}: Blockquote): { readonly panelType: string; readonly children: readonly RootContent[] } | undefined {
  const [first, ...rest] = children;
  const [sign, ...behind] = first?.type === 'paragraph' ? first.children : [];
  const found = sign?.type === 'text' ? panelOf(sign.value) : undefined;
  // On the line of the sign there is nothing else.
  if (!found || (found.rest === '' && behind.length > 0 && behind[0]?.type !== 'break')) return undefined;
  const inner = behind[0]?.type === 'break' && found.rest === '' ? behind.slice(1) : behind;
  const text = found.rest === '' ? [] : [{ type: 'text', value: found.rest } as const];
  const left: Paragraph = { type: 'paragraph', children: [...text, ...inner] };
  return { panelType: found.panelType, children: left.children.length > 0 ? [left, ...rest] : rest };
}

function footnoteNodes(
  reading: Reading,
  { label, identifier, children }: FootnoteDefinition,
  place: Place,
): readonly AdfNode[] {
  const sign = textNode(`[^${label ?? identifier}]:`, [rawMark]);
  const blocks = blockNodes(reading, children, place);
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [paragraph([sign]), ...blocks];
  const [text, ...behind] = first.content ?? [];
  const isPlain = text?.text !== undefined && !text.marks;
  const spaced = isPlain ? [textNode(` ${text.text}`)] : [textNode(' '), ...(text ? [text] : [])];
  return [paragraph([sign, ...spaced, ...behind]), ...rest];
}

function filled(content: readonly AdfNode[]): readonly AdfNode[] {
  return content.length > 0 ? content : [paragraph([])];
}
