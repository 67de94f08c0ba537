/** Images on a line of their own. */
import type { Paragraph } from 'mdast';
import type { AdfMark, AdfNode } from './document.ts';

/** The image that a paragraph is, perhaps within a link. */
export function imageNode({ children }: Paragraph): AdfNode | undefined {
  const [only, ...others] = children;
  if (!only || others.length > 0) return undefined;
  if (only.type === 'image') return external(only.url, only.alt);
  if (only.type !== 'link' || only.url === '') return undefined;
  const [inner, ...rest] = only.children;
  if (inner?.type !== 'image' || rest.length > 0) return undefined;
  return external(inner.url, inner.alt, [{ type: 'link', attrs: { href: only.url } }]);
}

function external(
  url: string,
  alt: string | null | undefined,
  marks: readonly AdfMark[] = [],
): AdfNode | undefined {
  if (url === '') return undefined;
  const media: AdfNode = {
    type: 'media',
    attrs: { type: 'external', url, ...(alt ? { alt } : {}) },
    ...(marks.length > 0 ? { marks } : {}),
  };
  return { type: 'mediaSingle', attrs: { layout: 'center' }, content: [media] };
}
