/**
 * A comment that is a copy begins with a line that says whose it is, and with a comment of HTML that says which. They
 * stand above the text, where nothing that it leaves open reaches them.
 */
import { hash } from 'node:crypto';
import type { ItemRef } from '../../model/item.ts';
import { nameInLine } from '../attribution.ts';
import type { CommentEdit } from '../tracker.ts';
import { textTooLong } from './errors.ts';
import { longestBody } from './limits.ts';
import { loud, quiet } from './mentions.ts';
import { onceMore } from './references.ts';

type Copy = Extract<CommentEdit, { readonly kind: 'create' }>;

export interface CopiedText {
  /** What all systems see. */
  readonly body: string;
  readonly copyOf?: ItemRef;
  /** As GitHub has it. */
  readonly text: string;
  /** Our lines above it; empty where it is no copy. */
  readonly head: string;
}

const longestHead = 8_000;
const start = /^(— [^\n]*\n<!-- sync-action copy ([\w-]+)\.([0-9a-f]{16}) -->)(?:\n\n?|\s*$)/;

export function newCopy({ body, by, copyOf }: Copy): string {
  const place =
    by.url !== undefined && isAddress(by.url)
      ? `[${nameOf(copyOf.system)}](${href(by.url)})`
      : nameOf(copyOf.system);
  const payload = Buffer.from(JSON.stringify([copyOf.system, copyOf.id])).toString('base64url');
  const mark = `<!-- sync-action copy ${payload}.${sumOf(payload)} -->`;
  return whole(quiet(body), `— ${nameOf(by.name)}, ${place}\n${mark}`);
}

/** Another text by the same author. */
export function changedCopy(former: CopiedText, body: string): string {
  return whole(onceMore(body, former.text), former.head);
}

export function readCopy(given: string): CopiedText {
  const text = given.replaceAll('\r\n', '\n');
  const found = start.exec(text.slice(0, longestHead));
  const copyOf = found && found[3] === sumOf(found[2] ?? '') ? refOf(found[2] ?? '') : undefined;
  if (!found || copyOf === undefined) return { body: loud(text), text, head: '' };
  const own = text.slice(found[0].length);
  return { body: loud(own), copyOf, text: own, head: found[1] ?? '' };
}

function whole(text: string, head: string): string {
  const body = head === '' ? text : `${head}\n\n${text}`;
  const { length } = [...body];
  if (length > longestBody) throw textTooLong('comment, with what is added to it,', length, longestBody);
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

/** Which tells nobody of it. */
function nameOf(name: string): string {
  return quiet(nameInLine(name));
}
