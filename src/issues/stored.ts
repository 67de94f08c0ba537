/** The memory of a pair as a store keeps it. */
import { isSized, judged } from '../model/hostile-json.ts';
import type { Base } from '../model/item.ts';
import {
  cursorsForm,
  fullLinkForm,
  fullPairForm,
  hashedLinkForm,
  hashedPairForm,
  keptLinks,
} from '../state/issue-links.ts';
import { largestPair, type Packed, packed, unpacked } from '../state/pair-pack.ts';
import { type LinkMemory, noMemory, type PairMemory } from './memory.ts';

/** Undefined where it is none: whoever may write a cache can write anything. `mayHoldText`: the store is sealed. */
export function pairMemoryOf(
  stored: unknown,
  mayHoldText: boolean,
  now = new Date(),
): PairMemory | undefined {
  const form = mayHoldText ? fullPairForm : hashedPairForm;
  const memory = unpacked(stored, largestPair(mayHoldText));
  const read = isSized(memory, keptLinks) ? judged(() => form.safeParse(memory)) : undefined;
  return read?.success ? { ...read.data, cursors: pastCursors(read.data.cursors, now) } : undefined;
}

/** Clocks differ, but not by more. Milliseconds. */
const clocksDiffer = 24 * 3_600_000;

/** A cursor of days to come would hide all changes until then; without one, everything is listed. */
function pastCursors(cursors: PairMemory['cursors'], now: Date): PairMemory['cursors'] {
  const latest = now.getTime() + clocksDiffer;
  return Object.fromEntries(
    Object.entries(cursors).filter(([, { updatedAt }]) => Date.parse(updatedAt) <= latest),
  );
}

export interface StoredPair extends Packed {
  /** Links that have no form in which they could be read again: they stay as they were before. */
  readonly misfits: readonly string[];
}

/**
 * `mayHoldText`: false drops bases that hold texts; a pair whose form is `hashes` has none. `before`: as it was read, so
 * that what has not changed is not checked again.
 */
export function storedPairOf(
  memory: PairMemory,
  mayHoldText: boolean,
  before: PairMemory = noMemory,
): StoredPair {
  const form = mayHoldText ? fullLinkForm : hashedLinkForm;
  const sound = new Set(before.links);
  const known = new Map(before.links.map((link) => [link.id, link]));
  const misfits: string[] = [];
  const links = memory.links.flatMap((link) => {
    if (sound.has(link)) return [link];
    const kept = mayHoldText ? link : withoutText(link);
    if (form.safeParse(asRead(kept)).success) return [kept];
    misfits.push(link.id);
    return known.get(link.id) ?? [];
  });
  const cursors = cursorsForm.safeParse(asRead(memory.cursors)).success ? memory.cursors : before.cursors;
  return { ...packed({ links, cursors }), misfits };
}

function asRead(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function withoutText(link: LinkMemory): LinkMemory {
  const sides = Object.entries(link.sides).map(([system, { base, behind, announced, ...side }]) => {
    return [
      system,
      { ...side, ...kept('base', base), ...kept('behind', behind), ...kept('announced', announced) },
    ];
  });
  return { ...link, sides: Object.fromEntries(sides) };
}

function kept(key: 'base' | 'behind' | 'announced', base: Base | undefined) {
  return base !== undefined && 'hashes' in base ? { [key]: base } : {};
}
