import { SyncError } from '../model/error.ts';
import { isJson } from '../model/is-json.ts';
import type { SafeText } from '../model/safe-text.ts';
import { maskableCredentials } from './credentials.ts';
import { type Among, createFormIndex, type Stretch } from './form-index.ts';
import { formsOf, shortestSecret } from './secret-forms.ts';
import { unwrapped } from './unwrapped.ts';

export { forms } from './secret-forms.ts';

/** Knows the secret values of this process and keeps them, in any form, out of what leaves it. */
export interface Redactor {
  /** Makes a value known. Values of one or two characters are not: they cannot be told from ordinary text. */
  register(value: string): void;
  /** The text with every form of every value, and everything shaped like a credential, as `***`. */
  text(text: string): SafeText;
  /**
   * The same for a text of ours whose foreign pieces are redacted already. Values that are words or short are left
   * to the pieces: one that is called `true` or `table` would take our own words, and with them the form.
   */
  whole(text: string): SafeText;
  /** Whether any form of a registered value is in the text, but for those that are an ordinary word or number. */
  holds(text: string): boolean;
  /**
   * The message of a commit, unchanged, since a mask would change the commit's id; throws CREDENTIAL_IN_COMMIT
   * where any form of a registered value is in it.
   */
  vouch(message: string): SafeText;
  /** Plain data with every string in it redacted, keys too. Names of fields and words of closed lists stay. */
  deep<T>(value: T): T;
  /** The same for names and ids that a machine reads back: values that are words or short leave them whole. */
  named<T>(value: T): T;
  /** The same as JSON, which it stays whatever the values are. */
  json(value: unknown, indent?: number): SafeText;
}

/** Fields whose words are ours, out of a list: whoever reads the report tells by them. */
const ourWords: ReadonlySet<string> = new Set([
  'code',
  'kind',
  'level',
  'operation',
  'outcome',
  'result',
  'severity',
  'state',
  'status',
  'verdict',
]);

const mask = '***';
/** Characters, and texts, that a redactor remembers the answer for. */
const longestKept = 200;
const mostKept = 50_000;

export function createRedactor(): Redactor {
  const index = createFormIndex();
  /** The same cells, keys and words come again and again while a report is fitted into its limits. */
  const kept = new Map<string, SafeText>();

  function text(raw: string): SafeText {
    if (raw.length > longestKept) return cleaned(raw);
    const known = kept.get(raw);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const clean = cleaned(raw);
    kept.set(raw, clean);
    return clean;
  }

  function cleaned(raw: string, among = every): SafeText {
    let before = raw;
    let after = redacted(before, among);
    // Masking joins what stood apart only where a value itself holds asterisks.
    for (let round = 0; after !== before && round < 4; round++) {
      before = after;
      after = redacted(before, among);
    }
    return after as SafeText;
  }

  /** Also where a form goes on over the ends of lines, as base64 in columns does. */
  function stretches(raw: string, among: Among): Iterable<Stretch> {
    const direct = index.stretches(raw, among);
    const whole = unwrapped(raw);
    if (whole === undefined) return direct;
    const { text, origin } = whole;
    const across = [...index.stretches(text, among)].map(
      ([start, end]) => [origin[start] ?? 0, (origin[end - 1] ?? 0) + 1] as const,
    );
    return [...direct, ...across].sort((a, b) => a[0] - b[0]);
  }

  function redacted(raw: string, among: Among): string {
    const once = masked(raw, stretches(raw, among));
    const shaped = maskableCredentials(once).map(
      ({ index: start, value }) => [start, start + value.length] as const,
    );
    return shaped.length === 0
      ? once
      : masked(
          once,
          shaped.sort((a, b) => a[0] - b[0]),
        );
  }

  const whole = (raw: string) => cleaned(raw, (form) => !form.alone);

  function deep(value: unknown, field?: string): unknown {
    if (typeof value === 'string')
      return field !== undefined && ourWords.has(field) ? whole(value) : text(value);
    if (Array.isArray(value)) return value.map((one) => deep(one));
    if (typeof value !== 'object' || value === null) return value;
    const keyOf = (key: string) => (/^[A-Za-z]+$/.test(key) ? whole(key) : text(key));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [keyOf(key), deep(one, key)]));
  }

  function named(value: unknown): unknown {
    if (typeof value === 'string') return whole(value);
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [whole(key), named(one)]));
  }

  function json(value: unknown, indent?: number): SafeText {
    const pieces = JSON.stringify(deep(value), null, indent);
    const clean = whole(pieces);
    // A value that goes across pieces is masked too, unless it is nothing but signs of JSON.
    return isJson(clean) ? clean : (pieces as SafeText);
  }

  const holds = (raw: string) =>
    stretches(raw, (form) => !form.common)
      [Symbol.iterator]()
      .next().done === false;

  return {
    register(value) {
      if (value.length < shortestSecret) return;
      for (const form of formsOf(value)) index.add(form);
      kept.clear();
    },
    text,
    whole,
    holds,
    vouch(message) {
      if (!holds(message)) return message as SafeText;
      throw new SyncError(
        'CREDENTIAL_IN_COMMIT',
        'The message of a commit would hold a secret of this run.',
        {
          hint: 'Revoke the secret; then remove it from the message, or leave the commit out.',
        },
      );
    },
    deep: (value) => deep(value) as typeof value,
    named: (value) => named(value) as typeof value,
    json,
  };
}

const every: Among = () => true;

/** Stretches sorted by their start; those that overlap or touch become one mask. */
function masked(text: string, stretches: Iterable<Stretch>): string {
  let out = '';
  let shown = 0;
  let hiddenTo = -1;
  for (const [start, end] of stretches) {
    if (start > hiddenTo) {
      out += hiddenTo < 0 ? '' : mask;
      out += text.slice(shown, start);
    }
    hiddenTo = Math.max(hiddenTo, end);
    shown = hiddenTo;
  }
  return hiddenTo < 0 ? text : out + mask + text.slice(shown);
}
