/** Looks of what stands within a line, from Jira's documents to Markdown. */
import type { PhrasingContent } from 'mdast';
import { type AdfMark, type AdfNode, attribute } from './document.ts';
import { imageSign } from './inline-to-adf.ts';

/** A piece of a line and its look. */
export interface Run {
  readonly node: PhrasingContent;
  readonly marks: readonly AdfMark[];
}

type Wrap = (children: PhrasingContent[], mark: AdfMark) => PhrasingContent[];

export const raw = (value: string): PhrasingContent => ({ type: 'raw', value });
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

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Those that Markdown has a form for, each kind once. */
export function marksOf({ marks = [] }: AdfNode): readonly AdfMark[] {
  const byType = new Map(marks.map((mark) => [mark.type, mark]));
  return [...byType.values()].filter(({ type }) => Object.hasOwn(wraps, type));
}

/** The look that reaches furthest is outermost. */
export function nested(runs: readonly Run[]): PhrasingContent[] {
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
