/** References that were broken on their way to GitHub, though they stand alive in the text there already. */
import { textParts } from '../../model/inline-code.ts';
import { mentionsIn, quiet } from './mentions.ts';

/** `acme/app#1`, `GH-1`, a closing keyword before an address; or but such a keyword. */
const place =
  /(?<![\w./&;>\\-])(?<before>[\w./-]{0,140}#|GH-)(?<mark>\u200b?)(?<number>\d+)(?![\w&<\u200b])|(?<closes>close[sd]?|fix(?:e[sd])?|resolve[sd]?)(?:(?<closesMark>\u200b?)(?<address>:?[ \t]+https?:\S+))?/giu;

/** A word that may read otherwise than it is written. */
const unsure = /[&<>\\\u00ad\u200b-\u200d\u2060\ufeff]\S*\s*$/u;
/** Of what comes before, what was broken as well. */
const ours = /(?<=[#@-])\u200b/gu;
const longestLead = 200;

interface Reference {
  readonly at: number;
  readonly whole: string;
  readonly isBroken: boolean;
  readonly alive: string;
  /** With the closing keyword before it. Undefined: nobody knows what is before it. */
  readonly key: string | undefined;
}

/** Another text in the place of one: what is alive there stays so. */
export function onceMore(text: string, former: string): string {
  return reviving(quiet(text, mentionsIn(former)), former);
}

/** Those that `former` has stay alive. What newly closes something does not, though it names what stands there. */
function reviving(text: string, former: string): string {
  if (!text.includes('\u200b')) return text;
  const living = new Set(
    referencesIn(former).flatMap(({ alive, isBroken, key }) =>
      isBroken ? [] : [alive.toLowerCase(), key ?? []].flat(),
    ),
  );
  if (living.size === 0) return text;
  let [made, end] = ['', 0];
  for (const { at, whole, isBroken, alive, key } of referencesIn(text)) {
    if (!isBroken || key === undefined || !living.has(key)) continue;
    made += text.slice(end, at) + alive;
    end = at + whole.length;
  }
  return made + text.slice(end);
}

function referencesIn(text: string): readonly Reference[] {
  const code = codeIn(text);
  let [closing, part] = [0, 0];
  let isClosing = false;
  return [...text.matchAll(place)].flatMap(({ index: at, 0: whole, groups = {} }) => {
    while ((code[part]?.end ?? Number.POSITIVE_INFINITY) <= at) part += 1;
    const isCode = (code[part]?.start ?? Number.POSITIVE_INFINITY) <= at;
    const { before, mark, number, closes, closesMark, address } = groups;
    const lead = before === undefined || !isClosing ? '' : text.slice(closing, at);
    if (closes !== undefined) {
      closing = at;
      isClosing = true;
    }
    if (isCode || (before === undefined && address === undefined)) return [];
    const alive = before === undefined ? `${closes}${address}` : `${before}${number}`;
    return [
      { at, whole, alive, isBroken: (mark ?? closesMark) !== '', key: keyOf(text.slice(0, at), lead, alive) },
    ];
  });
}

function keyOf(head: string, lead: string, alive: string): string | undefined {
  const strange = unsure.exec(head.slice(-longestLead).replaceAll(ours, ''))?.[0] ?? '';
  // Another word than the keyword, or another number, comes between.
  const gap = lead.replace(/^[a-z]+/iu, '');
  const closing = /^[^\p{L}\p{N}<&]*[\p{L}\p{N}]/u.test(gap) ? '' : lead;
  if (closing.length > longestLead) return undefined;
  return `${closing}${strange}${alive}`.toLowerCase();
}

function codeIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  let end = 0;
  return textParts(text).flatMap(({ text: { length }, isCode }) => {
    const start = end;
    end += length;
    return isCode && length > 0 ? [{ start, end }] : [];
  });
}
