import { createHash } from 'node:crypto';
import { fileInTree, withoutRoot } from './file-in-tree.ts';
import { plain } from './plain.ts';
import type { ToolError } from './reading.ts';
import type { ErrorCount } from './verdict.ts';

/** What a position looks like: `:12:5`, `a.ts:12`, `(12,5)`, `(12:5)`, `line 12`, `lines 3-7`, `column 3`. */
const positions: readonly (readonly [RegExp, string])[] = [
  [/:\d{1,9}:\d{1,9}(?!\d)/g, ''],
  [/(\.[a-z]\w{0,9}):\d{1,9}(?!\d)/gi, '$1'],
  [/\(\d{1,9}[,:]\s?\d{1,9}\)/g, ''],
  [/\b(lines?|columns?|col)[ \t]\d{1,9}(?:[ \t]?[-–][ \t]?\d{1,9})?(?!\d)/gi, '$1'],
];

const longestSample = 1000;

/** A message without what shifts when other lines change, and without where the tree happened to lie. */
export function normalMessage(message: string, root: string): string {
  const bare = withoutRoot(plain(message), root);
  const still = positions.reduce((text, [position, instead]) => text.replace(position, instead), bare);
  return folded(still);
}

/**
 * 32 hex digits that are the same for the same error on other lines of the same file. A test is known by its
 * file and full name, for its message tells values that may differ from run to run.
 */
export function identityOf(error: ToolError, root: string): string {
  const file = fileInTree(error.file, root) ?? '';
  const what =
    error.test === undefined
      ? ['message', normalMessage(error.message, root)]
      : ['test', folded(withoutRoot(plain(error.test), root))];
  return digest([error.tool, error.rule ?? '', file, ...what]);
}

/** The one identity of a step that failed without telling errors. */
export function wholeFailure(kind: string, name: string, why: string): ErrorCount {
  const sample = { message: why, rule: undefined, file: undefined, line: undefined, column: undefined };
  return { identity: digest(['failed as a whole', kind, name]), count: 1, sample };
}

/** Errors as a multiset, ordered by file, line and identity. */
export function countErrors(errors: readonly ToolError[], root: string): ErrorCount[] {
  const counts = new Map<string, { count: number; first: ToolError }>();
  for (const error of errors) {
    const identity = identityOf(error, root);
    const known = counts.get(identity);
    if (known === undefined) counts.set(identity, { count: 1, first: error });
    else known.count += 1;
  }
  return inOrder(
    [...counts].map(([identity, { count, first }]) => {
      const sample = {
        message: cut(withoutRoot(plain(first.message), root).trim()),
        rule: first.rule === undefined ? undefined : cut(folded(plain(first.rule))),
        file: fileInTree(first.file, root),
        line: first.line,
        column: first.column,
      };
      return { identity, count, sample };
    }),
  );
}

/** The errors of `candidate` that `base` does not have, or not as often. */
export function newErrors(candidate: readonly ErrorCount[], base: readonly ErrorCount[]): ErrorCount[] {
  const old = new Map(base.map(({ identity, count }) => [identity, count]));
  return inOrder(
    candidate
      .map((error) => ({ ...error, count: error.count - (old.get(error.identity) ?? 0) }))
      .filter(({ count }) => count > 0),
  );
}

/** The errors that both have, each as often as both have it. */
export function commonErrors(some: readonly ErrorCount[], others: readonly ErrorCount[]): ErrorCount[] {
  const counts = new Map(others.map(({ identity, count }) => [identity, count]));
  return some
    .map((error) => ({ ...error, count: Math.min(error.count, counts.get(error.identity) ?? 0) }))
    .filter(({ count }) => count > 0);
}

function inOrder(errors: readonly ErrorCount[]): ErrorCount[] {
  return errors.toSorted(
    (a, b) =>
      compareText(a.sample?.file ?? '', b.sample?.file ?? '') ||
      (a.sample?.line ?? 0) - (b.sample?.line ?? 0) ||
      compareText(a.identity, b.identity),
  );
}

/** By code units, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cut(text: string): string {
  return text.length > longestSample ? `${text.slice(0, longestSample).toWellFormed()}…` : text;
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
