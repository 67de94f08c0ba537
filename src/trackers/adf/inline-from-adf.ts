/** What stands within a line, from Jira's documents to Markdown. */
import type { PhrasingContent } from 'mdast';
import { fileAddress, personAddress } from './addresses.ts';
import { type AdfMark, type AdfNode, type AdfSite, attribute, contentOf } from './document.ts';
import { imageSign } from './inline-to-adf.ts';
import { isRaw, isRawText } from './raw.ts';

/** A piece of a line and its look. */
interface Run {
  readonly node: PhrasingContent;
  readonly marks: readonly AdfMark[];
}

type Wrap = (children: PhrasingContent[], mark: AdfMark) => PhrasingContent[];

const raw = (value: string): PhrasingContent => ({ type: 'raw', value });
const tagged = (name: string, children: PhrasingContent[]) => [
  raw(`<${name}>`),
  ...children,
  raw(`</${name}>`),
];

/** The marks that Markdown has a form for. */
const wraps: Readonly<Record<string, Wrap>> = {
  link: (children, mark) => [linkOrImage(children, mark)],
  underline: (children) => tagged('u', children),
  subsup: (children, mark) => tagged(attribute(mark, 'type') === 'sup' ? 'sup' : 'sub', children),
  em: (children) => [{ type: 'emphasis', children }],
  strong: (children) => [{ type: 'strong', children }],
  strike: (children) => [{ type: 'delete', children }],
};

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

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
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
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node) continue;
    const marks = (node.marks ?? []).filter(({ type }) => type in wraps);
    const end = isRaw(node) ? rawEnd(nodes, index) : index;
    const source = nodes.slice(index, end).map((part) => part.text ?? '\n');
    if (end > index && isRawText(source.join(''))) {
      runs.push({ node: raw(source.join('')), marks: [] });
      index = end - 1;
    } else if (node.type === 'text') {
      const isCode = node.marks?.some(({ type }) => type === 'code');
      const value = node.text ?? '';
      if (value !== '') runs.push({ node: isCode ? { type: 'inlineCode', value } : text(value), marks });
    } else {
      const read = readings[node.type];
      if (read) runs.push({ node: read(node, site), marks: marks.filter(({ type }) => type !== 'link') });
      else runs.push(...runsOf(site, contentOf(node)));
    }
  }
  return runs;
}

/** Behind the last piece of a text that is kept as it was written. */
function rawEnd(nodes: readonly AdfNode[], start: number): number {
  let end = start;
  while (end < nodes.length) {
    const node = nodes[end];
    const next = nodes[end + 1];
    if (!node || !(isRaw(node) || (node.type === 'hardBreak' && next && isRaw(next)))) break;
    end += 1;
  }
  return end;
}

/** The look that reaches furthest is outermost. */
function nested(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let start = 0; start < runs.length; ) {
    const first = runs[start];
    const [widest] = (first?.marks ?? [])
      .map((mark) => ({ mark, end: reach(runs, start, mark) }))
      .toSorted((a, b) => b.end - a.end);
    if (widest) {
      const inner = runs.slice(start, widest.end).map((run) => without(run, widest.mark));
      nodes.push(...wrapped(nested(inner), widest.mark));
      start = widest.end;
    } else {
      if (first) nodes.push(first.node);
      start += 1;
    }
  }
  return nodes;
}

/** Behind the last run that has the same look without a gap. */
function reach(runs: readonly Run[], start: number, mark: AdfMark): number {
  const key = JSON.stringify(mark);
  let end = start;
  while (runs[end]?.marks.some((each) => JSON.stringify(each) === key)) end += 1;
  return end;
}

function without({ node, marks }: Run, mark: AdfMark): Run {
  return { node, marks: marks.filter(({ type }) => type !== mark.type) };
}

/** Space at the edge of a look stands outside of it, where Markdown has it. */
function wrapped(children: PhrasingContent[], mark: AdfMark): PhrasingContent[] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  let inner = children;
  for (const [edge, outside] of [['start', before] as const, ['end', after] as const]) {
    const node = edge === 'start' ? inner[0] : inner.at(-1);
    if (node?.type !== 'text') continue;
    const kept = edge === 'start' ? node.value.trimStart() : node.value.trimEnd();
    if (kept === node.value) continue;
    const space =
      edge === 'start' ? node.value.slice(0, -kept.length || undefined) : node.value.slice(kept.length);
    outside.push(text(space));
    const others = edge === 'start' ? inner.slice(1) : inner.slice(0, -1);
    const middle = kept === '' ? [] : [text(kept)];
    inner = edge === 'start' ? [...middle, ...others] : [...others, ...middle];
  }
  const look = inner.length === 0 ? [] : (wraps[mark.type]?.(inner, mark) ?? inner);
  return [...before, ...look, ...after];
}

function linkOrImage(children: PhrasingContent[], mark: AdfMark): PhrasingContent {
  const url = attribute(mark, 'href');
  const title = attribute(mark, 'title') || null;
  const [only, ...others] = children;
  if (only?.type === 'text' && others.length === 0 && /^🖼(?: |$)/u.test(only.value)) {
    return { type: 'image', url, alt: only.value.slice(imageSign.length + 1) };
  }
  return { type: 'link', url, title, children: children as never };
}

function linkTo(url: string, label: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: label }] };
}

/** `timestamp` is in milliseconds, as a text. */
function dayOf(timestamp: string): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? timestamp : date.toISOString().slice(0, 10);
}
