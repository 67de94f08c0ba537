import type { SafeText } from '../model/safe-text.ts';
import type { Markdown, Part } from './markdown.ts';
import { markerText } from './marker-text.ts';
import type { Redactor } from './redact.ts';
import { escapeHtml, escapeMarkdown, oneLine, visibleText } from './text-escape.ts';

/** Where a part stands: tables want their pipes escaped, summaries are HTML. */
type Place = 'flow' | 'cell' | 'html';

/** Markdown as text that may be sent: untrusted parts redacted, then escaped, and the whole redacted again. */
export function render(markdown: Markdown, redactor: Redactor): SafeText {
  return redactor.whole(rendered(markdown, 'flow', redactor));
}

/** The same as HTML within a paragraph: what is raw stands as it is. Not redacted as a whole. */
export function inlineHtml(markdown: Markdown, redactor: Redactor): string {
  return rendered(markdown, 'html', redactor);
}

function rendered(markdown: Markdown, place: Place, redactor: Redactor): string {
  // Pieces, since looking at the end of a text that is still being put together copies all of it each time.
  const pieces: string[] = [];
  let before = '';
  for (const part of withJoinedText(markdown.parts)) {
    const text = renderedPart(part, place, redactor);
    // Two runs of backticks side by side would be one.
    pieces.push(
      before.endsWith('`') && text.startsWith('`') && part.kind === 'code' ? `\u200b${text}` : text,
    );
    if (text !== '') before = text;
  }
  return pieces.join('');
}

function renderedPart(part: Part, place: Place, redactor: Redactor): string {
  switch (part.kind) {
    case 'raw':
      return place === 'cell' ? part.text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|') : part.text;
    case 'text':
      return (place === 'html' ? escapeHtml : escapeMarkdown)(redactor.text(part.text));
    case 'code':
      return codeSpan(oneLine(redactor.text(part.text)), place);
    case 'link':
      return linked(rendered(part.text, place, redactor), redactor.text(part.url), place);
    case 'marker':
      return markerText(part.name, redactor.named(part.data));
    case 'block':
      return fenced(visibleText(redactor.text(part.text)), part.language);
    case 'table':
      return tabled(part, redactor);
    case 'details':
      return folded(rendered(part.summary, 'html', redactor), rendered(part.body, 'flow', redactor));
  }
}

/** Neighbours become one text, so that no sign is put together from two halves. */
function withJoinedText(parts: readonly Part[]): readonly Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      out[out.length - 1] = { kind: 'text', text: last.text + part.text };
    else out.push(part);
  }
  return out;
}

function codeSpan(text: string, place: Place): string {
  if (place === 'html') return `<code>${escapeHtml(text)}</code>`;
  // In a table `\|` is a pipe, and readers differ over a backslash before that.
  if (place === 'cell' && text.includes('\\|')) return `<code>${escapeMarkdown(text)}</code>`;
  const fence = '`'.repeat(longestRun(text) + 1);
  const padded = /^`|`$|^ .*\S.* $/.test(text) || text.trim() === '' ? ` ${text} ` : text;
  return fence + (place === 'cell' ? padded.replaceAll('|', '\\|') : padded) + fence;
}

function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function linked(text: string, url: string, place: Place): string {
  const address = webAddress(url);
  if (address === undefined) return text;
  return place === 'html' ? `<a href="${address}">${text}</a>` : `[${text}](${address})`;
}

/** Undefined for what is no http or https address; what could end the link is encoded. */
function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return href.replace(/[()<>[\]|\\`"'*_~\s]/g, (char) =>
    char === '_' ? char : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function tabled({ headers, rows }: Extract<Part, { kind: 'table' }>, redactor: Redactor): string {
  const row = (cells: readonly Markdown[]) =>
    `| ${headers.map((_, index) => rendered(cells[index] ?? { parts: [] }, 'cell', redactor)).join(' | ')} |`;
  return [row(headers), `|${' --- |'.repeat(headers.length)}`, ...rows.map(row)].join('\n');
}

/** A blank line behind the summary makes GitHub read the body as Markdown. */
function folded(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
