/** Markdown as a tree, rendered at the end: so values are redacted before escaping can hide them. */
export interface Markdown {
  readonly parts: readonly Part[];
}

export type Part =
  /** Ours, as written. */
  | { readonly kind: 'raw'; readonly text: string }
  /** Anyone's: redacted and escaped. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: Markdown; readonly url: string }
  | { readonly kind: 'marker'; readonly name: string; readonly data: unknown }
  | { readonly kind: 'block'; readonly text: string; readonly language: string }
  | {
      readonly kind: 'table';
      readonly headers: readonly Markdown[];
      readonly rows: readonly (readonly Markdown[])[];
    }
  | { readonly kind: 'details'; readonly summary: Markdown; readonly body: Markdown };

/** A string is untrusted wherever it comes from; only templates of `md` are taken as Markdown. */
export type Inline = string | number | Markdown | readonly Inline[] | undefined;

/** `md` followed by a template: its own words are Markdown, what is put in is shown as it is. */
export function md(words: TemplateStringsArray, ...values: readonly Inline[]): Markdown {
  const parts: Part[] = [];
  words.forEach((word, index) => {
    if (word !== '') parts.push({ kind: 'raw', text: word });
    parts.push(...markdownOf(values[index]).parts);
  });
  return { parts };
}

/** Nothing for undefined; lists are strung together. */
export function markdownOf(value: Inline): Markdown {
  if (value === undefined || value === '') return { parts: [] };
  if (typeof value === 'string') return { parts: [{ kind: 'text', text: value }] };
  if (typeof value === 'number') return { parts: [{ kind: 'raw', text: String(value) }] };
  return 'parts' in value ? value : { parts: value.flatMap((one) => markdownOf(one).parts) };
}

/** A sentence of ours in which backticks set code: `code` there, plain text elsewhere. Safe for any text. */
export function prose(sentence: string): Markdown {
  return markdownOf(sentence.split('`').map((piece, index) => (index % 2 === 1 ? code(piece) : piece)));
}

/** In code style, in one line. */
export function code(text: string): Markdown {
  return { parts: [{ kind: 'code', text }] };
}

/** Only the text where the address is not http or https. */
export function link(text: Inline, url: string): Markdown {
  return { parts: [{ kind: 'link', text: markdownOf(text), url }] };
}

/** Code in several lines. `language` for highlighting: letters, digits and dashes. */
export function codeBlock(text: string, language = ''): Markdown {
  return { parts: [{ kind: 'block', text, language: language.replace(/[^\w-]/g, '') }] };
}

export function table(headers: readonly Inline[], rows: readonly (readonly Inline[])[]): Markdown {
  return {
    parts: [
      { kind: 'table', headers: headers.map(markdownOf), rows: rows.map((row) => row.map(markdownOf)) },
    ],
  };
}

/** Folded; the summary may hold text, code and links, but no other Markdown. */
export function details(summary: Inline, body: Markdown): Markdown {
  return { parts: [{ kind: 'details', summary: markdownOf(summary), body }] };
}

/** Under each other; what is undefined or empty leaves no line. */
export function lines(...items: readonly Inline[]): Markdown {
  return joined(items, '\n');
}

/** With a blank line between. */
export function paragraphs(...items: readonly Inline[]): Markdown {
  return joined(items, '\n\n');
}

export function bullets(...items: readonly Inline[]): Markdown {
  return lines(...items.map((item) => (isEmpty(item) ? undefined : md`- ${item}`)));
}

function joined(items: readonly Inline[], separator: string): Markdown {
  const filled = items.filter((item) => !isEmpty(item)).map(markdownOf);
  return {
    parts: filled.flatMap(({ parts }, index) =>
      index === 0 ? parts : [{ kind: 'raw', text: separator } as const, ...parts],
    ),
  };
}

export function isEmpty(item: Inline): boolean {
  return markdownOf(item).parts.length === 0;
}
