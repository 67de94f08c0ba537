/** The text of an issue or a draft: the description that people wrote, and our marks below it. */
import type { Mark } from '../tracker.ts';
import { textTooLong } from './errors.ts';
import { longestBody } from './limits.ts';
import { type MarkedText, readMarks, type Slot, withMarks } from './mark.ts';
import { loud } from './mentions.ts';
import { onceMore } from './references.ts';

/** GitHub's limit, in characters. */

export interface Body extends MarkedText {
  /** What all systems see. Null: empty. */
  readonly description: string | null;
}

export function bodyOf(given: string): Body {
  const marked = readMarks(given);
  return { ...marked, description: loud(marked.text) || null };
}

export interface BodyChange {
  readonly slot: Slot;
  /** Undefined: it stays. */
  readonly description?: string | undefined;
  /** Undefined: it stays. */
  readonly mark?: Mark | undefined;
}

/**
 * The whole text after a change.
 * @throws SyncError where it is longer than GitHub takes: a part of it would come back as somebody's edit
 */
export function changedBody(former: Body, { slot, description, mark }: BodyChange): string {
  const text = description === undefined ? former.text : onceMore(description, former.text);
  const whole = withMarks(text, former.marks, slot, mark);
  const { length } = [...whole];
  if (length > longestBody) throw textTooLong('description, with what is added to it,', length, longestBody);
  return whole;
}

export const noBody: Body = bodyOf('');
