/** A document in the Atlassian Document Format as Jira shows it. Every text is escaped; only addresses of the web are links. */
import { escaped, type Html, html, trusted, visible } from './html.ts';

interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly content?: readonly Node[];
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly Node[];
}

export function adf(document: unknown): Html {
  return inside(Object(document) as Node);
}

const BLOCKS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  taskList: 'ul',
  decisionList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  panel: 'blockquote',
  expand: 'blockquote',
  nestedExpand: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};

type Show = (node: Node) => Html;

const SHOWN: Readonly<Record<string, Show>> = {
  text: (node) => marked(node),
  heading: (node) => element(`h${Number(node.attrs?.level) || 1}`, inside(node)),
  codeBlock: (node) => html`<pre><code>${inside(node)}</code></pre>`,
  rule: () => html`<hr>`,
  hardBreak: () => html`<br>`,
  taskItem: (node) => html`<li>${node.attrs?.state === 'DONE' ? '☑' : '☐'} ${inside(node)}</li>`,
  decisionItem: (node) => html`<li>${inside(node)}</li>`,
  mention: ({ attrs }) => html`<strong class="mention">${visible(String(attrs?.text ?? attrs?.id))}</strong>`,
  emoji: ({ attrs }) => html`${String(attrs?.text ?? attrs?.shortName)}`,
  date: ({ attrs }) => html`${new Date(Number(attrs?.timestamp)).toISOString().slice(0, 10)}`,
  status: ({ attrs }) => html`<span class="pill">${String(attrs?.text)}</span>`,
  inlineCard: ({ attrs }) => link(String(attrs?.url), html`${String(attrs?.url)}`),
  blockCard: ({ attrs }) => link(String(attrs?.url), html`${String(attrs?.url)}`),
  media: ({ attrs }) =>
    html`<span class="quiet">🖼 ${visible(String(attrs?.alt ?? attrs?.url ?? 'file'))}</span>`,
};

function shown(node: Node): Html {
  const block = BLOCKS[node.type ?? ''];
  if (block !== undefined) return element(block, inside(node));
  return (SHOWN[node.type ?? ''] ?? inside)(node);
}

function inside({ content = [] }: Node): Html {
  return html`${content.map(shown)}`;
}

/** `name` is one of the names above. */
function element(name: string, content: Html): Html {
  return trusted(`<${name}>${content.html}</${name}>`);
}

const MARKS: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  strike: 'del',
  underline: 'u',
  code: 'code',
};

function marked({ text = '', marks = [] }: Node): Html {
  return marks.reduce(
    (made, { type = '', attrs }) => {
      const name = MARKS[type];
      if (name !== undefined) return element(name, made);
      if (type === 'link') return link(String(attrs?.href), made);
      if (type === 'textColor') return html`<span class="quiet">${made}</span>`;
      return made;
    },
    trusted(escaped(visible(text))),
  );
}

function link(address: string, content: Html): Html {
  return /^https?:/i.test(address) ? html`<a href="${address}">${content}</a>` : content;
}
