import { createHash } from 'node:crypto';
import type { Markdown } from '../report/markdown.ts';
import { marker, readMarkers } from '../report/marker.ts';

/**
 * What the pull request itself remembers, in a hidden comment of its body: so a lost state costs time and
 * nothing else. It counts only on pull requests of our own actor from our own branch.
 */
export interface Offer {
  /** `owner/repo` and branch of the sibling. */
  readonly sibling: string;
  readonly branch: string;
  /** The baseline it starts from; null: the beginning of the history. */
  readonly from: string | null;
  /** The baseline once it is merged or declined. */
  readonly to: string | null;
  /** Commits above `to` that it deals with as well. */
  readonly handled: readonly string[];
  /** Commits of `retry` that were offered again. */
  readonly retried: readonly string[];
  /** Fingerprint of the title that we gave; another title is a person's, and stays. */
  readonly title: string;
  /** It was to be a draft: once it no longer is, it is made ready, unless a person has done so before. */
  readonly draft: boolean;
  /** Key of the verdict that this action has found for its commits, in a job of its own; null: none to merge on. */
  readonly verdict: string | null;
  /** Key of the verdict on which it is to be merged by itself; null: people decide. */
  readonly merge: string | null;
  /** Commits that were dropped, each with the key of the verdict that it was dropped for. */
  readonly dropped: readonly { readonly commit: string; readonly verdict: string }[];
}

const version = 1;
const kind = 'sync-action';

export function writeOffer(offer: Offer): Markdown {
  const { dropped, ...rest } = offer;
  return marker(kind, { v: version, ...rest, ...(dropped.length > 0 && { dropped }) });
}

/** The offer in a body, or undefined where it is missing, damaged or of another version. */
export function readOffer(body: string, sibling: string, branch: string): Offer | undefined {
  return readMarkers(body, kind)
    .map(whole)
    .filter(isOffer)
    .find((offer) => offer.sibling.toLowerCase() === sibling.toLowerCase() && offer.branch === branch);
}

/** Markers of earlier releases do not say, nor those in which nothing was dropped. */
function whole(value: unknown): unknown {
  const none = { verdict: null, merge: null, dropped: [] };
  return typeof value === 'object' && value !== null ? { ...none, ...value } : value;
}

export function fingerprintOf(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 16);
}

function isOffer(value: unknown): value is Offer {
  if (typeof value !== 'object' || value === null) return false;
  const offer = value as Record<string, unknown>;
  return (
    offer.v === version &&
    typeof offer.sibling === 'string' &&
    typeof offer.branch === 'string' &&
    (offer.from === null || isSha(offer.from)) &&
    (offer.to === null || isSha(offer.to)) &&
    isShas(offer.handled) &&
    isShas(offer.retried) &&
    typeof offer.title === 'string' &&
    typeof offer.draft === 'boolean' &&
    isKey(offer.verdict) &&
    isKey(offer.merge) &&
    Array.isArray(offer.dropped) &&
    offer.dropped.every(isDropped)
  );
}

function isDropped(value: unknown): boolean {
  const { commit, verdict } = Object(value) as Record<string, unknown>;
  return isSha(commit) && verdict !== null && isKey(verdict);
}

function isShas(value: unknown): boolean {
  return Array.isArray(value) && value.every(isSha);
}

function isKey(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
}

function isSha(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{40}$/.test(value);
}
