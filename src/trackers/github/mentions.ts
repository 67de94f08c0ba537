/**
 * Nobody is notified of a text that was copied: after the `@` of a mention stands a space without width, which is
 * taken away again where the text is read. What stands in code notifies nobody and stays as it is.
 */
const stop = '\u200b';

const code = /(```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`)/;
const mention = /(?<![\w@/.`-])@([a-z\d](?:[a-z\d]|-(?=[a-z\d]))*(?:\/[\w.-]+)?)/gi;

/** `living`: those that stand in the text already; whoever they name was told, and the link stays. */
export function quiet(text: string, living: ReadonlySet<string> = new Set()): string {
  return outsideCode(text, (part) =>
    part.replaceAll(mention, (whole, name: string) =>
      living.has(name.toLowerCase()) ? whole : `@${stop}${name}`,
    ),
  );
}

export function loud(text: string): string {
  return outsideCode(text, (part) => part.replaceAll(/@\u200b(?=[a-z\d])/gi, '@'));
}

/** In lower case. */
export function mentionsIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  outsideCode(text, (part) => {
    for (const [, name = ''] of part.matchAll(mention)) names.add(name.toLowerCase());
    return part;
  });
  return names;
}

function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
