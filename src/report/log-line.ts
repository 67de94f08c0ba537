// biome-ignore-all lint/suspicious/noControlCharactersInRegex: they are what is shown.
import type { SafeText } from '../model/safe-text.ts';
import type { Redactor } from './redact.ts';

const invisible = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * One line for the runner's log. The runner obeys `::command::` behind any white space at the start of a line,
 * and `##[command]` anywhere in it; neither survives. Line ends and other controls are shown as escapes.
 */
export function logLine(text: string, redactor: Redactor): SafeText {
  // Nothing that is changed here can bring back a value: a character is only ever added or spelt out.
  return redactor
    .text(text)
    .toWellFormed()
    .replace(invisible, shown)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [') as SafeText;
}

/** Several lines, each made safe. */
export function logText(text: string, redactor: Redactor): SafeText {
  const lines = redactor.text(text).split(/\r\n|\n/);
  return lines.map((line) => logLine(line, redactor)).join('\n') as SafeText;
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\u001b': '\\e' };

function shown(char: string): string {
  return short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
