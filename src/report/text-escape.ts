// biome-ignore-all lint/suspicious/noControlCharactersInRegex: they are what is removed.

/** Splits what GitHub would link, without being seen. */
const zeroWidthSpace = '\u200b';

const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text for a place where GitHub renders Markdown: it shows as it is, and is never a mention, a reference, a
 * link, HTML, math or formatting. One line: any white space becomes a space.
 */
export function escapeMarkdown(text: string): string {
  return unlinked(oneLine(text))
    .replace(/[\\`*_{}[\]!|~$]/g, '\\$&')
    .replace(/[&<>]/g, (char) => entities[char] ?? char)
    .replace(
      /^( ?)(\d{0,9})([-+=.):#])/,
      (_, space: string, digits: string, sign: string) => `${space}${digits}\\${sign}`,
    );
}

/** Text for a place where HTML stands, such as a `<summary>`. */
export function escapeHtml(text: string): string {
  return htmlEntities(unlinked(oneLine(text)));
}

/** Characters that HTML takes for its own, and nothing else. */
export function htmlEntities(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of several lines in which only what cannot be seen is replaced. */
export function visibleText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(invisible, '\ufffd')
      // A comment could pass for one of our markers.
      .replaceAll('<!--', `<!${zeroWidthSpace}--`)
  );
}

export function oneLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ');
}

function unlinked(text: string): string {
  return text
    .replace(/@(?=[A-Za-z0-9]|$)/g, `@${zeroWidthSpace}`)
    .replace(/#(?=\d|$)/g, `#${zeroWidthSpace}`)
    .replace(/(GH-)(?=\d|$)/gi, `$1${zeroWidthSpace}`)
    .replace(/:(?=\/\/|$)/g, `:${zeroWidthSpace}`)
    .replace(/(www)(?=\.)/gi, `$1${zeroWidthSpace}`)
    .replace(/(mailto|xmpp)(?=:)/gi, `$1${zeroWidthSpace}`);
}
