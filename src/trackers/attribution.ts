/**
 * The first line of a comment that is a copy: who wrote it, and a link to where. The link says which comment it is, in a
 * parameter that its site does not know, since trackers keep addresses as they are and would show anything hidden. It
 * stands above the text, where nothing that a text leaves open reaches it.
 */
import type { ItemRef } from '../model/item.ts';
import type { CommentEdit } from './tracker.ts';

type Copy = Pick<Extract<CommentEdit, { readonly kind: 'create' }>, 'body' | 'by' | 'copyOf'>;

const parameter = 'sync-action';
const nowhere = 'https://sync-action.invalid/';
const longestName = 100;
/** No line of ours is longer. */
const longestLine = 4_000;

/** `isNamed`: the author is shown by the tracker already. */
export function attributed({ body, by, copyOf }: Copy, isNamed = false): string {
  const link = `[${nameInLine(copyOf.system)}](${placeOf(by.url, copyOf)})`;
  return below(`— ${isNamed ? link : `${nameInLine(by.name)}, ${link}`}`, body);
}

/** The author of the former text with another one. */
export function reattributed(former: string, body: string): string {
  const line = attributionIn(former)?.line;
  return line === undefined ? body : below(line, body);
}

export function unattributed(text: string): { readonly body: string; readonly copyOf?: ItemRef } {
  const found = attributionIn(text);
  return found ? { body: found.body, copyOf: found.copyOf } : { body: text };
}

/** The line and the text below it, for trackers whose texts are no Markdown: each can be turned into theirs by itself. */
export function partsOf(text: string): readonly string[] {
  const found = attributionIn(text);
  return found ? [found.line, found.body] : [text];
}

/** A name in a line of Markdown. */
export function nameInLine(name: string): string {
  const words = name.replaceAll(/\s+/g, ' ').trim().slice(0, longestName).toWellFormed();
  return words.replaceAll(/[\\`*_{}[\]()<>#+!|~@&-]/g, '\\$&');
}

function below(line: string, body: string): string {
  return `${line}\n\n${body}`.trimEnd();
}

function placeOf(url: string | undefined, { system, id }: ItemRef): string {
  const given = new URL(url !== undefined && URL.canParse(url) ? url : nowhere);
  const place = /^https?:$/.test(given.protocol) ? given : new URL(nowhere);
  const before = place.search === '' ? '?' : `${place.search}&`;
  place.search = `${before}${parameter}=${encoded(system)}:${encoded(id)}`;
  // Markdown would end the address at either.
  return place.href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Nothing of it is left that Markdown could take for a sign. */
function encoded(part: string): string {
  return encodeURIComponent(part).replaceAll(/[!'()*~_.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Each part ends where the next one begins, so that no line takes long. Linear may put angle brackets around addresses. */
const lineForm = /^— [^\n]*\]\(<?(https?:[^\s()]*)\)$/u;
const copyForm = /[?&]sync-action=([^\s&#:()]+):([^\s&#:()>]+)/gu;

function attributionIn(
  text: string,
): { readonly line: string; readonly body: string; readonly copyOf: ItemRef } | undefined {
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).trimEnd();
  if (line.length > longestLine) return undefined;
  const address = lineForm.exec(line)?.[1];
  const [, system, id] = [...(address ?? '').matchAll(copyForm)].at(-1) ?? [];
  const copyOf = system === undefined || id === undefined ? undefined : decoded(system, id);
  const rest = end < 0 ? '' : text.slice(end);
  // Right below it, a text would be one with it.
  if (copyOf === undefined || /^\r?\n[^\r\n]/.test(rest)) return undefined;
  return { line, body: rest.replace(/^(?:\r?\n)+/, ''), copyOf };
}

function decoded(system: string, id: string): ItemRef | undefined {
  try {
    return { system: decodeURIComponent(system), id: decodeURIComponent(id) };
  } catch {
    return undefined;
  }
}
