/** The memory of a pair as a store keeps it. */
import type { Base } from '../model/item.ts';
import type { Choice } from '../reconcile/link.ts';
import { fullPairForm, hashedPairForm, type StoredPair } from '../state/issue-links.ts';
import type { LinkMemory, PairMemory } from './memory.ts';

/** Undefined where it is none: whoever may write a cache can write anything. `mayHoldText`: the store is sealed. */
export function pairMemoryOf(
  stored: unknown,
  mayHoldText: boolean,
  now = new Date(),
): PairMemory | undefined {
  const form = mayHoldText ? fullPairForm : hashedPairForm;
  const read = form.safeParse(stored);
  return read.success ? { ...read.data, cursors: pastCursors(read.data.cursors, now) } : undefined;
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

/**
 * `mayHoldText`: false drops bases that hold texts, and values that people chose; a pair whose form is `hashes` loses
 * nothing but the latter.
 */
export function storedPairOf(memory: PairMemory, mayHoldText: boolean): StoredPair {
  const links = mayHoldText ? memory.links : memory.links.map(withoutText);
  return structuredClone({ links, cursors: memory.cursors }) as StoredPair;
}

function withoutText(link: LinkMemory): LinkMemory {
  const sides = Object.entries(link.sides).map(([system, { base, behind, announced, ...side }]) => {
    return [
      system,
      { ...side, ...kept('base', base), ...kept('behind', behind), ...kept('announced', announced) },
    ];
  });
  return { ...link, sides: Object.fromEntries(sides), choices: link.choices.filter(isSide) };
}

function kept(key: 'base' | 'behind' | 'announced', base: Base | undefined) {
  return base !== undefined && 'hashes' in base ? { [key]: base } : {};
}

function isSide(choice: Choice): boolean {
  return 'take' in choice;
}
