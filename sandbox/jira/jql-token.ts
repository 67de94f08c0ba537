/** The words, texts and signs of JQL. */
import { JiraRefusal } from './refusal.ts';

export interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly at: number;
}

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(>=|<=|!=|!~|[=<>~(),])|([^\s()=!<>~,"']+))/y;

export function tokenise(jql: string): readonly Token[] {
  const tokens: Token[] = [];
  const rest = jql.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rest.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(rest);
    if (!match) {
      throw new JiraRefusal(400, [
        `Error in the JQL Query: The character '${rest[at]}' is a reserved JQL character. (line 1, character ${at + 1})`,
      ]);
    }
    const quoted = match[1] ?? match[2];
    const text = quoted === undefined ? (match[3] ?? match[4] ?? '') : quoted.replaceAll(/\\(.)/g, '$1');
    tokens.push({ text, quoted: quoted !== undefined, at });
  }
  return tokens;
}
