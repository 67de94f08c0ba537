/** Blocks, from Jira's documents to Markdown. */
import type { BlockContent, Blockquote, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { fileAddress } from './addresses.ts';
import { type AdfNode, type AdfSite, attribute, contentOf, isNode } from './document.ts';
import { expandClosing, expandOpening } from './expand-part.ts';
import { cardLink, extensionText, phrasing } from './inline-from-adf.ts';
import { taskSigns } from './list-to-adf.ts';
import { text } from './looks-from-adf.ts';
import { alertOf } from './panel-kinds.ts';
import { isRaw } from './raw.ts';
import { tableContent } from './table-from-adf.ts';

type Read = (node: AdfNode, site: AdfSite) => readonly RootContent[];

const readings: Readonly<Record<string, Read>> = {
  paragraph: (node, site) => paragraphs(node, site),
  heading: (node, site) => [
    { type: 'heading', depth: depthOf(node), children: phrasing(site, trimmed(contentOf(node))) },
  ],
  codeBlock: (node) => [
    {
      type: 'code',
      lang: attribute(node, 'language') || null,
      value: contentOf(node)
        .map((part) => part.text ?? '')
        .join(''),
    },
  ],
  rule: () => [{ type: 'thematicBreak' }],
  blockquote: (node, site) => [{ type: 'blockquote', children: inner(node, site) }],
  panel: (node, site) => [
    {
      type: 'blockquote',
      children: [
        line([{ type: 'raw', value: `[!${alertOf(attribute(node, 'panelType'))}]` }]),
        ...inner(node, site),
      ],
    },
  ],
  bulletList: (node, site) => [listOf(node, site, { ordered: false })],
  orderedList: (node, site) => {
    const order = node.attrs?.order;
    return [listOf(node, site, { ordered: true, start: typeof order === 'number' ? order : 1 })];
  },
  decisionList: (node, site) => [listOf(node, site, { ordered: false })],
  taskList: (node, site) => [taskList(node, site)],
  table: (node, site) => tableContent(node, site),
  expand: expanded,
  nestedExpand: expanded,
  mediaSingle: (node, site) => [line(contentOf(node).flatMap((part) => mediaOf(part, site)))],
  mediaGroup: (node, site) => contentOf(node).map((part) => line(mediaOf(part, site))),
  blockCard: (node) => [line([cardLink(node)])],
  embedCard: (node) => [line([cardLink(node)])],
  extension: (node) => [line([text(extensionText(node))])],
  bodiedExtension: (node, site) => inner(node, site),
};

/** Types that stand within a line. */
const inline = new Set(
  'text hardBreak mention emoji date status inlineCard mediaInline placeholder inlineExtension'.split(' '),
);

export function blocksOf(nodes: readonly AdfNode[], site: AdfSite): readonly RootContent[] {
  return nodes.flatMap((node) => {
    const read = Object.hasOwn(readings, node.type) ? readings[node.type] : undefined;
    if (read) return read(node, site);
    const content = contentOf(node);
    // What is not known: what is in it counts, such as the columns of a layout.
    if (inline.has(node.type)) return [line(phrasing(site, [node]))];
    if (content.some(({ type }) => inline.has(type))) return paragraphs(node, site);
    return blocksOf(content, site);
  });
}

const inner = (node: AdfNode, site: AdfSite) => joinQuotes(blocksOf(contentOf(node), site)) as BlockContent[];

function line(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

/** Two breaks in a row end a paragraph. Markdown has no empty ones. */
function paragraphs(node: AdfNode, site: AdfSite): readonly RootContent[] {
  const content = contentOf(node);
  const source = content.map((part) => (part.type === 'hardBreak' ? '\n' : (part.text ?? ''))).join('');
  const isRawBlock = content.every((part) => part.type === 'hardBreak' || isRaw(part));
  if (isRawBlock && source.startsWith('<')) return [{ type: 'html', value: source }];
  const parts: AdfNode[][] = [[]];
  for (const [index, part] of content.entries()) {
    if (part.type === 'hardBreak' && content[index + 1]?.type === 'hardBreak') parts.push([]);
    else parts.at(-1)?.push(part);
  }
  return parts.flatMap((part) => {
    const kept = trimmed(part);
    return kept.length === 0 ? [] : [line(phrasing(site, kept))];
  });
}

/** Without breaks at its ends. */
function trimmed(nodes: readonly AdfNode[]): readonly AdfNode[] {
  const isText = ({ type }: AdfNode) => type !== 'hardBreak';
  const start = nodes.findIndex(isText);
  return start === -1 ? [] : nodes.slice(start, nodes.findLastIndex(isText) + 1);
}

/** In lists and quotes, paragraphs that begin with `> ` are quotes that could not stand there. */
function joinQuotes(blocks: readonly RootContent[]): readonly RootContent[] {
  const joined: RootContent[] = [];
  for (const block of blocks) {
    const quoted = quotedLine(block);
    const last = joined.at(-1);
    if (!quoted) joined.push(block);
    else if (last?.type === 'blockquote' && restored.has(last)) last.children.push(quoted);
    else {
      const quote: Blockquote = { type: 'blockquote', children: [quoted] };
      restored.add(quote);
      joined.push(quote);
    }
  }
  return joined;
}

/** Quotes that were made here, in difference to those of the document. */
const restored = new WeakSet<object>();

function quotedLine(block: RootContent): BlockContent | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [first, ...rest] = block.children;
  if (first?.type !== 'text' || !first.value.startsWith('> ')) return undefined;
  const value = first.value.slice(2);
  return line([...(value === '' ? [] : [text(value)]), ...rest]);
}

function listOf(node: AdfNode, site: AdfSite, kind: Pick<List, 'ordered' | 'start'>): List {
  const children = contentOf(node).map((item): ListItem => {
    const isLine = item.type === 'decisionItem';
    const blocks = isLine ? [line(phrasing(site, contentOf(item)))] : inner(item, site);
    return checkedItem({ type: 'listItem', spread: false, children: blocks });
  });
  return { type: 'list', spread: false, ...kind, children };
}

/** A sign of a task at the start makes it one. */
function checkedItem(item: ListItem): ListItem {
  const [first, ...rest] = item.children;
  const [start, ...others] = first?.type === 'paragraph' ? first.children : [];
  if (start?.type !== 'text') return item;
  const [, sign] = /^(☐|☑)(?: |$)/.exec(start.value) ?? [];
  if (sign === undefined) return item;
  const value = start.value.slice(2);
  const children = [...(value === '' ? [] : [text(value)]), ...others];
  if (children.length === 0) return item;
  return { ...item, checked: sign === taskSigns.done, children: [line(children), ...rest] };
}

/** Tasks below a task stand behind it. */
function taskList(node: AdfNode, site: AdfSite): List {
  const children: ListItem[] = [];
  for (const item of contentOf(node)) {
    const last = children.at(-1);
    if (item.type !== 'taskList') {
      const words = phrasing(site, trimmed(contentOf(item)));
      const checked = attribute(item, 'state') === 'DONE';
      children.push({ type: 'listItem', spread: false, checked, children: [line(words)] });
    } else if (last) last.children.push(taskList(item, site));
    else children.push(...taskList(item, site).children);
  }
  return { type: 'list', ordered: false, spread: false, children };
}

function expanded(node: AdfNode, site: AdfSite): readonly RootContent[] {
  return [expandOpening(attribute(node, 'title')), ...blocksOf(contentOf(node), site), expandClosing];
}

function mediaOf(node: AdfNode, site: AdfSite): PhrasingContent[] {
  if (node.type !== 'media') return phrasing(site, isNode(node) ? contentOf(node) : []);
  const url = attribute(node, 'url');
  const alt = attribute(node, 'alt');
  if (url === '')
    return [
      { type: 'link', url: fileAddress(site, node), children: [{ type: 'text', value: alt || 'file' }] },
    ];
  const link = node.marks?.find(({ type }) => type === 'link');
  if (!link) return [{ type: 'image', url, alt }];
  return [{ type: 'link', url: attribute(link, 'href'), children: [{ type: 'image', url, alt }] }];
}

function depthOf({ attrs }: AdfNode): 1 | 2 | 3 | 4 | 5 | 6 {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths.find((depth) => depth === attrs?.level) ?? 6;
}
