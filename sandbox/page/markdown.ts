/** Markdown as GitHub shows it, with the same kind of sanitising: a list of tags and attributes, nothing else. */
import { Marked, marked } from 'marked';
import { autolinked } from './autolink.ts';
import { escaped, type Html, trusted } from './html.ts';

const TAGS = new Set(
  (
    'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p picture pre q ' +
    's samp span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'
  ).split(' '),
);
const ATTRIBUTES = new Set('align alt colspan height href open rowspan src start title width'.split(' '));
/** Their content goes with them. */
const REMOVED = /<(script|style|title|iframe|noscript|template|textarea|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;

export function markdown(text: string): Html {
  const made = marked.parse(text, { gfm: true, async: false });
  return trusted(alerts(autolinked(sanitised(ticked(made)))));
}

const withoutHtml = new Marked({ gfm: true, renderer: { html: ({ text }) => escaped(text) } });

/** Markdown as Linear shows it: HTML in it is a text like any other, and nobody is called. */
export function plainMarkdown(text: string): Html {
  return trusted(sanitised(ticked(withoutHtml.parse(text, { async: false }))));
}

/** Boxes of task lists. */
function ticked(markup: string): string {
  return markup.replace(/<input (checked="" )?disabled="" type="checkbox">/g, (_, checked) =>
    checked ? '☑' : '☐',
  );
}

/** Every tag is built anew from the lists above; any other `<` becomes text. */
export function sanitised(markup: string): string {
  const bare = markup.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(REMOVED, '');
  return bare
    .split(/(<\/?[a-z][^<>]*>)/i)
    .map((piece, index) => (index % 2 === 1 ? tag(piece) : piece.replaceAll('<', '&lt;')))
    .join('');
}

function tag(source: string): string {
  const [, slash = '', name = '', rest = ''] = /^<(\/?)([a-z][a-z0-9]*)([\s\S]*?)\/?>$/i.exec(source) ?? [];
  const lower = name.toLowerCase();
  if (!TAGS.has(lower)) return '';
  if (slash) return `</${lower}>`;
  const attributes = [...rest.matchAll(/([a-z-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/gi)].flatMap(
    (match) => {
      const attribute = (match[1] ?? '').toLowerCase();
      const value = (match[2] ?? '').replace(/^["']|["']$/g, '');
      if (!ATTRIBUTES.has(attribute) || !harmless(attribute, value)) return [];
      // The value is HTML already; only its quotes could end it early.
      return [` ${attribute}="${value.replaceAll('"', '&quot;')}"`];
    },
  );
  return `<${lower}${attributes.join('')}>`;
}

function harmless(attribute: string, value: string): boolean {
  if (attribute !== 'href' && attribute !== 'src') return true;
  const address = decoded(value).replace(/[\s\p{Cc}]/gu, '');
  return !/^[a-z][a-z0-9+.-]*:/i.test(address) || /^(https?|mailto):/i.test(address);
}

function decoded(value: string): string {
  return value
    .replace(/&#x([0-9a-f]+);?/gi, (_, digits: string) => codePoint(Number.parseInt(digits, 16)))
    .replace(/&#(\d+);?/g, (_, digits: string) => codePoint(Number(digits)))
    .replace(/&colon;/gi, ':')
    .replace(/&(tab|newline);/gi, '');
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** `> [!WARNING]` and its like. */
function alerts(markup: string): string {
  return markup.replace(
    /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:<br>)?\s*/g,
    (_, kind: string) => {
      const title = escaped(kind.charAt(0) + kind.slice(1).toLowerCase());
      return `<blockquote class="alert ${kind.toLowerCase()}"><p><strong class="kind">${title}</strong></p><p>`;
    },
  );
}
