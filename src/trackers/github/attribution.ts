/** A comment that is a copy ends in a line that says whose it is, and in a comment of HTML that says which. */
import { hash } from 'node:crypto';
import type { ItemRef } from '../../model/item.ts';
import type { CommentEdit } from '../tracker.ts';
import { textTooLong } from './errors.ts';
import { loud, mentionsIn, quiet } from './mentions.ts';

type Copy = Extract<CommentEdit, { readonly kind: 'create' }>;

export interface CopiedText {
  /** What all systems see. */
  readonly body: string;
  readonly copyOf?: ItemRef;
  /** As GitHub has it. */
  readonly text: string;
  /** Our lines below it; empty where it is no copy. */
  readonly tail: string;
}

const longest = 65_536;
const longestName = 100;
const longestTail = 8_000;
const end = /\n\n(— [^\n]*\n<!-- sync-action copy ([\w-]+)\.([0-9a-f]{16}) -->)\s*$/;

export function newCopy({ body, by, copyOf }: Copy): string {
  const place =
    by.url !== undefined && isAddress(by.url)
      ? `[${escaped(copyOf.system)}](${href(by.url)})`
      : escaped(copyOf.system);
  const payload = Buffer.from(JSON.stringify([copyOf.system, copyOf.id])).toString('base64url');
  const mark = `<!-- sync-action copy ${payload}.${sumOf(payload)} -->`;
  return whole(quiet(body), `— ${escaped(by.name)}, ${place}\n${mark}`);
}

/** Another text by the same author. */
export function changedCopy(former: CopiedText, body: string): string {
  return whole(quiet(body, mentionsIn(former.text)), former.tail);
}

export function readCopy(given: string): CopiedText {
  const text = given.replaceAll('\r\n', '\n');
  const from = Math.max(0, text.length - longestTail);
  const found = end.exec(text.slice(from));
  const copyOf = found && found[3] === sumOf(found[2] ?? '') ? refOf(found[2] ?? '') : undefined;
  if (!found || copyOf === undefined) return { body: loud(text), text, tail: '' };
  const own = text.slice(0, from + found.index);
  return { body: loud(own), copyOf, text: own, tail: found[1] ?? '' };
}

function whole(text: string, tail: string): string {
  const body = tail === '' ? text : `${text.trimEnd()}\n\n${tail}`;
  if ([...body].length > longest) throw textTooLong('comment', longest);
  return body;
}

function sumOf(payload: string): string {
  return hash('sha256', `sync-action copy ${payload}`).slice(0, 16);
}

function refOf(payload: string): ItemRef | undefined {
  try {
    const [system, id] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof system === 'string' && typeof id === 'string' ? { system, id } : undefined;
  } catch {
    return undefined;
  }
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** Markdown would end the address at either. */
function href(url: string): string {
  return new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** A name in a line of Markdown, which tells nobody of it. */
function escaped(name: string): string {
  const words = name.replace(/\s+/g, ' ').trim().slice(0, longestName).toWellFormed();
  return quiet(words.replace(/[\\`*_{}[\]()<>#+!|~-]/g, '\\$&'));
}
