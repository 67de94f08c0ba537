/** Parts of a line between HTML's tags that Jira has a look for. */
import type { PhrasingContent } from 'mdast';
import type { AdfMark } from './document.ts';

const tags: ReadonlyMap<string, AdfMark> = new Map([
  ['u', { type: 'underline' }],
  ['sub', { type: 'subsup', attrs: { type: 'sub' } }],
  ['sup', { type: 'subsup', attrs: { type: 'sup' } }],
]);

export interface Tagged {
  /** Where it is closed. */
  readonly end: number;
  readonly mark: AdfMark;
}

/** By where they begin: tags that Jira has a look for, with something in them. Those that are never closed are a text. */
export function taggedParts(children: readonly PhrasingContent[]): ReadonlyMap<number, Tagged> {
  const parts = new Map<number, Tagged>();
  const closed = new Map<string, number>();
  let behind: string | undefined;
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const [, slash, name = ''] = tagOf(children[index]);
    const mark = slash === '' ? tags.get(name) : undefined;
    const end = closed.get(name);
    if (mark !== undefined && end !== undefined) parts.set(index, { end, mark });
    // What stands right behind an opening tag closes it around nothing.
    if (behind !== undefined) closed.set(behind, index + 1);
    behind = slash === '/' ? name : undefined;
  }
  return parts;
}

function tagOf(node: PhrasingContent | undefined): readonly (string | undefined)[] {
  return /^<(\/?)([a-z]+)>$/.exec(node?.type === 'html' ? node.value.toLowerCase() : '') ?? [];
}
