/**
 * Workflow commands as the runner reads them from a line. Source: ActionCommand of actions/runner. Both forms
 * live: `::name key=value,…::data` at the start of a line, and the old `##[name key=value;…]data` anywhere in it.
 */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const REGISTERED = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** `also` is a further name that counts: the token that ends `stop-commands`. */
export function parseCommand(line: string, also?: string): Command | undefined {
  const isKnown = (name: string) => REGISTERED.has(name) || name === also?.toLowerCase();
  return [parseCurrent(line), parseOld(line)].find((command) => command && isKnown(command.name));
}

export function isCommandName(name: string): boolean {
  return REGISTERED.has(name.toLowerCase());
}

function parseCurrent(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  return command(text.slice(2, end), ',', CURRENT, text.slice(end + 2));
}

function parseOld(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return command(line.slice(start + 3, end), ';', OLD, line.slice(end + 1));
}

interface Escapes {
  readonly data: readonly (readonly [string, string])[];
  readonly property: readonly (readonly [string, string])[];
}

const LINE_ENDS = [
  ['%0D', '\r'],
  ['%0A', '\n'],
] as const;
/** Last, so that an escaped escape stays one. */
const PERCENT = ['%25', '%'] as const;
const CURRENT: Escapes = {
  data: [...LINE_ENDS, PERCENT],
  property: [...LINE_ENDS, ['%3A', ':'], ['%2C', ','], PERCENT],
};
const OLD: Escapes = {
  data: [...LINE_ENDS, ['%3B', ';'], ['%5D', ']'], PERCENT],
  property: [...LINE_ENDS, ['%3B', ';'], ['%5D', ']'], PERCENT],
};

function command(info: string, comma: string, escapes: Escapes, data: string): Command {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  const list = space < 0 ? '' : info.slice(space + 1);
  const properties = list.split(comma).flatMap((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 1) return [];
    return [[pair.slice(0, equals).trim(), unescaped(pair.slice(equals + 1), escapes.property)] as const];
  });
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(properties),
    data: unescaped(data, escapes.data),
  };
}

function unescaped(text: string, escapes: readonly (readonly [string, string])[]): string {
  return escapes.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
