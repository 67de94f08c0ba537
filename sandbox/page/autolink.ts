/**
 * Marks what GitHub would turn into a link or a notification: mentions, and references to issues. So a reader
 * sees at once whether a carried text still reaches anybody. Text in code and in links stays as it is, as there.
 */

const MENTION = /(^|[^\w/@.`-])(@[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(?:\/[\w.-]+)?)/gi;
const REFERENCE = /(^|[^\w/&;-])((?:[\w.-]+\/[\w.-]+)?#\d+|GH-\d+)\b/g;

/** `markup` is sanitised HTML. */
export function autolinked(markup: string): string {
  let inside = 0;
  return markup
    .split(/(<[^>]*>)/)
    .map((piece, index) => {
      if (index % 2 === 1) {
        inside += depthOf(piece);
        return piece;
      }
      if (inside > 0) return piece;
      return piece
        .replace(MENTION, '$1<strong class="mention">$2</strong>')
        .replace(REFERENCE, '$1<span class="reference">$2</span>');
    })
    .join('');
}

function depthOf(tag: string): number {
  const [, slash] = /^<(\/?)(?:code|pre|a|tt)\b/.exec(tag) ?? [];
  if (slash === undefined) return 0;
  return slash === '/' ? -1 : 1;
}
