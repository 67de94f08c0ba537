/** Markdown as a tree and back, as GitHub spells it. */
import type { Root, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Info, type State, toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';

/** Written as it is. */
export interface Raw {
  readonly type: 'raw';
  readonly value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    raw: Raw;
  }
  interface RootContentMap {
    raw: Raw;
  }
}

export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

export function writeMarkdown(tree: Root): string {
  const written = toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    extensions: [withoutAutolinks(gfmToMarkdown())],
    handlers: { raw: (node: Raw) => node.value, text: writeText, break: writeBreak },
  });
  let end = written.length;
  while (written[end - 1] === '\n') end -= 1;
  return written.slice(0, end);
}

type Extension = NonNullable<NonNullable<Parameters<typeof toMarkdown>[1]>['extensions']>[number];

/** Its only effect on writing is a backslash in each address that is no link yet; it would become one anyway. */
function withoutAutolinks(extension: Extension): Extension {
  const extensions = extension.extensions ?? [];
  const isAutolink = ({ unsafe }: Extension) => unsafe?.some(({ character }) => character === '@');
  return { ...extension, extensions: extensions.filter((part) => !isAutolink(part)) };
}

/** An underscore within a word needs no backslash, and names are full of them. */
function writeText(node: Text, parent: Parameters<typeof defaultHandlers.text>[1], state: State, info: Info) {
  const written = defaultHandlers.text(node, parent, state, info);
  return written.replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_');
}

const oneLine = new Set(['headingAtx', 'tableCell']);

/** GitHub and Linear break a line where the text does. */
function writeBreak(_node: unknown, _parent: unknown, { stack }: State): string {
  return stack.some((construct) => oneLine.has(construct)) ? '<br>' : '\n';
}
writeBreak.peek = (_node: unknown, _parent: unknown, { stack }: State) =>
  stack.some((construct) => oneLine.has(construct)) ? '<' : '\n';
