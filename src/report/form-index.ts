import { type Form, shortestSecret } from './secret-forms.ts';

/** Which forms to look for. */
export type Among = (form: Form) => boolean;

/** Start and end of a stretch to hide. */
export type Stretch = readonly [number, number];

/** Forms of more characters are told apart by reading on from here. */
const longestHead = 32;

/** Forms with the same head, the longest first once they have been looked at. */
interface Alike {
  forms: Form[];
  isSorted: boolean;
}

/** Forms that begin with the same three characters, by their heads. */
interface Bucket {
  readonly byHead: Map<string, Alike>;
  /** Of the heads, the longest first. */
  lengths: readonly number[];
}

/**
 * Finds forms by their first three characters: a table of bits says for nearly every position, at the price
 * of one look, that nothing begins there. Values of many lines share their beginnings, so the rest is looked up too.
 */
export function createFormIndex() {
  const mayBegin = new Uint8Array(1 << 16);
  const buckets = new Map<string, Bucket>();
  const known = new Set<string>();

  function hash(text: string, at: number): number {
    return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & 0xffff;
  }

  function longestAt(text: string, at: number, among: Among): number {
    const bucket = buckets.get(text.slice(at, at + shortestSecret));
    for (const length of bucket?.lengths ?? []) {
      const alike = bucket?.byHead.get(text.slice(at, at + length));
      const found = alike && sorted(alike).find((form) => among(form) && standsAt(text, at, form));
      if (found) return found.text.length;
    }
    return 0;
  }

  return {
    add(form: Form): void {
      if (known.has(form.text)) return;
      known.add(form.text);
      mayBegin[hash(form.text, 0)] = 1;
      const head = form.text.slice(0, longestHead);
      const key = head.slice(0, shortestSecret);
      const bucket = buckets.get(key) ?? { byHead: new Map<string, Alike>(), lengths: [] };
      buckets.set(key, bucket);
      if (!bucket.lengths.includes(head.length)) {
        bucket.lengths = [...bucket.lengths, head.length].sort((a, b) => b - a);
      }
      const alike = bucket.byHead.get(head) ?? { forms: [], isSorted: true };
      bucket.byHead.set(head, alike);
      alike.isSorted = alike.forms.push(form) === 1;
    },
    *stretches(text: string, among: Among): Iterable<Stretch> {
      if (known.size === 0) return;
      for (let at = 0; at <= text.length - shortestSecret; at++) {
        if (mayBegin[hash(text, at)] === 0) continue;
        const length = longestAt(text, at, among);
        if (length > 0) yield [at, at + length];
      }
    },
  };
}

/** Sorted only here: to register a value must not take longer the more lines it has. */
function sorted(alike: Alike): readonly Form[] {
  if (!alike.isSorted) alike.forms.sort((a, b) => b.text.length - a.text.length);
  alike.isSorted = true;
  return alike.forms;
}

function standsAt(text: string, at: number, form: Form): boolean {
  if (!text.startsWith(form.text, at)) return false;
  return !form.alone || !(isWordCharacter(text[at - 1]) || isWordCharacter(text[at + form.text.length]));
}

function isWordCharacter(char: string | undefined): boolean {
  return char !== undefined && /\w/.test(char);
}
