/**
 * Our mark in a text of GitHub's: a comment of HTML at its very end, which pages do not show. Its form is exact and it
 * ends in a sum of itself, so that what a person types or quotes is a text like any other. A copy of a whole text
 * carries a true mark: whoever reads it compares `sides` with the item that it is on.
 */
import { hash } from 'node:crypto';
import type { Mark } from '../tracker.ts';

/** An issue and the item of a project that shows it share one text: each has a mark of its own. */
export type Slot = 'issue' | 'project';

export interface MarkedText {
  /** Without our marks. */
  readonly text: string;
  /** As they stand there, in order. */
  readonly marks: readonly StandingMark[];
}

export interface StandingMark {
  readonly slot: Slot;
  readonly line: string;
  readonly mark: Mark;
}

const most = { payload: 8_000, sides: 50 } as const;
/** People write before it without a new line; a quote or a list that ends in one is a copy. */
const line =
  /(?:^|\n)(?![ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t]))[^\n]*?(<!-- sync-action (issue|project) ([\w-]+)\.([0-9a-f]{16}) -->)\s*$/;

/** The page stores line ends as Windows writes them. */
export function readMarks(given: string): MarkedText {
  let text = given.replaceAll('\r\n', '\n');
  const marks: StandingMark[] = [];
  for (;;) {
    const found = lastMark(text);
    if (found === undefined) return { text: marks.length > 0 ? text.trimEnd() : text, marks };
    marks.unshift(found.standing);
    text = text.slice(0, found.from);
  }
}

export function markIn({ marks }: MarkedText, slot: Slot): Mark | undefined {
  return marks.findLast((standing) => standing.slot === slot)?.mark;
}

/** The text with these marks, and with `mark` in place of the one in its slot. */
export function withMarks(text: string, standing: readonly StandingMark[], slot: Slot, mark?: Mark): string {
  const lines = standing.filter((one) => mark === undefined || one.slot !== slot).map((one) => one.line);
  if (mark !== undefined) lines.push(lineOf(slot, mark));
  if (lines.length === 0) return text;
  const body = text.trimEnd();
  return body === '' ? lines.join('\n') : `${body}\n\n${lines.join('\n')}`;
}

export function lineOf(slot: Slot, { link, sides }: Mark): string {
  const refs = sides.map(({ system, id }) => ({ system, id }));
  const payload = Buffer.from(JSON.stringify({ link, sides: refs })).toString('base64url');
  return `<!-- sync-action ${slot} ${payload}.${sumOf(slot, payload)} -->`;
}

function lastMark(text: string): { readonly from: number; readonly standing: StandingMark } | undefined {
  // Only the end is looked at, so that a long text costs nothing.
  const start = Math.max(0, text.trimEnd().lastIndexOf('\n'));
  if (text.length - start > most.payload) return undefined;
  const found = line.exec(text.slice(start));
  if (!found) return undefined;
  const [, whole = '', slot, payload = '', sum] = found;
  if ((slot !== 'issue' && slot !== 'project') || sum !== sumOf(slot, payload)) return undefined;
  const mark = markOf(payload);
  const from = start + found.index + found[0].indexOf(whole);
  return mark && { from, standing: { slot, line: whole, mark } };
}

function sumOf(slot: Slot, payload: string): string {
  return hash('sha256', `sync-action mark ${slot} ${payload}`).slice(0, 16);
}

function markOf(payload: string): Mark | undefined {
  const { link, sides } = parsed(payload);
  if (typeof link !== 'string' || !Array.isArray(sides) || sides.length > most.sides) return undefined;
  const refs = sides.flatMap((side: unknown) => {
    const { system, id } = Object(side) as Readonly<Record<string, unknown>>;
    return typeof system === 'string' && typeof id === 'string' ? [{ system, id }] : [];
  });
  return refs.length === sides.length ? { link, sides: refs } : undefined;
}

function parsed(payload: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  } catch {
    return {};
  }
}
