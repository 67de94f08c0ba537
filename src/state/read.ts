import { object, safeParse, string, unknown } from 'zod/mini';
import type { Finding } from '../model/finding.ts';
import { isSized, judged, parseHostile, type Unparsed } from '../model/hostile-json.ts';
import { withoutFuture } from './change.ts';
import {
  currentVersion,
  documentFormat,
  documentSchema,
  emptyDocument,
  pairsIn,
  type StateDocument,
} from './document.ts';
import { unreadable } from './finding.ts';
import { mergeDocuments } from './merge.ts';
import { migrate } from './migrations.ts';

/** Bytes. A sibling takes about 400, a link of two items some 300 once its pair is packed. */
export const largestDocument = 64 * 1024 * 1024;
const deepest = 16;
/** Elements of one list or record: a document of the largest size has no more siblings. */
const mostElements = 200_000;

export interface ReadState {
  readonly document: StateDocument;
  /** Why the document is an empty one, or has less than was stored. */
  readonly finding?: Finding;
}

const envelope = object({ format: string(), version: unknown() });

/**
 * The document in these bytes, whoever wrote them. What is damaged, foreign or from a newer version gives an
 * empty document and a finding; nothing throws, and no part of what was read gets into the finding.
 */
export function readDocument(bytes: Uint8Array, now = new Date()): ReadState {
  const parsed = parseHostile(bytes, {
    bytes: largestDocument,
    depth: deepest,
    parts: largestDocument / 8,
  });
  if (!parsed.ok) return startOver(whyNot[parsed.why]);
  const { value } = parsed;
  const head = safeParse(envelope, value);
  if (!head.success || head.data.format !== documentFormat)
    return startOver('is foreign: not a state of this action');
  const { version } = head.data;
  if (typeof version !== 'number' || !Number.isInteger(version))
    return startOver('is damaged: it has no version');
  if (version > currentVersion)
    return startOver(`has version ${version}, newer than this action knows`, 'notice');
  const migrated = migrate({ ...Object(value) }, version);
  const document = isSized(migrated, mostElements)
    ? judged(() => safeParse(documentSchema, migrated))
    : undefined;
  if (!document?.success) return startOver('is damaged: a field has no valid value');
  const issues = pairsIn(document.data.issues);
  const lost = Object.keys(document.data.issues).length - Object.keys(issues).length;
  const whole = { ...document.data, issues };
  return {
    document: mergeDocuments(withoutFuture(whole, now), emptyDocument()),
    ...(lost > 0 && { finding: unreadable(`The stored state of ${lost} pairs of trackers is damaged.`) }),
  };
}

const whyNot: Readonly<Record<Unparsed, string>> = {
  'too large': 'is too large to be one',
  'not text': 'is damaged: it is not text',
  'too deep': 'is foreign: it nests too deeply',
  'not JSON': 'is damaged: it is not JSON',
};

function startOver(why: string, severity: Finding['severity'] = 'warning'): ReadState {
  return { document: emptyDocument(), finding: unreadable(`The stored state ${why}.`, { severity }) };
}
