import type { Markdown, Part } from './markdown.ts';
import type { Redactor } from './redact.ts';
import { inlineHtml } from './render.ts';
import { htmlEntities, visibleText } from './text-escape.ts';

/**
 * Markdown as HTML, with untrusted parts redacted and escaped. Of the signs in raw parts it knows those that
 * the summary uses: headings, bullets, bold, emphasis, and tags. A parser for all of Markdown would take a
 * tenth of an idle run.
 */
export function htmlBlocks({ parts }: Markdown, redactor: Redactor): string {
  const blocks: string[] = [];
  let flow: Part[] = [];
  const endFlow = () => {
    blocks.push(...paragraphs(flow, redactor));
    flow = [];
  };
  for (const part of parts) {
    const block = blockOf(part, redactor);
    if (block === undefined) {
      flow.push(part);
    } else {
      endFlow();
      blocks.push(block);
    }
  }
  endFlow();
  return blocks.join('\n');
}

/** Undefined for what stands within a paragraph. */
function blockOf(part: Part, redactor: Redactor): string | undefined {
  switch (part.kind) {
    case 'raw':
    case 'text':
    case 'code':
    case 'link':
      return undefined;
    case 'marker':
      return '';
    case 'block':
      return `<pre><code>${htmlEntities(visibleText(redactor.text(part.text)))}</code></pre>`;
    case 'table': {
      const row = (cells: readonly Markdown[], tag: string) =>
        `<tr>${cells.map((cell) => `<${tag}>${inline(cell.parts, redactor)}</${tag}>`).join('')}</tr>`;
      const body = part.rows.map((cells) => row(cells, 'td')).join('\n');
      return `<table>\n<thead>${row(part.headers, 'th')}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
    }
    case 'details': {
      const summary = inline(part.summary.parts, redactor);
      return `<details>\n<summary>${summary}</summary>\n${htmlBlocks(part.body, redactor)}\n</details>`;
    }
  }
}

/** Only what is raw holds line ends: all else is one line. */
function paragraphs(parts: readonly Part[], redactor: Redactor): readonly string[] {
  const texts = inline(parts, redactor).split(/\n{2,}/);
  return texts.map((text) => text.trim()).flatMap((text) => (text === '' ? [] : [paragraph(text)]));
}

function paragraph(text: string): string {
  const [, signs = '', title] = /^(#{1,6}) (.*)$/s.exec(text) ?? [];
  if (title !== undefined) return `<h${signs.length}>${title}</h${signs.length}>`;
  if (!text.startsWith('- ')) return `<p>${text}</p>`;
  const items = text.split(/^- /m).slice(1);
  return `<ul>\n${items.map((item) => `<li>${item.trim()}</li>\n`).join('')}</ul>`;
}

const tags: Readonly<Record<string, string>> = { '**': 'strong', _: 'em' };

function inline(parts: readonly Part[], redactor: Redactor): string {
  const open = new Set<string>();
  const tagOf = (sign: string) => {
    if (open.delete(sign)) return `</${tags[sign]}>`;
    open.add(sign);
    return `<${tags[sign]}>`;
  };
  const tagged = parts.map((part): Part => {
    if (part.kind === 'raw') return { ...part, text: part.text.replace(/\*\*|(?<!\w)_|_(?!\w)/g, tagOf) };
    // At the start of a line it would be a heading or a bullet.
    return part.kind === 'text' ? { ...part, text: part.text.replace(/^\s*(?=[#-])/, '\u200b') } : part;
  });
  return inlineHtml({ parts: tagged }, redactor);
}
