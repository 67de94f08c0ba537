import { object, safeParse, string, unknown } from 'zod/mini';
import type { Finding } from '../model/finding.ts';
import {
  currentVersion,
  documentFormat,
  documentSchema,
  emptyDocument,
  type StateDocument,
} from './document.ts';
import { unreadable } from './finding.ts';
import { mergeDocuments } from './merge.ts';
import { migrate } from './migrations.ts';

/** Bytes. A sibling takes about 400, so this is room for forty thousand. */
export const largestDocument = 16 * 1024 * 1024;
const deepest = 16;

export interface ReadState {
  readonly document: StateDocument;
  /** Why the document is an empty one. */
  readonly finding?: Finding;
}

const envelope = object({ format: string(), version: unknown() });

/**
 * The document in these bytes, whoever wrote them. What is damaged, foreign or from a newer version gives an
 * empty document and a finding; nothing throws, and no part of what was read gets into the finding.
 */
export function readDocument(bytes: Uint8Array): ReadState {
  if (bytes.length > largestDocument) return startOver('is too large to be one');
  const text = decode(bytes);
  if (text === undefined) return startOver('is damaged: it is not text');
  if (nestsDeeperThan(deepest, text)) return startOver('is foreign: it nests too deeply');
  const value = parse(text);
  if (value === undefined) return startOver('is damaged: it is not JSON');
  const head = safeParse(envelope, value);
  if (!head.success || head.data.format !== documentFormat)
    return startOver('is foreign: not a state of this action');
  const { version } = head.data;
  if (typeof version !== 'number' || !Number.isInteger(version))
    return startOver('is damaged: it has no version');
  if (version > currentVersion)
    return startOver(`has version ${version}, newer than this action knows`, 'notice');
  const migrated = migrate({ ...Object(value) }, version);
  const document = safeParse(documentSchema, migrated);
  if (!document.success) return startOver('is damaged: a field has no valid value');
  return { document: mergeDocuments(document.data, emptyDocument()) };
}

function startOver(why: string, severity: Finding['severity'] = 'warning'): ReadState {
  return { document: emptyDocument(), finding: unreadable(`The stored state ${why}.`, { severity }) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Counts brackets outside strings, in one pass, so that no parser has to walk a hostile depth. */
function nestsDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const token = text[at];
    if (quoted && token === '\\') at += 1;
    else if (token === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
