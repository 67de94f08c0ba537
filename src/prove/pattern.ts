import { plain } from './plain.ts';
import { type Parse, position, read, type ToolError, unreadable } from './reading.ts';

const longestLine = 10_000;

/**
 * The user's regular expression, matched line by line by an engine whose time is linear in the line, since
 * the lines are the foreign code's.
 */
export const parsePattern: Parse = async ({ text, pattern }) => {
  const { RE2JS } = await import('re2js');
  const compiled = compile(() => RE2JS.compile(pattern ?? ''));
  if (compiled === undefined)
    return unreadable('cannot be read: the `pattern` of the step is not one of RE2');
  const groups = new Set(Object.keys(compiled.namedGroups()));
  const errors: ToolError[] = [];
  for (const line of plain(text).split('\n')) {
    if (line.length > longestLine) continue;
    const match = compiled.matcher(line);
    if (!match.find()) continue;
    const group = (name: string) => (groups.has(name) ? (match.group(name) ?? undefined) : undefined);
    errors.push({
      tool: 'pattern',
      rule: group('rule'),
      file: group('file')?.trim(),
      line: position(group('line')),
      column: position(group('column')),
      message: group('message') ?? line,
      test: undefined,
    });
  }
  return read(errors);
};

function compile<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
