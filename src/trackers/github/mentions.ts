/**
 * Nobody is notified of a text that was copied: after the `@` of a mention stands a space without width, which is
 * taken away again where the text is read. That holds for whoever a text names, also for those whom the mapping names
 * by their login. What is code for certain notifies nobody and stays as it is.
 */
import { textParts } from '../../model/inline-code.ts';
import { markdownLines } from '../../model/markdown-lines.ts';

const stop = '\u200b';

const mention = /(?<![\w@/.`-])@(\u200b?)([a-z\d](?:[a-z\d]|-(?=[a-z\d]))*(?:\/[\w.-]+)?)/gi;

/** `living`: those that stand in the text already; whoever they name was told, and the link stays, or comes back. */
export function quiet(text: string, living: ReadonlySet<string> = new Set()): string {
  return outsideCode(text, (line) =>
    line.replaceAll(mention, (_, _mark: string, name: string) =>
      living.has(name.toLowerCase()) ? `@${name}` : `@${stop}${name}`,
    ),
  );
}

/** Also in code of a line: where the whole text is not known, it may not have passed for code. */
export function loud(text: string): string {
  return markdownLines(text)
    .map(
      ({ text: line, end, isCode }) =>
        `${isCode ? line : line.replaceAll(/@\u200b(?=[a-z\d])/gi, '@')}${end}`,
    )
    .join('');
}

/** In lower case. */
export function mentionsIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  outsideCode(text, (line) => {
    for (const [, mark, name = ''] of line.matchAll(mention)) if (mark === '') names.add(name.toLowerCase());
    return line;
  });
  return names;
}

function outsideCode(text: string, change: (part: string) => string): string {
  return textParts(text)
    .map(({ text: part, isCode }) => (isCode ? part : change(part)))
    .join('');
}
