/** Our mark is an attachment: to people it is the link to the other side, and Linear finds it by address and subtitle. */
import type { ItemRef } from '../../model/item.ts';
import type { Mark } from '../tracker.ts';
import type { LinearAttachment } from './forms.ts';

/** Of the attachment's metadata, which holds texts and numbers only. */
const owner = 'sync-action';
const most = { link: 200, sides: 8_000, refs: 50 } as const;

export interface MarkInput {
  readonly url: string;
  readonly title: string;
  readonly subtitle: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What people see below the title, and what a mark is looked up by where its addresses have changed. */
export function subtitleOf(link: string): string {
  return `kept in step by sync-action (${link})`;
}

/** Stands where nobody gave the address of a side: one attachment for all of these. It leads nowhere, ever (RFC 2606). */
function placeOf(link: string): string {
  return `https://sync-action.invalid/${encodeURIComponent(link)}`;
}

export function addressesOf({ link, sides }: Mark): readonly string[] {
  return [...new Set([...sides.flatMap(({ url }) => (isAddress(url) ? [url] : [])), placeOf(link)])];
}

/** An attachment for each side that has an address; at least one. */
export function markInputs(mark: Mark): readonly MarkInput[] {
  const { link, sides } = mark;
  const metadata = {
    by: owner,
    link,
    sides: JSON.stringify(sides.map(({ system, id }) => ({ system, id }))),
  };
  const places = sides.flatMap(({ system, url }) => (isAddress(url) ? [{ title: system, url }] : []));
  const shown = places.length > 0 ? places : [{ title: 'sync-action', url: placeOf(link) }];
  return shown.map((place) => ({ ...place, subtitle: subtitleOf(link), metadata }));
}

export function isMark({ metadata }: Pick<LinearAttachment, 'metadata'>): boolean {
  return metadata.by === owner;
}

/** The mark that was left last. Anyone may have written it: what has another form is none. */
export function markOf(attachments: readonly LinearAttachment[]): Mark | undefined {
  const [newest] = attachments
    .filter(isMark)
    .toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
  if (newest === undefined) return undefined;
  const { link, sides } = newest.metadata;
  if (typeof link !== 'string' || link === '' || link.length > most.link) return undefined;
  const refs = typeof sides === 'string' && sides.length <= most.sides ? refsOf(sides) : undefined;
  return refs && { link, sides: refs };
}

function refsOf(text: string): readonly ItemRef[] | undefined {
  const parsed = parsedOf(text);
  if (!Array.isArray(parsed) || parsed.length > most.refs) return undefined;
  const refs = parsed.flatMap((side: unknown) => {
    const { system, id } = Object(side) as Record<string, unknown>;
    return typeof system === 'string' && typeof id === 'string' ? [{ system, id }] : [];
  });
  return refs.length === parsed.length ? refs : undefined;
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Linear shows it as a link: none that would run anything. */
export function isAddress(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
