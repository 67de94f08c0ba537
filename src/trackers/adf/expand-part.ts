/** `<details>` with a blank line behind its summary, which Jira has a form for. */
import type { Html, RootContent } from 'mdast';

const opening = /^<details(?: open)?>\s*<summary>([^<]*)<\/summary>\s*$/i;
const closing = /^<\/details>\s*$/i;

const entities: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
];

/** The title, and where the part that begins here is closed. */
export function expandPart(
  children: readonly RootContent[],
  start: number,
): { readonly title: string; readonly end: number } | undefined {
  const title = titleOf(children[start]);
  if (title === undefined) return undefined;
  let depth = 0;
  for (let index = start; index < children.length; index += 1) {
    const child = children[index];
    if (titleOf(child) !== undefined) depth += 1;
    if (child?.type === 'html' && closing.test(child.value)) depth -= 1;
    if (depth === 0) return { title, end: index };
  }
  return undefined;
}

function titleOf(node: RootContent | undefined): string | undefined {
  const found = node?.type === 'html' ? opening.exec(node.value) : null;
  if (!found) return undefined;
  return entities.reduce((text, [entity, sign]) => text.replaceAll(entity, sign), found[1] ?? '').trim();
}

export function expandOpening(title: string): Html {
  const line = title.replaceAll(/\s+/g, ' ').trim();
  const safe = entities.toReversed().reduce((text, [entity, sign]) => text.replaceAll(sign, entity), line);
  return { type: 'html', value: `<details>\n<summary>${safe}</summary>` };
}

export const expandClosing: Html = { type: 'html', value: '</details>' };
