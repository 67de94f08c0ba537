/** Markdown as a reader meets it: what of it would be HTML, a link, a mention or a reference. */
import { marked } from 'marked';
import { autolinked } from '../../sandbox/page/autolink.ts';

export interface Rendered {
  /** Names of all elements, sorted, each once. */
  readonly elements: readonly string[];
  /** Attributes with their element, `a href` left out. */
  readonly attributes: readonly string[];
  readonly addresses: readonly string[];
  /** Who or what GitHub would notify or link: `@octocat`, `#12`. */
  readonly reached: readonly string[];
  readonly text: string;
}

export function rendered(markdown: string): Rendered {
  const html = marked.parse(markdown, { gfm: true, async: false }).replace(/<!--[\s\S]*?-->/g, '');
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>/gi)];
  return {
    elements: [...new Set(tags.map(([, name = '']) => name.toLowerCase()))].sort(),
    attributes: tags
      .flatMap(([, name = '', rest = '']) =>
        [...rest.matchAll(/([\w-]+)\s*=/g)].map(([, attribute = '']) => `${name} ${attribute}`),
      )
      .filter((attribute) => attribute !== 'a href' && attribute !== 'code class'),
    addresses: [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address),
    reached: [...autolinked(html).matchAll(/<(?:strong|span) class="(?:mention|reference)">([^<]*)/g)].map(
      ([, name = '']) => name,
    ),
    text: html.replace(/<[^>]*>/g, ''),
  };
}

/** What our own Markdown is made of. */
export const ownElements: ReadonlySet<string> = new Set(
  'a blockquote br code details em h2 h3 h4 hr li ol p pre strong sub summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Everything about a text that is not ours; empty when all is well. */
export function strangers(markdown: string, serverUrl: string): readonly string[] {
  const { elements, attributes, addresses, reached } = rendered(markdown);
  return [
    ...elements.filter((element) => !ownElements.has(element)).map((element) => `<${element}>`),
    ...attributes.map((attribute) => `<${attribute}>`),
    ...addresses.filter((address) => !address.startsWith(`${serverUrl}/acme/`)),
    ...reached,
  ];
}
