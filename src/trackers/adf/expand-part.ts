/** `<details>` with a blank line behind its summary, which Jira has a form for. */
import type { Html, RootContent } from 'mdast';

const opening = /^<details(?: open)?>\s*<summary>([^<]*)<\/summary>\s*$/i;
const closing = /^<\/details>\s*$/i;

const entities: readonly (readonly [string, string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
];

export interface ExpandPart {
  readonly title: string;
  /** Where it is closed. */
  readonly end: number;
}

/** By where they begin: parts that are closed again, those within others included. */
export function expandParts(children: readonly RootContent[]): ReadonlyMap<number, ExpandPart> {
  const parts = new Map<number, ExpandPart>();
  const begun: { readonly start: number; readonly title: string }[] = [];
  for (const [index, child] of children.entries()) {
    if (child.type !== 'html') continue;
    const title = titleOf(child);
    if (title !== undefined) begun.push({ start: index, title });
    else if (closing.test(child.value)) {
      const part = begun.pop();
      if (part !== undefined) parts.set(part.start, { title: part.title, end: index });
    }
  }
  return parts;
}

function titleOf(node: Html): string | undefined {
  const found = opening.exec(node.value);
  if (!found) return undefined;
  return entities.reduce((text, [entity, sign]) => text.replaceAll(entity, sign), found[1] ?? '').trim();
}

export function expandOpening(title: string): Html {
  const line = title.replaceAll(/\s+/g, ' ').trim();
  const safe = entities.toReversed().reduce((text, [entity, sign]) => text.replaceAll(sign, entity), line);
  return { type: 'html', value: `<details>\n<summary>${safe}</summary>` };
}

export const expandClosing: Html = { type: 'html', value: '</details>' };
