/**
 * The last line of a comment that is a copy: who wrote it, and a link to where. The link says which comment it is, in a
 * parameter that its site does not know, since Linear keeps addresses as they are and would show anything hidden.
 */
import type { ItemRef } from '../../model/item.ts';
import type { CommentEdit } from '../tracker.ts';

type Copy = Extract<CommentEdit, { readonly kind: 'create' }>;

const parameter = 'sync-action';
const nowhere = 'https://sync-action.invalid/';
const longestName = 100;
/** No line of ours is longer. */
const longestLine = 4_000;

/** `isNamed`: the author is shown by Linear already, since an application may speak for somebody. */
export function attributed(copy: Pick<Copy, 'body' | 'by' | 'copyOf'>, isNamed: boolean): string {
  const { body, by, copyOf } = copy;
  const link = `[${escaped(copyOf.system)}](${placeOf(by.url, copyOf)})`;
  return `${body.trimEnd()}\n\n— ${isNamed ? link : `${escaped(by.name)}, ${link}`}`;
}

/** The same author with another text. */
export function reattributed(former: string, body: string): string {
  const line = attributionIn(former)?.line;
  return line === undefined ? body : `${body.trimEnd()}\n\n${line}`;
}

export function unattributed(text: string): { readonly body: string; readonly copyOf?: ItemRef } {
  const found = attributionIn(text);
  return found ? { body: found.body, copyOf: found.copyOf } : { body: text };
}

function placeOf(url: string | undefined, { system, id }: ItemRef): string {
  const place = new URL(url !== undefined && URL.canParse(url) ? url : nowhere);
  const usable = /^https?:$/.test(place.protocol) ? place : new URL(nowhere);
  const given = usable.search === '' ? '?' : `${usable.search}&`;
  usable.search = `${given}${parameter}=${encode(system)}:${encode(id)}`;
  // Markdown would end the address at either.
  return usable.href.replaceAll('(', '%28').replaceAll(')', '%29');
}

function encode(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*~_.-]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

/** Each part ends where the next one begins, so that no line takes long. */
const lineForm = /^— [^\n]*\]\(<?(https?:[^\s()]*)\)$/u;
const copyForm = /[?&]sync-action=([^\s&#:()]+):([^\s&#:()>]+)/gu;

function attributionIn(
  text: string,
): { readonly body: string; readonly line: string; readonly copyOf: ItemRef } | undefined {
  // Only the end is looked at, so that a long text costs nothing.
  const trimmed = text.trimEnd();
  const from = Math.max(0, trimmed.lastIndexOf('\n'));
  if (trimmed.length - from > longestLine) return undefined;
  const line = trimmed.slice(from).trimStart();
  const address = lineForm.exec(line)?.[1];
  const [, system, id] = [...(address ?? '').matchAll(copyForm)].at(-1) ?? [];
  if (system === undefined || id === undefined) return undefined;
  const copyOf = decoded(system, id);
  return copyOf && { body: text.slice(0, from).trimEnd(), line, copyOf };
}

function decoded(system: string, id: string): ItemRef | undefined {
  try {
    return { system: decodeURIComponent(system), id: decodeURIComponent(id) };
  } catch {
    return undefined;
  }
}

/** A name in a line of Markdown. */
function escaped(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim().slice(0, longestName).toWellFormed();
  return line.replace(/[\\`*_{}[\]()<>#+!|~@-]/g, '\\$&');
}
