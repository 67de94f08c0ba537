/**
 * The runner's masking of what it shows. Source: SecretMasker and ValueEncoders of actions/runner. It is
 * modelled no stricter than it is, or it would hide a leak that people can see.
 */

export interface Masker {
  readonly values: ReadonlySet<string>;
  /** A value of several lines also masks each of its lines. */
  add(value: string): void;
  mask(text: string): string;
}

export function createMasker(): Masker {
  const values = new Set<string>();
  let forms: readonly string[] = [];

  return {
    values,
    add(value) {
      for (const one of [value, ...value.split(/[\r\n]+/)]) {
        if (one.trim() !== '') values.add(one);
      }
      forms = [...new Set([...values].flatMap(encodings))];
    },
    mask: (text) => masked(text, forms),
  };
}

function encodings(value: string): readonly string[] {
  return [
    value,
    base64(value, 0),
    base64(value, 1),
    base64(value, 2),
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value.toWellFormed()),
    value.replaceAll("'", "''"),
  ].filter((form) => form !== '');
}

/** Padded, so it is found inside a longer base64 text only when the lengths happen to fit: so is the runner's. */
function base64(value: string, shift: number): string {
  return Buffer.from(value).subarray(shift).toString('base64');
}

/** Overlapping hits become one `***`. */
function masked(text: string, forms: readonly string[]): string {
  const hits = forms
    .flatMap((form) => positions(text, form))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end } of hits) {
    if (start >= at) result += `${text.slice(at, start)}***`;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

function positions(text: string, form: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    found.push({ start, end: start + form.length });
  }
  return found;
}
