/** The last line of a comment that is a copy: who wrote it, and a link to it, whose address says which one it is. */
import type { ItemRef } from '../../model/item.ts';
import type { CommentEdit } from '../tracker.ts';

type Copy = Extract<CommentEdit, { readonly kind: 'create' }>;

const parameter = 'sync-action';
const nowhere = 'https://sync-action.invalid/';
const longestName = 100;
/** No line of ours is longer. */
const longestLine = 4_000;

export function attributed({ body, by, copyOf }: Pick<Copy, 'body' | 'by' | 'copyOf'>): string {
  const name = by.name.replaceAll(/\s+/g, ' ').trim().slice(0, longestName).toWellFormed();
  return `${body.trimEnd()}\n\n— ${escaped(name)}, [${escaped(copyOf.system)}](${placeOf(by.url, copyOf)})`.trimStart();
}

/** The author of the former text with another one. */
export function reattributed(former: string, body: string): string {
  const line = attributionIn(former)?.line;
  return line === undefined ? body : `${body.trimEnd()}\n\n${line}`.trimStart();
}

/** The text and the line below it, which the text must not reach into: it may end in a block of code that is open. */
export function partsOf(text: string): readonly string[] {
  const found = attributionIn(text);
  return found ? [found.body, found.line] : [text];
}

export function unattributed(text: string): { readonly body: string; readonly copyOf?: ItemRef } {
  const found = attributionIn(text);
  return found ? { body: found.body, copyOf: found.copyOf } : { body: text };
}

function placeOf(url: string | undefined, { system, id }: ItemRef): string {
  const given = new URL(url !== undefined && URL.canParse(url) ? url : nowhere);
  const place = /^https?:$/.test(given.protocol) ? given : new URL(nowhere);
  const before = place.search === '' ? '?' : `${place.search}&`;
  place.search = `${before}${parameter}=${encoded(system)}:${encoded(id)}`;
  return place.href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Nothing of it is left that Markdown could take for a sign. */
function encoded(part: string): string {
  return encodeURIComponent(part).replaceAll(/[!'()*~_.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Each part ends where the next one begins, so that no line takes long. */
const lineForm = /^— [^\n]*\]\(([^\s()]*)\)$/u;
const copyForm = /[?&]sync-action=([^\s&#:()]+):([^\s&#:()]+)/gu;

function attributionIn(
  text: string,
): { readonly body: string; readonly line: string; readonly copyOf: ItemRef } | undefined {
  const trimmed = text.trimEnd();
  const from = Math.max(0, trimmed.lastIndexOf('\n'));
  if (trimmed.length - from > longestLine) return undefined;
  const line = trimmed.slice(from).replace(/^\n/, '');
  const address = lineForm.exec(line)?.[1];
  const [, system, id] = [...(address ?? '').matchAll(copyForm)].at(-1) ?? [];
  if (system === undefined || id === undefined) return undefined;
  try {
    const copyOf = { system: decodeURIComponent(system), id: decodeURIComponent(id) };
    return { body: text.slice(0, from).trimEnd(), line, copyOf };
  } catch {
    return undefined;
  }
}

function escaped(name: string): string {
  return name.replaceAll(/[\\`*_{}[\]()<>#+!|~@-]/g, '\\$&');
}
