/** HTML that is escaped unless it was made here: a plain string in a template can never become markup. */

export interface Html {
  readonly html: string;
}

export type Part = string | number | Html | undefined | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, next, index) => text + rendered(parts[index - 1]) + next) };
}

/** Markup that is known to be safe, such as sanitised Markdown or our own style sheet. */
export function trusted(text: string): Html {
  return { html: text };
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  if ('html' in part) return part.html;
  return part.map(rendered).join('');
}

/** Text of unknown origin for reading: what would be invisible or turn the line around gets a visible sign. */
export function visible(text: string): string {
  return text
    .replace(/[\p{Cc}\u007f]/gu, (character) => {
      if (character === '\n' || character === '\t') return character;
      return character === '\u007f' ? '␡' : String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0));
    })
    .replace(/[\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, (character) => {
      return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}
