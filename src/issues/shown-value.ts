/** Values of fields, and what became of them, in one line of a report. */
import type { FieldValue } from '../model/item.ts';
import { elementsOf } from '../reconcile/same.ts';
import { lineRuns } from './line-difference.ts';
import { quoted, quotedPair } from './shown-text.ts';

/** `“Crash at start”`, `bug, ui`, `12 lines, from “Steps”`, `nothing`. */
export function shownValue(value: FieldValue): string {
  if (value === null || value === '') return 'nothing';
  if (typeof value === 'object') return value.length === 0 ? 'none' : value.map(plain).join(', ');
  if (typeof value !== 'string') return String(value);
  const count = linesIn(value);
  return count === 1 ? quoted(value) : `${count} lines, from ${quoted(firstLine(value))}`;
}

/** `“a” → “b”`; of sets `+bug −ui`; of texts in several lines what changed in them. */
export function shownChange(old: FieldValue, now: FieldValue): string {
  if (isSet(old) || isSet(now)) return setChange(elementsOf(old), elementsOf(now));
  if (old === null || old === '') return shownValue(now);
  if (typeof old !== 'string' || typeof now !== 'string' || now === '')
    return `${shownValue(old)} → ${shownValue(now)}`;
  return linesIn(old) + linesIn(now) > 2 ? textChange(old, now) : quotedPair(old, now).join(' → ');
}

/** Values of several sides, each so that it can be told from the first that is another. */
export function shownApart(values: readonly FieldValue[]): readonly string[] {
  return values.map((value) => {
    const other = values.find((one) => one !== value && one !== null);
    if (typeof value !== 'string' || typeof other !== 'string') return shownValue(value);
    if (linesIn(value) + linesIn(other) === 2) return quotedPair(value, other)[0];
    const run = lineRuns(other, value).find(({ kind }) => kind === 'other');
    const [line] = run?.kind === 'other' ? run.added : [];
    const count = linesIn(value);
    const size = `${count} ${count === 1 ? 'line' : 'lines'}`;
    return line === undefined ? size : `${size}, with ${quoted(line)}`;
  });
}

function isSet(value: FieldValue): value is readonly string[] {
  return typeof value === 'object' && value !== null;
}

function setChange(old: readonly string[], now: readonly string[]): string {
  const added = now.filter((one) => !old.includes(one)).map((one) => `+${plain(one)}`);
  const removed = old.filter((one) => !now.includes(one)).map((one) => `−${plain(one)}`);
  return [...added, ...removed].join(' ') || (now.length === 0 ? 'none' : 'another order');
}

/** An element, in quotation marks only where it is long or has white space at an end. */
function plain(element: string): string {
  return element.length > 40 || element.trim() !== element ? quoted(element) : element;
}

function textChange(old: string, now: string): string {
  let line = 1;
  const changed: {
    readonly line: number;
    readonly removed: readonly string[];
    readonly added: readonly string[];
  }[] = [];
  for (const run of lineRuns(old, now)) {
    if (run.kind === 'same') {
      line += run.lines.length;
    } else {
      changed.push({ line, removed: run.removed, added: run.added });
      line += run.removed.length;
    }
  }
  const [first, ...others] = changed;
  if (first !== undefined && others.length === 0 && Math.max(first.removed.length, first.added.length) === 1)
    return oneLineChange(first.line, first.removed[0], first.added[0]);
  const count = (of: 'added' | 'removed') => changed.reduce((sum, run) => sum + run[of].length, 0);
  const [added, removed] = [count('added'), count('removed')];
  return `${[added > 0 ? `+${added}` : '', removed > 0 ? `−${removed}` : ''].filter(Boolean).join(' ')} lines`;
}

function oneLineChange(line: number, removed: string | undefined, added: string | undefined): string {
  if (removed === undefined) return `line ${line} added: ${quoted(added ?? '')}`;
  if (added === undefined) return `line ${line} removed: ${quoted(removed)}`;
  return `line ${line}: ${quotedPair(removed, added).join(' → ')}`;
}

function linesIn(text: string): number {
  return text.trimEnd().split('\n').length;
}

function firstLine(text: string): string {
  return text.trimStart().split('\n')[0] ?? '';
}
