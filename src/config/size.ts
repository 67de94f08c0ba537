import { Lexer } from 'yaml';
import type { Unreadable } from './problem.ts';

/** Far above any real configuration. The parser takes seconds, and the stack, for what a hostile file can say. */
const mostTokens = 60_000;
const deepestBrackets = 20;

/** Why a text is too large or too deep to be parsed, found in one pass over its tokens. */
export function oversize(text: string): Unreadable | undefined {
  let tokens = 0;
  let offset = 0;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    depth = Math.max(0, depth + (brackets[token] ?? 0));
    if (depth > deepestBrackets)
      return refused('has brackets nested too deeply', 'Nest less deeply.', offset);
    if (tokens > mostTokens) {
      const cure = 'Check that `config` names the right file; if it does, shorten it.';
      return refused('has too many parts to be a configuration', cure, offset);
    }
    if (!marks.has(token)) offset += token.length;
  }
  return undefined;
}

const brackets: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** What the lexer puts between tokens without there being text: begin of a document, flow error, scalar follows. */
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

function refused(what: string, cure: string, offset: number): Unreadable {
  return { code: 'CONFIG_UNREADABLE', what: `The file ${what}.`, cure, offset };
}
