import { plain } from './plain.ts';
import { type Parse, position, read, type ToolError } from './reading.ts';

/** `src/a.ts(1,7)` of plain output, or `src/a.ts:1:7 -` of pretty output, before `error TS2322: …`. */
const places: readonly RegExp[] = [/^(.+)\((\d{1,9}),(\d{1,9})\)$/, /^(.+):(\d{1,9}):(\d{1,9})$/];
const nowhere = { file: undefined, line: undefined, column: undefined };
const longestLine = 20_000;

/**
 * Output of tsc, plain or pretty, of one project or of references (`--build`), also with the names of
 * packages before each line, as monorepo runners print it. A message that goes on in indented lines is
 * taken whole. https://github.com/microsoft/TypeScript/blob/main/src/compiler/program.ts (formatDiagnostic)
 */
export const parseTypescript: Parse = ({ text }) => {
  const errors: ToolError[] = [];
  let open: { head: ToolError; more: string[] } | undefined;
  const close = () => {
    if (open !== undefined)
      errors.push({ ...open.head, message: [open.head.message, ...open.more].join('\n') });
    open = undefined;
  };
  for (const line of plain(text).split('\n')) {
    const head = headline(line.slice(0, longestLine));
    if (head !== undefined) {
      close();
      open = { head, more: [] };
    } else if (open !== undefined && /^\s+\S/.test(line)) open.more.push(line.slice(0, longestLine));
    else close();
  }
  close();
  return read(errors);
};

function headline(line: string): ToolError | undefined {
  const at = /(?:^|: | - |\s)error (TS\d{1,6}): /.exec(line);
  if (at === null) return undefined;
  const before = line.slice(0, at.index).trimEnd();
  // Without a place it is about the project as a whole, or it is text that merely speaks of an error.
  const place = placeOf(before) ?? (before === '' || at[0].startsWith(':') ? nowhere : undefined);
  if (place === undefined) return undefined;
  const message = line.slice(at.index + at[0].length);
  return { tool: 'typescript', rule: at[1], message, test: undefined, ...place };
}

function placeOf(before: string): Pick<ToolError, 'file' | 'line' | 'column'> | undefined {
  for (const place of places) {
    const [, named, line, column] = place.exec(before) ?? [];
    if (named === undefined) continue;
    return { file: withoutPackage(named), line: position(line), column: position(column) };
  }
  return undefined;
}

/** What `pnpm -r` and the like print before a line, such as `packages/ui typecheck: `, is no part of a path. */
function withoutPackage(named: string): string {
  const end = named.lastIndexOf(': ');
  return end === -1 ? named.trim() : named.slice(end + 2).trim();
}
