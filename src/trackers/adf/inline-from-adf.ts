/** What stands within a line, from Jira's documents to Markdown. */
import type { PhrasingContent } from 'mdast';
import { fileAddress, personAddress } from './addresses.ts';
import { type AdfNode, type AdfSite, attribute, contentOf } from './document.ts';
import { marksOf, nested, type Run, raw, text } from './looks-from-adf.ts';
import { isRaw, isRawText, type RawStretch, rawStretch } from './raw.ts';

/** Nodes within a line, by type; what is not here is read as the text in it. */
const readings: Readonly<Record<string, (node: AdfNode, site: AdfSite) => PhrasingContent>> = {
  hardBreak: () => ({ type: 'break' }),
  mention: (node, site) => {
    const name = attribute(node, 'text') || '@';
    return linkTo(personAddress(site, attribute(node, 'id')), name.startsWith('@') ? name : `@${name}`);
  },
  emoji: (node) => text(attribute(node, 'text') || attribute(node, 'shortName')),
  date: (node) => text(dayOf(attribute(node, 'timestamp'))),
  status: (node) => ({ type: 'inlineCode', value: attribute(node, 'text') }),
  inlineCard: (node) => cardLink(node),
  blockCard: (node) => cardLink(node),
  embedCard: (node) => cardLink(node),
  mediaInline: (node, site) => linkTo(fileAddress(site, node), attribute(node, 'alt') || 'file'),
  placeholder: (node) => text(attribute(node, 'text')),
  inlineExtension: (node) => text(extensionText(node)),
};

export function phrasing(site: AdfSite, nodes: readonly AdfNode[]): PhrasingContent[] {
  return nested(runsOf(site, nodes));
}

export function cardLink(node: AdfNode): PhrasingContent {
  const data = Object(node.attrs?.data) as Readonly<Record<string, unknown>>;
  const url = attribute(node, 'url') || (typeof data.url === 'string' ? data.url : '');
  return url === '' ? text('[card]') : linkTo(url, url);
}

export function extensionText(node: AdfNode): string {
  return attribute(node, 'text') || `[${attribute(node, 'extensionKey') || node.type}]`;
}

function runsOf(site: AdfSite, nodes: readonly AdfNode[]): readonly Run[] {
  const runs: Run[] = [];
  let stretch: RawStretch | undefined;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node) continue;
    if (isRaw(node) && (stretch === undefined || index >= stretch.end)) stretch = rawStretch(nodes, index);
    const source = isRaw(node) ? stretch?.from.get(index) : undefined;
    if (stretch !== undefined && source !== undefined && isRawText(source)) {
      runs.push({ node: raw(source), marks: [] });
      index = stretch.end - 1;
      continue;
    }
    const marks = marksOf(node);
    if (node.type === 'text') {
      const isCode = node.marks?.some(({ type }) => type === 'code');
      const value = node.text ?? '';
      if (value !== '') runs.push({ node: isCode ? { type: 'inlineCode', value } : text(value), marks });
    } else {
      const read = Object.hasOwn(readings, node.type) ? readings[node.type] : undefined;
      if (read) runs.push({ node: read(node, site), marks: marks.filter(({ type }) => type !== 'link') });
      else runs.push(...runsOf(site, contentOf(node)));
    }
  }
  return runs;
}

function linkTo(url: string, label: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: label }] };
}

/** `timestamp` is in milliseconds, as a text. */
function dayOf(timestamp: string): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? timestamp : date.toISOString().slice(0, 10);
}
