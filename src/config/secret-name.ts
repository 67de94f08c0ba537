import { line } from './line.ts';
import type { About } from './mapping.ts';
import { type Fault, onOneLine } from './problem.ts';

/** What GitHub takes as the name of a secret or variable, in any case ("Secrets reference" of its documentation). */
export const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/u;

const longest = 255;
/** For editors; a GitHub App's token and an expression are no plain names anyway. */
const noToken = '(?!gh[a-z]_|github_pat_)(?!(?![A-Z0-9_]*$)\\w{60,}$)';
const notReserved = '(?![Gg][Ii][Tt][Hh][Uu][Bb]_)';
export const valuePattern = new RegExp(`^${noToken}[A-Za-z_][A-Za-z0-9_]*$`, 'u');
export const targetPattern = new RegExp(`^${noToken}${notReserved}[A-Za-z_][A-Za-z0-9_]*$`, 'u');

const tokenShaped = /^(?:gh[a-z]_|github_pat_|v\d\.|\$\{\{)|^(?![A-Z0-9_]*$)[A-Za-z0-9+/=_-]{60,}$/u;

/** The name of a value that comes in. */
export function valueName(about: About) {
  return line({ ...about, most: longest, pattern: valuePattern, fault: valueNameFault });
}

/** The name of a secret or variable that is written. */
export function targetName(about: About) {
  return line({ ...about, most: longest, pattern: targetPattern, fault: targetNameFault });
}

/** Only the workflow knows `${{ … }}`. A literal in it may be a value, so no more than a name is shown. */
export function expressionFault(text: string): Fault | undefined {
  if (!text.startsWith('${{')) return undefined;
  const name = /^\$\{\{\s*(?:secrets|vars|env)\.(\w+)\s*\}\}$/u.exec(text)?.[1];
  const isName = name !== undefined && plainName.test(name) && !looksLikeValue(name);
  return {
    what: 'is an expression, which this file does not know',
    cure: `Write the name alone${isName ? `: \`${name}\`` : ', such as `NPM_TOKEN`'}.`,
  };
}

export function valueNameFault(text: string): Fault | undefined {
  const expression = expressionFault(text);
  if (expression !== undefined) return expression;
  // Never shown: it may be a value that someone pasted.
  if (looksLikeValue(text)) {
    return {
      what: 'looks like a value; it takes the name of one',
      cure: 'Revoke the value if it is one, for it is in the history of the file. Write a name such as `NPM_TOKEN`.',
    };
  }
  if (plainName.test(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`, which GitHub takes as no name`,
    cure: 'Write letters, digits and underscores only, and no digit first, such as `NPM_TOKEN`.',
  };
}

export function looksLikeValue(text: string): boolean {
  return tokenShaped.test(text);
}

export function targetNameFault(text: string): Fault | undefined {
  const fault = valueNameFault(text);
  if (fault !== undefined) return fault;
  if (!/^GITHUB_/iu.test(text)) return undefined;
  return {
    what: `is \`${onOneLine(text)}\`; GitHub keeps names that begin with \`GITHUB_\` for itself`,
    cure: 'Choose a name that begins otherwise.',
  };
}
