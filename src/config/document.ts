import { type Document, parseDocument } from 'yaml';
import { onOneLine, type Unreadable } from './problem.ts';
import { readValues, type Spot } from './values.ts';

/** The data of a YAML text, with the offset of every key and value in it. */
export interface Source {
  readonly data: unknown;
  readonly spot: Spot;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Reads one YAML 1.2 document, whatever version it claims to be: `yes` and `on` are text. */
export function readDocument(text: string): Source | Unreadable {
  const document = parsed(text);
  if ('code' in document) return document;
  // Later errors mostly follow from the first one.
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    return {
      code: 'CONFIG_UNREADABLE',
      what: wordings[error.code] ?? notYaml(error.message),
      cure: cures[error.code] ?? 'Correct the YAML at this place; two spaces of indentation for each level.',
      offset: error.pos[0],
    };
  }
  return readValues(document.contents);
}

/** Line and column, counted from 1, of an offset into the text. */
export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

const quoteColon =
  'Put text with a colon in it in quotes, such as `"priority: "`; indent by two spaces for each level.';

/** Errors that have one usual cause. Keys are the codes of the `yaml` package. */
const cures: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces; YAML allows no tabs there.',
  MULTIPLE_DOCS: 'Keep one document in the file: remove the `---` or `...` line and what follows it.',
  BAD_SCALAR_START: 'Put text that begins with `@`, `%` or a backtick in quotes.',
  TAG_RESOLVE_FAILED: 'Put text that begins with `!` in quotes; tags have no meaning here.',
  BLOCK_AS_IMPLICIT_KEY: quoteColon,
  BLOCK_IN_FLOW: quoteColon,
  BAD_DIRECTIVE: 'Remove the line that begins with `%`.',
  BAD_DQ_ESCAPE: 'Write `\\\\` for a backslash in double quotes, or use single quotes.',
  RESOURCE_EXHAUSTION: 'Nest less deeply.',
};

const tooDeep = 'The file is nested too deeply to be read.';

/** Errors that the `yaml` package words for programmers. */
const wordings: Readonly<Record<string, string>> = {
  RESOURCE_EXHAUSTION: tooDeep,
  MULTIPLE_DOCS: 'The file has more than one YAML document.',
};

function notYaml(message: string): string {
  return `The file is not valid YAML: ${onOneLine(message.replace(/\.$/u, ''))}.`;
}

function parsed(text: string): Document.Parsed | Unreadable {
  try {
    return parseDocument(text, {
      schema: 'core',
      merge: false,
      // Excerpts, and a comparison of all keys of a mapping with each other, cost time that a hostile file can stretch.
      prettyErrors: false,
      uniqueKeys: false,
    });
  } catch (thrown) {
    // The parser recurses; it catches most overflows of the stack by itself.
    if (!(thrown instanceof RangeError)) throw thrown;
    return { code: 'CONFIG_UNREADABLE', what: tooDeep, cure: 'Nest less deeply.', offset: 0 };
  }
}
